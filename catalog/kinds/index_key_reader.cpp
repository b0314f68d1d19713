#include "catalog/kinds/index_key_reader.h"

#include <algorithm>

#include "catalog/error.h"

namespace tidemark::catalog {
namespace {

/// pg_index.indoption, bit by bit (INDOPTION_DESC and INDOPTION_NULLS_FIRST in pg_index.h).
constexpr std::int64_t option_descending = 1;
constexpr std::int64_t option_nulls_first = 2;

constexpr Oid default_collation = 100;

/// What CREATE INDEX goes by when it chooses an operator class and a collation.
struct KeyType {
    /// 0 when nothing is known.
    Oid type = 0;
    Oid collation = 0;
};

KeyType type_of_column(const OidMap& oids, Oid relation, std::int64_t number)
{
    const KnownColumn& column = oids.known_column(relation, number);
    return {oids.type_traits(column.type).base, column.collation};
}

/// The index has a column of what it stores: that is the expression's type unless the operator class stores another one.
KeyType type_of_expression(const OidMap& oids, Oid stored, const OperatorClassFacts& operator_class)
{
    const TypeTraits& traits = oids.type_traits(stored);
    const bool is_domain = traits.base != stored;
    return {is_domain || operator_class.key_type == 0 ? traits.base : 0,
            operator_class.key_type == 0 ? traits.collation : default_collation};
}

/// Would CREATE INDEX choose it by itself? As GetDefaultOpClass() in the server: the default one for just this type, else one
/// for a type that it is binary coercible to. Where nothing is known of the type, its own flag decides.
bool is_usual(const OperatorClassFacts& operator_class, Oid type, const OidMap& oids)
{
    return operator_class.is_default && (type == 0 || type == operator_class.input_type ||
                                         !oids.has_default_operator_class(operator_class.access_method, type));
}

/// Does the opening parenthesis of `text` pair with its last character? The server writes quotes inside literals and
/// quoted identifiers doubled, so that each quote opens or closes.
bool is_enclosed(std::string_view text)
{
    if (text.size() < 2 || text.front() != '(' || text.back() != ')') {
        return false;
    }
    int depth = 0;
    char quote = '\0';
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quote != '\0') {
            quote = c == quote ? '\0' : quote;
        } else if (c == '\'' || c == '"') {
            quote = c;
        } else if (c == '(') {
            ++depth;
        } else if (c == ')' && --depth == 0) {
            return i + 1 == text.size();
        }
    }
    return false;
}

/// pg_get_indexdef() puts parentheses around what is no function call, also around what has its own.
std::string key_expression(const std::string& text)
{
    const std::string inner = without_outer_parentheses(text);
    return is_enclosed(inner) ? inner : text;
}

}  // namespace

std::string without_outer_parentheses(const std::string& text)
{
    return is_enclosed(text) ? text.substr(1, text.size() - 2) : text;
}

/// The subscripts of an int2vector begin with 0, the numbers of an index's own columns with 1.
const std::vector<std::string> index_details_select{
    R"(case when i.indexprs is not null then array(
           select a.atttypid from pg_catalog.pg_attribute a
            where a.attrelid = i.indexrelid and i.indkey[a.attnum - 1] = 0 order by a.attnum) end)",
    R"(case when i.indexprs is not null then array(
           select pg_catalog.pg_get_indexdef(i.indexrelid, k.n + 1, false)
             from pg_catalog.generate_subscripts(i.indkey, 1) k(n) where i.indkey[k.n] = 0 order by k.n) end)",
    R"(array(select array[a.attnum::text, nullif(a.attstattarget, -1)::text,
                           array(select o from pg_catalog.unnest(a.attoptions) o
                                  where o not like 'pg\_attver=%')::text]::text
               from pg_catalog.pg_attribute a
              where a.attrelid = i.indexrelid and (a.attoptions is not null or a.attstattarget >= 0)
              order by a.attnum))"};

IndexNumbers read_index_numbers(Row& row)
{
    IndexNumbers numbers;
    numbers.index = row.oid();
    numbers.key_count = static_cast<std::size_t>(row.integer());
    numbers.columns = row.integer_vector();
    numbers.operator_classes = row.integer_vector();
    numbers.collations = row.integer_vector();
    numbers.options = row.integer_vector();
    return numbers;
}

IndexDetails read_index_details(Row& row)
{
    IndexDetails details;
    details.expression_types = row.oids();
    details.expressions = row.strings();
    for (const std::string& text : row.strings()) {
        const auto cells = cells_of(text);
        Row cell(*cells, 0);
        IndexColumnNote note;
        note.number = cell.integer();
        note.statistics_target = cell.optional_integer();
        note.options = cell.strings();
        details.notes.push_back(std::move(note));
    }
    return details;
}

void add_column_dependencies(Identity dependent, Oid relation, const std::vector<std::int64_t>& numbers, OidMap& oids)
{
    for (const std::int64_t number : numbers) {
        // Columns of materialized views are no objects: it is the view then, which the index's identity tells.
        const Identity subject = number > 0 ? oids.find(CatalogTable::pg_class, relation, number) : Identity{};
        if (subject != dependent.parent()) {
            oids.add_dependency(dependent, subject);
        }
    }
}

IndexColumns index_columns(const IndexNumbers& numbers, const IndexDetails& details, const OidMap& oids, Oid relation)
{
    IndexColumns columns;
    std::size_t next_expression = 0;
    for (std::size_t i = 0; i < numbers.columns.size(); ++i) {
        if (i >= numbers.key_count) {
            columns.included.push_back(oids.column_name(relation, numbers.columns[i]));
            continue;
        }
        IndexKey key;
        KeyType type;
        const OperatorClassFacts& operator_class =
            oids.operator_class(static_cast<Oid>(numbers.operator_classes.at(i)));
        if (numbers.columns[i] != 0) {
            key.column = oids.column_name(relation, numbers.columns[i]);
            type = type_of_column(oids, relation, numbers.columns[i]);
        } else {
            type = type_of_expression(oids, details.expression_types.at(next_expression), operator_class);
            key.expression = key_expression(details.expressions.at(next_expression++));
            if (key.expression.empty()) {
                throw ReadError("the catalog changed while it was read (an index is gone)");
            }
        }
        const auto note = std::find_if(details.notes.begin(), details.notes.end(), [i](const IndexColumnNote& one) {
            return one.number == static_cast<std::int64_t>(i) + 1;
        });
        if (note != details.notes.end()) {
            key.operator_class_options = note->options;
        }
        if (!key.operator_class_options.empty() || !is_usual(operator_class, type.type, oids)) {
            key.operator_class = operator_class.name;
        }
        const auto collation = static_cast<Oid>(numbers.collations.at(i));
        if (collation != 0 && collation != type.collation) {
            key.collation = oids.collation(collation);
        }
        key.descending = (numbers.options.at(i) & option_descending) != 0;
        key.nulls_first = (numbers.options.at(i) & option_nulls_first) != 0;
        columns.keys.push_back(std::move(key));
    }
    return columns;
}

}  // namespace tidemark::catalog
