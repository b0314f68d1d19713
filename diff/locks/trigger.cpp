#include "catalog/kinds/trigger.h"

#include "diff/locks/lock_scene.h"

namespace tidemark::diff {

using catalog::Trigger;

namespace {

/// Of a partition, how it fires is all that can be changed.
bool is_clone(const Trigger& trigger) { return trigger.definition.empty(); }

}  // namespace

/// A row trigger of a partitioned table is one of every partition too.
void Locks<Trigger>::create(const Trigger& trigger, LockScene& scene)
{
    scene.lock_tree(trigger.identity.parent(), LockMode::share_row_exclusive);
}

/// ALTER TRIGGER ... DEPENDS ON EXTENSION locks nothing.
void Locks<Trigger>::alter(const Trigger&, const Trigger& to, catalog::FieldSet changed, LockScene& scene)
{
    if (changed.has(&Trigger::enabled)) {
        scene.lock_tree(to.identity.parent(), LockMode::share_row_exclusive);
    }
}

void Locks<Trigger>::drop(const Trigger& trigger, LockScene& scene)
{
    scene.lock_tree(trigger.identity.parent(),
                    is_clone(trigger) ? LockMode::share_row_exclusive : LockMode::access_exclusive);
}

}  // namespace tidemark::diff
