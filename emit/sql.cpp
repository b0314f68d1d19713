#include "emit/sql.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace tidemark::emit {
namespace {

/// Keywords that cannot stand as a bare identifier everywhere: pg_get_keywords() with catcode other than 'U', the union
/// over PostgreSQL 14 to 18. Sorted.
constexpr std::array keywords = std::to_array<std::string_view>({
    "all",
    "analyse",
    "analyze",
    "and",
    "any",
    "array",
    "as",
    "asc",
    "asymmetric",
    "authorization",
    "between",
    "bigint",
    "binary",
    "bit",
    "boolean",
    "both",
    "case",
    "cast",
    "char",
    "character",
    "check",
    "coalesce",
    "collate",
    "collation",
    "column",
    "concurrently",
    "constraint",
    "create",
    "cross",
    "current_catalog",
    "current_date",
    "current_role",
    "current_schema",
    "current_time",
    "current_timestamp",
    "current_user",
    "dec",
    "decimal",
    "default",
    "deferrable",
    "desc",
    "distinct",
    "do",
    "else",
    "end",
    "except",
    "exists",
    "extract",
    "false",
    "fetch",
    "float",
    "for",
    "foreign",
    "freeze",
    "from",
    "full",
    "grant",
    "greatest",
    "group",
    "grouping",
    "having",
    "ilike",
    "in",
    "initially",
    "inner",
    "inout",
    "int",
    "integer",
    "intersect",
    "interval",
    "into",
    "is",
    "isnull",
    "join",
    "json",
    "json_array",
    "json_arrayagg",
    "json_exists",
    "json_object",
    "json_objectagg",
    "json_query",
    "json_scalar",
    "json_serialize",
    "json_table",
    "json_value",
    "lateral",
    "leading",
    "least",
    "left",
    "like",
    "limit",
    "localtime",
    "localtimestamp",
    "merge_action",
    "national",
    "natural",
    "nchar",
    "none",
    "normalize",
    "not",
    "notnull",
    "null",
    "nullif",
    "numeric",
    "offset",
    "on",
    "only",
    "or",
    "order",
    "out",
    "outer",
    "overlaps",
    "overlay",
    "placing",
    "position",
    "precision",
    "primary",
    "real",
    "references",
    "returning",
    "right",
    "row",
    "select",
    "session_user",
    "setof",
    "similar",
    "smallint",
    "some",
    "substring",
    "symmetric",
    "system_user",
    "table",
    "tablesample",
    "then",
    "time",
    "timestamp",
    "to",
    "trailing",
    "treat",
    "trim",
    "true",
    "union",
    "unique",
    "user",
    "using",
    "values",
    "varchar",
    "variadic",
    "verbose",
    "when",
    "where",
    "window",
    "with",
    "xmlattributes",
    "xmlconcat",
    "xmlelement",
    "xmlexists",
    "xmlforest",
    "xmlnamespaces",
    "xmlparse",
    "xmlpi",
    "xmlroot",
    "xmlserialize",
    "xmltable",
});

bool needs_quotes(std::string_view text)
{
    if (text.empty() || !((text[0] >= 'a' && text[0] <= 'z') || text[0] == '_')) {
        return true;
    }
    const bool plain = std::all_of(text.begin(), text.end(),
                                   [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
    return !plain || std::binary_search(keywords.begin(), keywords.end(), text);
}

std::string doubled(std::string_view text, char quote)
{
    std::string out;
    for (const char c : text) {
        out += c;
        if (c == quote) {
            out += c;
        }
    }
    return out;
}

/// "toast.autovacuum_enabled": each part an identifier of its own.
Sql option_name(std::string_view name)
{
    const std::size_t dot = name.find('.');
    if (dot == std::string_view::npos) {
        return ident(catalog::Name(name));
    }
    return ident(catalog::Name(name.substr(0, dot))) + "." + ident(catalog::Name(name.substr(dot + 1)));
}

bool is_plain_value(std::string_view value)
{
    return !value.empty() && std::all_of(value.begin(), value.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
    }) && (value[0] < 'a' || !needs_quotes(value) || value == "true" || value == "false" || value == "on");
}

}  // namespace

Sql::Sql() noexcept = default;
Sql::Sql(Verbatim text) : text_(text.text()) {}
Sql::Sql(const Sql& other) = default;
Sql::Sql(Sql&& other) noexcept = default;
Sql& Sql::operator=(const Sql& other) = default;
Sql& Sql::operator=(Sql&& other) noexcept = default;
Sql::~Sql() = default;

Sql& Sql::operator<<(Verbatim text)
{
    text_ += text.text();
    return *this;
}

Sql& Sql::operator<<(const Sql& other)
{
    text_ += other.text_;
    return *this;
}

Sql operator+(Sql left, const Sql& right) { return std::move(left << right); }
Sql operator+(Sql left, Verbatim right) { return std::move(left << right); }
Sql operator+(Verbatim left, const Sql& right) { return Sql(left) << right; }

Sql ident(catalog::Name name)
{
    const std::string& text = name.text();
    return Sql(needs_quotes(text) ? '"' + doubled(text, '"') + '"' : text, 0);
}

Sql literal(std::string_view text)
{
    std::string quoted = doubled(text, '\'');
    if (text.find('\\') == std::string_view::npos) {
        return Sql('\'' + quoted + '\'', 0);
    }
    return Sql("E'" + doubled(quoted, '\\') + '\'', 0);
}

Sql number(std::int64_t value) { return Sql(std::to_string(value), 0); }

Sql dollar_quoted(std::string_view body)
{
    // Without its last "$" the tag must not occur: a body that ends in "$" would run into the closing tag.
    std::string tag = "$$";
    for (int n = 0; body.find(tag.substr(0, tag.size() - 1)) != std::string_view::npos; ++n) {
        tag = n == 0 ? "$function$" : "$function" + std::to_string(n) + "$";
    }
    return Sql(tag + std::string(body) + tag, 0);
}

Sql keyword(catalog::Name word)
{
    const std::string& text = word.text();
    const bool plain = !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == ' ' || c == '_';
    });
    if (!plain) {
        throw std::logic_error("not a keyword: " + text);
    }
    return Sql(text, 0);
}

