#include "catalog/kinds/policy.h"

#include "emit/ddl.h"
#include "emit/ddl/deparsed_text.h"

namespace tidemark::emit {

using catalog::Policy;

namespace {

/// The grammar wants parentheses, and pg_get_expr() writes them around most expressions but not around all.
Sql enclosed(const std::string& expression)
{
    const Sql sql = Sql::deparsed(expression);
    return is_enclosed(expression) ? sql : "(" + sql + ")";
}

Sql policy_on_table(const Policy& policy)
{
    return "POLICY " + ident(policy.identity.name()) + " ON " + relation_of(policy.identity);
}

Sql roles_clause(const Policy& policy)
{
    std::vector<Sql> names;
    for (const catalog::Name name : policy.roles) {
        names.push_back(role(name));
    }
    return "\n    TO " + joined(names);
}

bool is_for_public(const Policy& policy) { return policy.roles.size() == 1 && policy.roles.front().empty(); }

}  // namespace

template <>
void Ddl<Policy>::create(const Policy& policy, const StepContext&, std::vector<Statement>& out)
{
    Sql sql = "CREATE " + policy_on_table(policy);
    if (!policy.permissive) {
        sql << "\n    AS RESTRICTIVE";
    }
    if (policy.command.text() != "ALL") {
        sql << "\n    FOR " << keyword(policy.command);
    }
    if (!is_for_public(policy)) {
        sql << roles_clause(policy);
    }
    if (policy.using_expression) {
        sql << "\n    USING " << enclosed(*policy.using_expression);
    }
    if (policy.check_expression) {
        sql << "\n    WITH CHECK " << enclosed(*policy.check_expression);
    }
    add(out, sql);
}

template <>
void Ddl<Policy>::alter(const Policy&, const Policy& to, catalog::FieldSet changed, const StepContext&,
                        std::vector<Statement>& out)
{
    Sql sql = "ALTER " + policy_on_table(to);
    if (changed.has(&Policy::roles)) {
        sql << roles_clause(to);
    }
    if (changed.has(&Policy::using_expression) && to.using_expression) {
        sql << "\n    USING " << enclosed(*to.using_expression);
    }
    if (changed.has(&Policy::check_expression) && to.check_expression) {
        sql << "\n    WITH CHECK " << enclosed(*to.check_expression);
    }
    add(out, sql);
}

template <>
void Ddl<Policy>::drop(const Policy& policy, const StepContext&, std::vector<Statement>& out)
{
    add(out, "DROP " + policy_on_table(policy));
}

}  // namespace tidemark::emit
