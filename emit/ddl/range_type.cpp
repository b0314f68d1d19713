#include "catalog/kinds/range_type.h"

#include <string>

#include "emit/ddl.h"

namespace tidemark::emit {

using catalog::RangeType;

namespace {

/// Cut to at most `longest` bytes, never inside a UTF-8 sequence.
std::string clipped(std::string text, std::size_t longest)
{
    if (text.size() > longest) {
        while (longest > 0 && (static_cast<unsigned char>(text[longest]) & 0xC0U) == 0x80U) {
            --longest;
        }
        text.resize(longest);
    }
    return text;
}

/// The name that the server gives to the multirange when the statement gives none (makeMultirangeTypeName): the first
/// "range" becomes "multirange", else "_multirange" is appended.
catalog::Name usual_multirange_name(catalog::Name range)
{
    constexpr std::size_t longest_name = 63;
    constexpr std::string_view suffix = "_multirange";
    const std::string& name = range.text();
    const std::size_t at = name.find("range");
    if (at == std::string::npos) {
        return clipped(name, longest_name - suffix.size()) + std::string(suffix);
    }
    return clipped(name.substr(0, at) + "multi" + name.substr(at), longest_name);
}

/// They are made in the range's schema, named as the range and as the multirange (DefineRange), and may have been renamed and
/// moved since.
void name_constructors(const RangeType& type, std::vector<Statement>& out)
{
    for (const catalog::Identity constructor : type.constructors) {
        const bool is_of_range = constructor.arguments().size() > 1;
        const catalog::Name made = is_of_range ? type.identity.name() : type.multirange_name;
        const catalog::Name schema = type.identity.schema();
        if (constructor.name() != made) {
            add(out, "ALTER FUNCTION " + signature(catalog::routine_identity(schema, made, constructor.arguments())) +
                         " RENAME TO " + ident(constructor.name()));
        }
        if (constructor.schema() != schema) {
            add(out, "ALTER FUNCTION " +
                         signature(catalog::routine_identity(schema, constructor.name(), constructor.arguments())) +
                         " SET SCHEMA " + ident(constructor.schema()));
        }
    }
}

}  // namespace

template <>
void Ddl<RangeType>::create(const RangeType& type, const StepContext& context, std::vector<Statement>& out)
{
    std::vector<Sql> options{"subtype = " + Sql::deparsed(type.subtype.text())};
    if (!type.subtype_operator_class.empty()) {
        options.push_back("subtype_opclass = " + Sql::deparsed(type.subtype_operator_class));
    }
    if (!type.collation.empty()) {
        options.push_back("collation = " + Sql::deparsed(type.collation));
    }
    if (!type.canonical.empty()) {
        options.push_back("canonical = " + Sql::deparsed(type.canonical));
    }
    if (!type.subtype_diff.empty()) {
        options.push_back("subtype_diff = " + Sql::deparsed(type.subtype_diff));
    }
    if (type.multirange_name != usual_multirange_name(type.identity.name()) ||
        type.multirange_schema != type.identity.schema()) {
        options.push_back("multirange_type_name = " + qualified(type.multirange_schema, type.multirange_name));
    }
    constexpr std::size_t longest_line = 80;
    const Sql on_one_line = joined(options);
    const Sql list = on_one_line.text().size() <= longest_line ? "(" + on_one_line + ")"
                                                               : "(\n    " + joined(options, ",\n    ") + "\n)";
    add(out, "CREATE TYPE " + name_of(type.identity) + " AS RANGE " + list);
    add_owner_of_new("TYPE " + name_of(type.identity), type.owner, context, out);
    name_constructors(type, out);
}

template <>
void Ddl<RangeType>::alter(const RangeType&, const RangeType& to, catalog::FieldSet changed, const StepContext&,
                           std::vector<Statement>& out)
{
    if (changed.has(&RangeType::owner)) {
        add_owner("TYPE " + name_of(to.identity), to.owner, out);
    }
}

/// Its multirange and its constructor functions go along, and so does its canonical function.
template <>
void Ddl<RangeType>::drop(const RangeType& type, const StepContext& context, std::vector<Statement>& out)
{
    add(out, drop_type(type.identity, context));
}

}  // namespace tidemark::emit
