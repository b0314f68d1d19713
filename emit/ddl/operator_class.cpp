#include "catalog/kinds/operator_class.h"

#include "emit/ddl.h"
#include "emit/ddl/operator_family_member.h"

namespace tidemark::emit {

using catalog::OperatorClass;
using catalog::OperatorClassFunction;
using catalog::OperatorClassOperator;

namespace {

Sql named(const OperatorClass& facts) { return "OPERATOR CLASS " + with_method(facts.identity); }

/// Those of the class, then those that the step gives to its family along with it.
std::vector<Sql> items(const OperatorClass& facts, const StepContext& context)
{
    std::vector<Sql> list;
    for (const OperatorClassOperator& one : facts.operators) {
        list.push_back("OPERATOR " + number(one.strategy) + " " + Sql::deparsed(one.member) +
                       order_by_clause(one.sort_family));
    }
    for (const OperatorClassFunction& one : facts.functions) {
        list.push_back("FUNCTION " + number(one.number) + " (" + Sql::deparsed(one.left_type.text()) + ", " +
                       Sql::deparsed(one.right_type.text()) + ") " + Sql::deparsed(one.member));
    }
    for (Sql& member : created_members(context)) {
        list.push_back(std::move(member));
    }
    if (!facts.storage.empty() || list.empty()) {
        // The list cannot be empty; the type's own storage says nothing.
        list.push_back("STORAGE " + Sql::deparsed((facts.storage.empty() ? facts.type : facts.storage).text()));
    }
    return list;
}

/// A family of the class's own name goes without saying.
Sql family_clause(const OperatorClass& facts)
{
    const bool has_its_name =
        facts.family.schema() == facts.identity.schema() && facts.family.name() == facts.identity.name();
    return has_its_name ? Sql() : " FAMILY " + name_of(facts.family);
}

}  // namespace

/// With its family, where the step creates that along.
template <>
void Ddl<OperatorClass>::create(const OperatorClass& facts, const StepContext& context, std::vector<Statement>& out)
{
    add(out, "CREATE OPERATOR CLASS " + name_of(facts.identity) + (facts.is_default ? Sql(" DEFAULT") : Sql()) +
                 " FOR TYPE " + Sql::deparsed(facts.type.text()) + " USING " + ident(facts.identity.qualifier()) +
                 family_clause(facts) + " AS\n    " + joined(items(facts, context), ",\n    "));
    add_owner_of_new(named(facts), facts.owner, context, out);
    for (const catalog::OperatorFamily* family : context.created<catalog::OperatorFamily>()) {
        add_owner_of_new("OPERATOR FAMILY " + with_method(family->identity), family->owner, context, out);
    }
}

template <>
void Ddl<OperatorClass>::alter(const OperatorClass&, const OperatorClass& to, catalog::FieldSet changed,
                               const StepContext&, std::vector<Statement>& out)
{
    if (changed.has(&OperatorClass::owner)) {
        add_owner(named(to), to.owner, out);
    }
}

template <>
void Ddl<OperatorClass>::drop(const OperatorClass& facts, const StepContext&, std::vector<Statement>& out)
{
    add(out, "DROP " + named(facts));
}

}  // namespace tidemark::emit
