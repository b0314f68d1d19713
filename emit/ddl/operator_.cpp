#include "catalog/kinds/operator_.h"

#include <utility>

#include "emit/ddl.h"

namespace tidemark::emit {

using catalog::Operator;
using catalog::OperatorName;

namespace {

/// A definition list needs the OPERATOR(...) form for a name with a schema.
Sql reference(const std::optional<OperatorName>& other)
{
    return "OPERATOR(" + ident(other->schema) + "." + Sql::deparsed(other->name.text()) + ")";
}

Sql function_or_none(const std::string& function) { return function.empty() ? Sql("NONE") : Sql::deparsed(function); }

std::vector<Sql> parameters(const Operator& facts)
{
    std::vector<Sql> list{"FUNCTION = " + Sql::deparsed(facts.function)};
    const auto add_if = [&list](bool wanted, Sql parameter) {
        if (wanted) {
            list.push_back(std::move(parameter));
        }
    };
    const auto& operands = facts.identity.arguments();
    add_if(operands.size() > 1, "LEFTARG = " + type_name(operands.front()));
    list.push_back("RIGHTARG = " + type_name(operands.back()));
    if (facts.commutator) {
        list.push_back("COMMUTATOR = " + reference(facts.commutator));
    }
    if (facts.negator) {
        list.push_back("NEGATOR = " + reference(facts.negator));
    }
    add_if(!facts.restriction_estimator.empty(), "RESTRICT = " + Sql::deparsed(facts.restriction_estimator));
    add_if(!facts.join_estimator.empty(), "JOIN = " + Sql::deparsed(facts.join_estimator));
    add_if(facts.hashes, Sql("HASHES"));
    add_if(facts.merges, Sql("MERGES"));
    return list;
}

std::vector<Sql> settings(const Operator& to, catalog::FieldSet changed)
{
    std::vector<Sql> list;
    if (changed.has(&Operator::restriction_estimator)) {
        list.push_back("RESTRICT = " + function_or_none(to.restriction_estimator));
    }
    if (changed.has(&Operator::join_estimator)) {
        list.push_back("JOIN = " + function_or_none(to.join_estimator));
    }
    if (changed.has(&Operator::commutator)) {
        list.push_back("COMMUTATOR = " + reference(to.commutator));
    }
    if (changed.has(&Operator::negator)) {
        list.push_back("NEGATOR = " + reference(to.negator));
    }
    if (changed.has(&Operator::hashes)) {
        list.push_back(Sql("HASHES"));
    }
    if (changed.has(&Operator::merges)) {
        list.push_back(Sql("MERGES"));
    }
    return list;
}

Sql named(const Operator& facts) { return "OPERATOR " + operator_signature(facts.identity); }

}  // namespace

/// A shell comes with what names it.
template <>
void Ddl<Operator>::create(const Operator& facts, const StepContext& context, std::vector<Statement>& out)
{
    if (!facts.function.empty()) {
        add(out, "CREATE OPERATOR " + operator_name(facts.identity) + " (\n    " +
                     joined(parameters(facts), ",\n    ") + "\n)");
        add_owner_of_new(named(facts), facts.owner, context, out);
    }
}

template <>
void Ddl<Operator>::alter(const Operator&, const Operator& to, catalog::FieldSet changed, const StepContext& context,
                          std::vector<Statement>& out)
{
    if (changed.has(&Operator::function)) {
        create(to, context, out);
        return;
    }
    if (const std::vector<Sql> list = settings(to, changed); !list.empty()) {
        add(out, "ALTER " + named(to) + " SET (" + joined(list) + ")");
    }
    if (changed.has(&Operator::owner)) {
        add_owner(named(to), to.owner, out);
    }
}

template <>
void Ddl<Operator>::drop(const Operator& facts, const StepContext& context, std::vector<Statement>& out)
{
    add(out, "DROP OPERATOR " + operator_signature(signature_to_drop(facts.identity, context)));
}

}  // namespace tidemark::emit
