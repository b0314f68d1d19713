#include "emit/ddl/domain_constraint.h"

#include "emit/ddl.h"

namespace tidemark::emit {

using catalog::DomainConstraint;

namespace {

Sql alter_domain(const DomainConstraint& constraint) { return "ALTER DOMAIN " + name_of(constraint.identity.parent()); }

Sql drop_domain_constraint(const DomainConstraint& constraint)
{
    return alter_domain(constraint) + " DROP CONSTRAINT " + ident(constraint.identity.name());
}

Sql add_domain_constraint(const DomainConstraint& constraint)
{
    const Sql add = alter_domain(constraint) + " ADD " + domain_constraint_clause(constraint);
    return constraint.validated ? add : add + " NOT VALID";
}

}  // namespace

Sql domain_constraint_clause(const DomainConstraint& constraint)
{
    return "CONSTRAINT " + ident(constraint.identity.name()) + " CHECK (" + Sql::deparsed(constraint.expression) + ")";
}

template <>
void Ddl<DomainConstraint>::create(const DomainConstraint& constraint, const StepContext&, std::vector<Statement>& out)
{
    add(out, add_domain_constraint(constraint));
}

/// A validated constraint cannot be made NOT VALID again, only be added anew.
template <>
void Ddl<DomainConstraint>::alter(const DomainConstraint& from, const DomainConstraint& to, catalog::FieldSet,
                                  const StepContext&, std::vector<Statement>& out)
{
    if (to.validated) {
        add(out, alter_domain(to) + " VALIDATE CONSTRAINT " + ident(to.identity.name()));
    } else {
        add(out, drop_domain_constraint(from));
        add(out, add_domain_constraint(to));
    }
}

template <>
void Ddl<DomainConstraint>::drop(const DomainConstraint& constraint, const StepContext&, std::vector<Statement>& out)
{
    add(out, drop_domain_constraint(constraint));
}

}  // namespace tidemark::emit
