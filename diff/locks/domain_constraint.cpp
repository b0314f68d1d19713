#include "catalog/kinds/domain_constraint.h"

#include "diff/locks/lock_scene.h"

namespace tidemark::diff {

using catalog::DomainConstraint;

/// A check that is validated reads every table that has a column of the domain; SHARE even for VALIDATE CONSTRAINT. Of a
/// domain that is made with it there are none yet.
void Locks<DomainConstraint>::create(const DomainConstraint& constraint, LockScene& scene)
{
    const bool is_beginning = scene.step.operation.identity == constraint.identity.parent();
    if (constraint.validated && !is_beginning) {
        scene.lock_users_of_domain(constraint.identity.parent());
    }
}

void Locks<DomainConstraint>::alter(const DomainConstraint&, const DomainConstraint& to, catalog::FieldSet,
                                    LockScene& scene)
{
    create(to, scene);
}

void Locks<DomainConstraint>::drop(const DomainConstraint&, LockScene&) {}

}  // namespace tidemark::diff
