#include "catalog/kinds/trigger.h"

#include "diff/locks/lock_scene.h"

namespace tidemark::diff {

using catalog::Trigger;

namespace {

/// Of a partition, how it fires is all that can be changed.
bool is_clone(const Trigger& trigger) { return trigger.definition.empty(); }

/// A row trigger of a partitioned table is one of every partition too, and so is how it fires.
void lock_for(const Trigger& trigger, LockMode mode, LockScene& scene)
{
    if (is_clone(trigger) || catalog::is_row_trigger(trigger)) {
        scene.lock_partitions(trigger.identity.parent(), mode);
    } else {
        scene.lock(trigger.identity.parent(), mode);
    }
}

}  // namespace

void Locks<Trigger>::create(const Trigger& trigger, LockScene& scene)
{
    lock_for(trigger, LockMode::share_row_exclusive, scene);
}

/// ALTER TRIGGER ... DEPENDS ON EXTENSION locks nothing.
void Locks<Trigger>::alter(const Trigger&, const Trigger& to, catalog::FieldSet changed, LockScene& scene)
{
    if (changed.has(&Trigger::enabled)) {
        lock_for(to, LockMode::share_row_exclusive, scene);
    }
}

void Locks<Trigger>::drop(const Trigger& trigger, LockScene& scene)
{
    lock_for(trigger, is_clone(trigger) ? LockMode::share_row_exclusive : LockMode::access_exclusive, scene);
}

}  // namespace tidemark::diff
