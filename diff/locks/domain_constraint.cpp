#include "catalog/kinds/domain_constraint.h"

#include "diff/locks/lock_scene.h"

namespace tidemark::diff {

using catalog::DomainConstraint;

/// A check that is validated reads every table that has a column of the domain; SHARE even for VALIDATE CONSTRAINT.
void Locks<DomainConstraint>::create(const DomainConstraint& constraint, LockScene& scene)
{
    if (!constraint.validated) {
        return;
    }
    for (const catalog::Identity column : scene.domains_from.columns_of(constraint.identity.parent())) {
        scene.lock(column.parent(), LockMode::share, TableWork::scan);
    }
}

void Locks<DomainConstraint>::alter(const DomainConstraint&, const DomainConstraint& to, catalog::FieldSet,
                                    LockScene& scene)
{
    create(to, scene);
}

void Locks<DomainConstraint>::drop(const DomainConstraint&, LockScene&) {}

}  // namespace tidemark::diff
