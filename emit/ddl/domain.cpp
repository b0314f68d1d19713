#include "catalog/kinds/domain.h"

#include "emit/ddl.h"
#include "emit/ddl/domain_constraint.h"
#include "emit/ddl/not_null.h"

namespace tidemark::emit {

using catalog::Domain;
using catalog::DomainConstraint;

namespace {

Sql not_null_clause(const Domain& domain)
{
    return domain.not_null_name.empty() ? Sql("NOT NULL") : "CONSTRAINT " + ident(domain.not_null_name) + " NOT NULL";
}

void alter_not_null(const Domain& from, const Domain& to, std::vector<Statement>& out)
{
    const Sql alter = "ALTER DOMAIN " + name_of(to.identity);
    if (!to.not_null) {
        add(out, alter + " DROP NOT NULL");
    } else if (from.not_null) {
        add(out, alter + " RENAME CONSTRAINT " + ident(not_null_name(from)) + " TO " + ident(not_null_name(to)));
    } else if (to.not_null_name.empty()) {
        add(out, alter + " SET NOT NULL");
    } else {
        add(out, alter + " ADD " + not_null_clause(to));
    }
}

}  // namespace

template <>
void Ddl<Domain>::create(const Domain& domain, const StepContext& context, std::vector<Statement>& out)
{
    Sql sql = "CREATE DOMAIN " + name_of(domain.identity) + " AS " + Sql::deparsed(domain.base_type.text());
    if (!domain.collation.empty()) {
        sql << " COLLATE " << Sql::deparsed(domain.collation);
    }
    if (domain.default_expression) {
        sql << " DEFAULT " << Sql::deparsed(*domain.default_expression);
    }
    if (domain.not_null) {
        sql << " " << not_null_clause(domain);
    }
    for (const DomainConstraint* constraint : context.created<DomainConstraint>()) {
        sql << "\n    " << domain_constraint_clause(*constraint);
    }
    add(out, sql);
    add_owner_of_new("DOMAIN " + name_of(domain.identity), domain.owner, context, out);
}

template <>
void Ddl<Domain>::alter(const Domain& from, const Domain& to, catalog::FieldSet changed, const StepContext&,
                        std::vector<Statement>& out)
{
    const Sql alter = "ALTER DOMAIN " + name_of(to.identity);
    if (changed.has(&Domain::owner)) {
        add_owner("DOMAIN " + name_of(to.identity), to.owner, out);
    }
    if (changed.has(&Domain::default_expression)) {
        add(out, to.default_expression ? alter + " SET DEFAULT " + Sql::deparsed(*to.default_expression)
                                       : alter + " DROP DEFAULT");
    }
    if (changed.has(&Domain::not_null) || changed.has(&Domain::not_null_name)) {
        alter_not_null(from, to, out);
    }
}

template <>
void Ddl<Domain>::drop(const Domain& domain, const StepContext& context, std::vector<Statement>& out)
{
    add(out, "DROP DOMAIN " + name_to_drop(domain.identity, context));
}

}  // namespace tidemark::emit
