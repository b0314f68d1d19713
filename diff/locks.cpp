#include "diff/locks.h"

#include "diff/locks/lock_scene.h"

namespace tidemark::diff {
namespace {

using catalog::Identity;
using catalog::Kind;
using catalog::Snapshot;

template <class Facts>
void find_locks_of(const Operation& operation, LockScene& scene)
{
    const Facts* before = scene.from.find<Facts>(operation.identity);
    const Facts* after = scene.to.find<Facts>(operation.identity);
    // A grant of birth is in neither side; it locks nothing.
    if (operation.action == StepAction::create && after != nullptr) {
        Locks<Facts>::create(*after, scene);
    } else if (operation.action == StepAction::drop && before != nullptr) {
        Locks<Facts>::drop(*before, scene);
    } else if (operation.action == StepAction::alter && before != nullptr && after != nullptr) {
        Locks<Facts>::alter(*before, *after, operation.changed, scene);
    } else if (operation.action == StepAction::hollow_out && operation.identity.kind() == Kind::table) {
        scene.lock(operation.identity, LockMode::access_exclusive);
    } else if (operation.action == StepAction::hollow_out && operation.identity.kind() == Kind::column) {
        scene.lock_tree(operation.identity.parent(), LockMode::access_exclusive, TableWork::rewrite);
    }
}

void find_locks_of(const Operation& operation, LockScene& scene)
{
    switch (operation.identity.kind()) {
#define TIDEMARK_KIND(basename, Facts)                   \
    case Kind::basename:                                 \
        find_locks_of<catalog::Facts>(operation, scene); \
        break;
#include "catalog/kinds.def"
#undef TIDEMARK_KIND
    }
}

void find_locks_of(const Rename& rename, LockScene& scene)
{
    const Identity old = rename.from;
    switch (old.kind()) {
    case Kind::table:
    case Kind::materialized_view:
        scene.lock_renamed(old, LockMode::access_exclusive);
        break;
    case Kind::column:
        scene.lock_tree(old.parent(), LockMode::access_exclusive);
        break;
    case Kind::constraint: {
        const auto* constraint = scene.from.find<catalog::Constraint>(rename.to);
        const bool is_shared =
            constraint != nullptr && !constraint->no_inherit && constraint->type == catalog::ConstraintType::check;
        const auto* table = scene.from.find<catalog::Table>(rename.to.parent());
        if (table != nullptr && !table->of_type.empty()) {
            break;  // the index is renamed, and only that is locked
        }
        if (is_shared) {
            scene.lock_tree(old.parent(), LockMode::access_exclusive);
        } else {
            scene.lock(old.parent(), LockMode::access_exclusive);
        }
        break;
    }
    case Kind::trigger:
        // Whether or not they have a copy of it, since PostgreSQL 15 (renametrig).
        if (scene.major() >= 15) {
            scene.lock_partitions(old.parent(), LockMode::access_exclusive);
            break;
        }
        [[fallthrough]];
    case Kind::rule:
    case Kind::policy:
        scene.lock(old.parent(), LockMode::access_exclusive);
        break;
    case Kind::composite_type:
        if (!rename.part_from.empty()) {
            scene.lock_typed_tables(rename.to);
        }
        break;
    default:
        break;
    }
}

}  // namespace

void find_locks(const Snapshot& from, const Snapshot& to, Plan& plan)
{
    const DomainUses domains_from(from);
    Standing standing(from, to);
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        Step& step = plan.steps[i];
        const Rename* rename = plan.rename_of(i);
        const std::span<const Rename> renames(plan.renames);
        LockScene scene(
            from, to, domains_from, standing, step,
            rename == nullptr ? renames.subspan(renames.size()) : renames.subspan(i - plan.first_rename + 1));
        if (rename != nullptr) {
            find_locks_of(*rename, scene);
        } else {
            find_locks_of(step.operation, scene);
            for (const Operation& member : step.members) {
                find_locks_of(member, scene);
            }
        }
        step.locks = std::move(scene).take();
        standing.follow(step.operation);
        for (const Operation& member : step.members) {
            standing.follow(member);
        }
    }
}

}  // namespace tidemark::diff
