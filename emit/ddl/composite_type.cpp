#include "catalog/kinds/composite_type.h"

#include <algorithm>

#include "diff/typed_tables.h"
#include "emit/ddl.h"

namespace tidemark::emit {

using catalog::CompositeAttribute;
using catalog::CompositeType;

namespace {

Sql attribute_clause(const CompositeAttribute& attribute)
{
    Sql sql = ident(attribute.name) + " " + Sql::deparsed(attribute.type.text());
    if (!attribute.collation.empty()) {
        sql << " COLLATE " << Sql::deparsed(attribute.collation);
    }
    return sql;
}

bool has_attribute(const CompositeType& type, catalog::Name name)
{
    return std::any_of(type.attributes.begin(), type.attributes.end(),
                       [name](const CompositeAttribute& attribute) { return attribute.name == name; });
}

/// What is kept stands in the same order on both sides, and before what is new.
void alter_attributes(const CompositeType& from, const CompositeType& to, const StepContext& context,
                      std::vector<Statement>& out)
{
    const Sql cascade =
        diff::followers_of_type(context.from, context.to, from.identity).empty() ? Sql() : Sql(" CASCADE");
    std::vector<Sql> actions;
    for (const CompositeAttribute& attribute : from.attributes) {
        if (!has_attribute(to, attribute.name)) {
            actions.push_back("DROP ATTRIBUTE " + ident(attribute.name) + cascade);
        }
    }
    for (const CompositeAttribute& attribute : to.attributes) {
        if (!has_attribute(from, attribute.name)) {
            actions.push_back("ADD ATTRIBUTE " + attribute_clause(attribute) + cascade);
        }
    }
    add(out, "ALTER TYPE " + name_of(to.identity) + " " + joined(actions));
}

}  // namespace

template <>
void Ddl<CompositeType>::create(const CompositeType& type, const StepContext& context, std::vector<Statement>& out)
{
    std::vector<Sql> attributes;
    for (const CompositeAttribute& attribute : type.attributes) {
        attributes.push_back(attribute_clause(attribute));
    }
    const Sql list = attributes.empty() ? Sql("()") : "(\n    " + joined(attributes, ",\n    ") + "\n)";
    add(out, "CREATE TYPE " + name_of(type.identity) + " AS " + list);
    add_owner_of_new("TYPE " + name_of(type.identity), type.owner, context, out);
}

template <>
void Ddl<CompositeType>::alter(const CompositeType& from, const CompositeType& to, catalog::FieldSet changed,
                               const StepContext& context, std::vector<Statement>& out)
{
    if (changed.has(&CompositeType::owner)) {
        add_owner("TYPE " + name_of(to.identity), to.owner, out);
    }
    if (changed.has(&CompositeType::attributes)) {
        alter_attributes(from, to, context, out);
    }
}

template <>
void Ddl<CompositeType>::drop(const CompositeType& type, const StepContext& context, std::vector<Statement>& out)
{
    add(out, "DROP TYPE " + name_to_drop(type.identity, context));
}

}  // namespace tidemark::emit
