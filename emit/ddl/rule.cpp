#include "catalog/kinds/rule.h"

#include <string_view>

#include "emit/ddl.h"
#include "emit/ddl/firing.h"

namespace tidemark::emit {

using catalog::Rule;

template <>
void Ddl<Rule>::create(const Rule& rule, const StepContext&, std::vector<Statement>& out)
{
    add(out, Sql::deparsed(rule.definition));
    if (rule.enabled.text() != "origin") {
        add_firing(rule.identity, "RULE", rule.enabled, out);
    }
}

template <>
void Ddl<Rule>::alter(const Rule&, const Rule& to, catalog::FieldSet changed, const StepContext&,
                      std::vector<Statement>& out)
{
    if (changed.has(&Rule::definition)) {
        // pg_get_ruledef() begins with CREATE RULE, always. OR REPLACE keeps the enabled state.
        constexpr std::string_view create = "CREATE";
        add(out, "CREATE OR REPLACE" + Sql::deparsed(std::string_view(to.definition).substr(create.size())));
    }
    if (changed.has(&Rule::enabled)) {
        add_firing(to.identity, "RULE", to.enabled, out);
    }
}

template <>
void Ddl<Rule>::drop(const Rule& rule, const StepContext&, std::vector<Statement>& out)
{
    add(out, "DROP RULE " + ident(rule.identity.name()) + " ON " + relation_of(rule.identity));
}

}  // namespace tidemark::emit
