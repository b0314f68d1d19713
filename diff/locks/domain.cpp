#include "catalog/kinds/domain.h"

#include "diff/locks/lock_scene.h"

namespace tidemark::diff {

using catalog::Domain;

void Locks<Domain>::create(const Domain&, LockScene&) {}

/// SET NOT NULL reads every table that has a column of the domain.
void Locks<Domain>::alter(const Domain& from, const Domain& to, catalog::FieldSet, LockScene& scene)
{
    if (from.not_null || !to.not_null) {
        return;
    }
    for (const catalog::Identity column : scene.domains_from.columns_of(to.identity)) {
        scene.lock(column.parent(), LockMode::share, TableWork::scan);
    }
}

void Locks<Domain>::drop(const Domain&, LockScene&) {}

}  // namespace tidemark::diff