Sql qualified(catalog::Name schema, catalog::Name name)
{
    return schema.empty() ? ident(name) : ident(schema) + "." + ident(name);
}

Sql name_of(catalog::Identity identity)
{
    if (identity.kind() == catalog::Kind::index) {
        return qualified(catalog::schema_of(identity), identity.name());
    }
    return identity.parent() ? ident(identity.name()) : qualified(identity.schema(), identity.name());
}

Sql type_name(const catalog::TypeReference& type)
{
    // Keywords that are the type of that name; "char" and "bit" are others.
    constexpr std::array<std::string_view, 6> plain{"interval", "json", "numeric", "time", "timestamp", "xml"};
    const std::string_view standard = catalog::standard_name_of(type);
    const bool is_built_in = type.schema.text() == "pg_catalog";
    const bool is_plain = is_built_in && std::find(plain.begin(), plain.end(), type.name.text()) != plain.end();
    Sql sql = !standard.empty() ? keyword(standard)
              : is_plain        ? keyword(type.name)
              : is_built_in     ? ident(type.name)
                                : qualified(type.schema, type.name);
    if (type.is_array) {
        sql << "[]";
    }
    return sql;
}

Sql operator_name(catalog::Identity identity)
{
    return ident(identity.schema()) + "." + Sql(identity.name().text(), 0);
}

Sql operator_signature(catalog::Identity identity)
{
    const auto& operands = identity.arguments();
    const Sql left = operands.size() > 1 ? type_name(operands.front()) : Sql("NONE");
    return operator_name(identity) + "(" + left + ", " + type_name(operands.back()) + ")";
}

Sql with_method(catalog::Identity identity) { return name_of(identity) + " USING " + ident(identity.qualifier()); }

Sql cast_types(catalog::Identity cast)
{
    return "(" + type_name(cast.arguments().at(0)) + " AS " + type_name(cast.arguments().at(1)) + ")";
}

Sql transform_clause(catalog::Identity transform)
{
    return "TRANSFORM FOR " + type_name(transform.arguments().at(0)) + " LANGUAGE " + ident(transform.name());
}

Sql signature(catalog::Identity routine)
{
    std::vector<Sql> types;
    for (const catalog::TypeReference& argument : routine.arguments()) {
        types.push_back(type_name(argument));
    }
    return qualified(routine.schema(), routine.name()) + "(" + joined(types) + ")";
}

Sql relation_of(catalog::Identity part) { return name_of(catalog::root_of(part)); }

Sql joined(const std::vector<Sql>& pieces, Verbatim separator)
{
    Sql sql;
    bool first = true;
    for (const Sql& piece : pieces) {
        if (!first) {
            sql << separator;
        }
        sql << piece;
        first = false;
    }
    return sql;
}

Sql column_list(const std::vector<catalog::Name>& columns)
{
    std::vector<Sql> pieces;
    pieces.reserve(columns.size());
    for (const catalog::Name column : columns) {
        pieces.push_back(ident(column));
    }
    return joined(pieces);
}

Sql role(catalog::Name name) { return name.empty() ? Sql("PUBLIC") : ident(name); }

Sql option_list(const std::vector<std::string>& options)
{
    std::vector<Sql> pieces;
    for (const std::string& option : options) {
        const std::size_t equals = option.find('=');
        const std::string_view value = std::string_view(option).substr(equals + 1);
        pieces.push_back(option_name(std::string_view(option).substr(0, equals)) + "=" +
                         (is_plain_value(value) ? Sql::deparsed(value) : literal(value)));
    }
    return joined(pieces);
}

Sql option_names(const std::vector<std::string>& options)
{
    std::vector<Sql> pieces;
    for (const std::string& option : options) {
        pieces.push_back(option_name(std::string_view(option).substr(0, option.find('='))));
    }
    return joined(pieces);
}

}  // namespace tidemark::emit
