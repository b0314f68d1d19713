#include "catalog/kinds/column_default.h"

#include "diff/locks/lock_scene.h"

namespace tidemark::diff {

using catalog::ColumnDefault;

/// Written with ONLY; on a view's column, no table is locked.
void Locks<ColumnDefault>::create(const ColumnDefault& facts, LockScene& scene)
{
    scene.lock(facts.identity.parent().parent(), LockMode::access_exclusive);
}

void Locks<ColumnDefault>::alter(const ColumnDefault&, const ColumnDefault& to, catalog::FieldSet, LockScene& scene)
{
    create(to, scene);
}

void Locks<ColumnDefault>::drop(const ColumnDefault& facts, LockScene& scene) { create(facts, scene); }

}  // namespace tidemark::diff
