#include "diff/inheritance.h"

#include <algorithm>
#include <vector>

#include "diff/locks/lock_scene.h"

namespace tidemark::diff {

using catalog::Constraint;
using catalog::Identity;
using catalog::Inheritance;

namespace {

using KeysOf = const std::vector<const Constraint*>& (Standing::*)(Identity) const;

/// A partition shares the foreign keys of the tables above it, and those to them.
std::vector<const Constraint*> shared_foreign_keys(Identity parent, KeysOf keys_of, const Standing& standing)
{
    std::vector<const Constraint*> keys = (standing.*keys_of)(parent);
    for (const Identity ancestor : standing.ancestors_of(parent)) {
        const auto& more = (standing.*keys_of)(ancestor);
        keys.insert(keys.end(), more.begin(), more.end());
    }
    return keys;
}

/// Has the table a foreign key of its own that is taken for the parent's? What checks it is dropped, on both sides.
bool has_own(const Constraint& shared, Identity child, const LockScene& scene)
{
    const auto& own = scene.standing.foreign_keys_of(child);
    return std::any_of(own.begin(), own.end(), [&shared](const Constraint* key) {
        return key->referenced == shared.referenced && key->columns == shared.columns;
    });
}

}  // namespace

void Locks<Inheritance>::create(const Inheritance& inheritance, LockScene& scene)
{
    const Identity child = inheritance.identity.parent();
    const Identity parent = parent_table(inheritance.identity);
    scene.lock(parent, LockMode::share_update_exclusive);
    if (!inheritance.bound.empty()) {
        scene.lock_tree(child, LockMode::access_exclusive, TableWork::scan);
        scene.scan_default_partition(parent);
        for (const Constraint* key : shared_foreign_keys(parent, &Standing::foreign_keys_of, scene.standing)) {
            if (has_own(*key, child, scene)) {
                scene.lock_partitions(key->referenced, LockMode::access_exclusive);
            } else {
                // The child's rows are looked up there.
                scene.lock_partitions(key->referenced, LockMode::share_row_exclusive,
                                      scene.standing.contains(child) ? TableWork::scan : TableWork::none);
            }
        }
        for (const Constraint* key : shared_foreign_keys(parent, &Standing::foreign_keys_to, scene.standing)) {
            // Since PostgreSQL 15 a trigger of the one follows the rows of the other.
            if (scene.major() >= 15) {
                scene.lock(key->identity.parent(), LockMode::share_row_exclusive);
            }
        }
        return;
    }
    scene.lock(child, LockMode::access_exclusive);
    for (const Constraint& check : missing_checks(scene.from, scene.to, inheritance)) {
        scene.lock_tree(child, LockMode::access_exclusive, check.validated ? TableWork::scan : TableWork::none);
    }
}

/// VALIDATE CONSTRAINT reaches everything below.
void Locks<Inheritance>::alter(const Inheritance&, const Inheritance& to, catalog::FieldSet, LockScene& scene)
{
    scene.lock_tree(to.identity.parent(), LockMode::share_update_exclusive, TableWork::scan);
}

/// With the partition itself its foreign keys go without more ado.
void Locks<Inheritance>::drop(const Inheritance& inheritance, LockScene& scene)
{
    const Identity child = inheritance.identity.parent();
    const Identity parent = parent_table(inheritance.identity);
    const LockMode mode = inheritance.detach_pending ? LockMode::share_update_exclusive : LockMode::access_exclusive;
    scene.lock(child, LockMode::access_exclusive);
    if (scene.step.operation.identity == inheritance.identity) {
        for (const CopiedConstraint& left : leftover_constraints(scene.from, scene.to, inheritance)) {
            scene.lock_tree(child, LockMode::access_exclusive);
            if (left.own.type == catalog::ConstraintType::foreign_key) {
                scene.lock_partitions(left.own.referenced, LockMode::access_exclusive);
            }
        }
    }
    if (inheritance.bound.empty()) {
        return;
    }
    scene.lock(parent, mode);
    if (!inheritance.detach_pending) {
        scene.lock(scene.standing.default_partition_of(parent), LockMode::access_exclusive);
    }
    // What its partitions take changes too (DetachPartitionFinalize), and clones of triggers go.
    scene.lock_tree(child, LockMode::access_exclusive);
    if (scene.step.operation.identity == inheritance.identity) {
        for (const Constraint* key : shared_foreign_keys(parent, &Standing::foreign_keys_of, scene.standing)) {
            scene.lock_partitions(key->referenced, LockMode::share_row_exclusive);
        }
        // No row of the partition may be referred to: the two are joined.
        for (const Constraint* key : shared_foreign_keys(parent, &Standing::foreign_keys_to, scene.standing)) {
            scene.lock(key->identity.parent(), LockMode::access_exclusive, TableWork::scan);
            scene.lock_tree(child, LockMode::access_exclusive, TableWork::scan);
        }
    }
}

}  // namespace tidemark::diff
