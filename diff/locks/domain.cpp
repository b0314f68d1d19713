#include "catalog/kinds/domain.h"

#include "diff/locks/lock_scene.h"

namespace tidemark::diff {

using catalog::Domain;

void Locks<Domain>::create(const Domain&, LockScene&) {}

/// SET NOT NULL reads every table that has a column of the domain.
void Locks<Domain>::alter(const Domain& from, const Domain& to, catalog::FieldSet, LockScene& scene)
{
    if (!from.not_null && to.not_null) {
        scene.lock_users_of_domain(to.identity);
    }
}

void Locks<Domain>::drop(const Domain&, LockScene&) {}

}  // namespace tidemark::diff
