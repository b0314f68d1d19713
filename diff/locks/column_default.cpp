#include "catalog/kinds/column_default.h"

#include "diff/inheritance.h"
#include "diff/locks/lock_scene.h"

namespace tidemark::diff {

using catalog::ColumnDefault;

/// Written with ONLY where a child is to have another; on a view's column, no table is locked.
void Locks<ColumnDefault>::create(const ColumnDefault& facts, LockScene& scene)
{
    const catalog::Identity column = facts.identity.parent();
    if (shares_default(scene.from, scene.to, column)) {
        scene.lock_tree(column.parent(), LockMode::access_exclusive);
    } else {
        scene.lock(column.parent(), LockMode::access_exclusive);
    }
}

void Locks<ColumnDefault>::alter(const ColumnDefault&, const ColumnDefault& to, catalog::FieldSet, LockScene& scene)
{
    create(to, scene);
}

void Locks<ColumnDefault>::drop(const ColumnDefault& facts, LockScene& scene) { create(facts, scene); }

}  // namespace tidemark::diff
