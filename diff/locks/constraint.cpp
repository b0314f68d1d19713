#include "catalog/kinds/constraint.h"

#include "diff/adopted_index.h"
#include "diff/inheritance.h"
#include "diff/locks/lock_scene.h"

namespace tidemark::diff {

using catalog::Constraint;
using catalog::ConstraintType;
using catalog::Identity;

namespace {

TableWork work_of(const Constraint& constraint)
{
    return constraint.validated && constraint.enforced ? TableWork::scan : TableWork::none;
}

void lock_for_check(const Constraint& check, LockScene& scene)
{
    const Identity table = check.identity.parent();
    if (check.no_inherit) {
        scene.lock(table, LockMode::access_exclusive, work_of(check));
    } else {
        scene.lock_tree(table, LockMode::access_exclusive, work_of(check));
    }
}

/// Has a partition a foreign key of its own that is taken for this one? What checks it is dropped, on both sides.
bool is_there_below(const Constraint& key, const LockScene& scene)
{
    const auto tree = scene.standing.tree_of(key.identity.parent());
    return std::any_of(tree.begin(), tree.end(), [&](Identity table) {
        const auto& own = scene.standing.foreign_keys_of(table);
        return table != key.identity.parent() && std::any_of(own.begin(), own.end(), [&key](const Constraint* other) {
                   return other->referenced == key.referenced && other->columns == key.columns;
               });
    });
}

/// The two tables are joined, so that each may be read in full; but for a new table there is nothing to look for. Plain
/// children do not get the key, and yet are locked since PostgreSQL 18 (ATPrepCmd).
void lock_for_foreign_key(const Constraint& key, LockScene& scene)
{
    const Identity table = key.identity.parent();
    if (scene.major() >= 18) {
        scene.lock_tree(table, LockMode::share_row_exclusive);
    }
    const TableWork work = scene.standing.contains(table) ? work_of(key) : TableWork::none;
    scene.lock_partitions(table, LockMode::share_row_exclusive, work);
    scene.lock_partitions(
        key.referenced, is_there_below(key, scene) ? LockMode::access_exclusive : LockMode::share_row_exclusive, work);
}

/// What watches over the referenced rows is dropped along: a trigger of each table, unless the key is NOT ENFORCED. A
/// partitioned one has a trigger since PostgreSQL 15; before, only ALTER TABLE ... DROP CONSTRAINT locks it all the same.
void lock_triggers_of(Identity referenced, bool by_itself, LockScene& scene)
{
    if (scene.major() >= 15 || by_itself) {
        scene.lock_partitions(referenced, LockMode::access_exclusive);
        return;
    }
    for (const Identity table : scene.standing.tree_of(referenced)) {
        const auto* facts = scene.from.find<catalog::Table>(table);
        if (facts == nullptr || facts->partition_key.empty()) {
            scene.lock(table, LockMode::access_exclusive);
        }
    }
}

/// Each child loses it too, unless it declares the check itself: then nobody looks further down.
void lock_for_dropped_check(Identity table, catalog::Name check, LockScene& scene)
{
    scene.lock(table, LockMode::access_exclusive);
    for (const Identity child : scene.standing.children_of(table)) {
        if (scene.from.contains(catalog::part_of(catalog::Kind::constraint, child, check))) {
            scene.lock(child, LockMode::access_exclusive);
        } else {
            lock_for_dropped_check(child, check, scene);
        }
    }
}

void lock_for_rename(const Constraint& constraint, catalog::Name other, LockScene& scene)
{
    if (constraint.identity.name() != other) {
        scene.lock(constraint.identity.parent(), LockMode::access_exclusive);
    }
}

}  // namespace

void Locks<Constraint>::create(const Constraint& constraint, LockScene& scene)
{
    if (const catalog::Name left = name_left_behind(scene.from, scene.to, constraint); !left.empty()) {
        lock_for_rename(constraint, left, scene);
        return;
    }
    switch (constraint.type) {
    case ConstraintType::check:
        lock_for_check(constraint, scene);
        break;
    case ConstraintType::foreign_key:
        lock_for_foreign_key(constraint, scene);
        break;
    case ConstraintType::primary_key:
        // Its columns become NOT NULL, here and in plain children; a partitioned table's is made ON ONLY it.
        if (!constraint.partitioned && !is_not_null_here_only(scene.from, scene.to, constraint)) {
            scene.lock_tree(constraint.identity.parent(), LockMode::access_exclusive);
        }
        [[fallthrough]];
    case ConstraintType::unique:
    case ConstraintType::exclusion:
        scene.lock(constraint.identity.parent(), LockMode::access_exclusive,
                   adopted_index(scene.from, scene.step, constraint.identity) == nullptr ? TableWork::index_build
                                                                                         : TableWork::none);
        break;
    }
    scene.lock_for_index_roles(constraint.identity.parent(), constraint.clustered, constraint.replica_identity);
}

/// Plain children have a parent's CHECKs, but not its foreign keys.
void Locks<Constraint>::alter(const Constraint&, const Constraint& to, catalog::FieldSet changed, LockScene& scene)
{
    const Identity table = to.identity.parent();
    if (changed.has(&Constraint::tablespace) && !to.partitioned) {
        scene.work_unlocked(table, TableWork::index_build);
    }
    if (changed.has(&Constraint::enforced)) {
        scene.lock_partitions(table, LockMode::access_exclusive, work_of(to));
        scene.lock_partitions(to.referenced, to.enforced ? LockMode::share_row_exclusive : LockMode::access_exclusive,
                              work_of(to));
    } else if (changed.has(&Constraint::validated) && to.type == ConstraintType::check) {
        scene.lock_tree(table, LockMode::share_update_exclusive, TableWork::scan);
    } else if (changed.has(&Constraint::validated)) {
        scene.lock_partitions(table, LockMode::share_update_exclusive, TableWork::scan);
    }
    if (changed.has(&Constraint::deferrable) || changed.has(&Constraint::initially_deferred)) {
        scene.lock_partitions(table, LockMode::access_exclusive);
    }
    scene.lock_for_index_roles(table, changed.has(&Constraint::clustered),
                               changed.has(&Constraint::replica_identity) && to.replica_identity);
}

void Locks<Constraint>::drop(const Constraint& constraint, LockScene& scene)
{
    if (const catalog::Name absorbed = absorbed_name(scene.to, constraint); !absorbed.empty()) {
        lock_for_rename(constraint, absorbed, scene);
        return;
    }
    if (constraint.type == ConstraintType::check && !constraint.no_inherit) {
        lock_for_dropped_check(constraint.identity.parent(), constraint.identity.name(), scene);
    } else if (constraint.type == ConstraintType::foreign_key) {
        scene.lock_partitions(constraint.identity.parent(), LockMode::access_exclusive);
    } else {
        scene.lock(constraint.identity.parent(), LockMode::access_exclusive);
    }
    if (constraint.type == ConstraintType::foreign_key && !constraint.enforced) {
        scene.lock(constraint.referenced, LockMode::access_exclusive);
    } else if (constraint.type == ConstraintType::foreign_key) {
        lock_triggers_of(constraint.referenced, scene.step.operation.identity == constraint.identity, scene);
    }
}

}  // namespace tidemark::diff
