#include "catalog/kinds/index_key_reader.h"

#include <charconv>

#include "catalog/error.h"

namespace tidemark::catalog {
namespace {

/// pg_index.indoption, bit by bit (INDOPTION_DESC and INDOPTION_NULLS_FIRST in pg_index.h).
constexpr std::int64_t option_descending = 1;
constexpr std::int64_t option_nulls_first = 2;

/// "3=text": what is said of the third key.
struct KeyNote {
    std::size_t key = 0;
    std::string text{};
};

KeyNote parse_note(const std::string& note)
{
    KeyNote parsed;
    const char* end = note.data() + note.size();
    const auto [rest, error] = std::from_chars(note.data(), end, parsed.key);
    if (error != std::errc{} || rest == end || parsed.key == 0) {
        throw ReadError("malformed note on an index key: '" + note + "'");
    }
    --parsed.key;
    parsed.text.assign(rest + 1, end);
    return parsed;
}

template <class Take>
void take_notes(const std::vector<std::string>& notes, std::vector<IndexKey>& keys, Take take)
{
    for (const std::string& note : notes) {
        KeyNote parsed = parse_note(note);
        // Nothing is kept of keys that a constraint names by their columns alone.
        if (parsed.key < keys.size()) {
            take(keys[parsed.key], std::move(parsed.text));
        }
    }
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

/// Which operator class is the default is GetDefaultOpClass() in the server: the default one for just this type, else one
/// for a type that it is binary coercible to. Of an expression's type nothing is known when the operator class stores
/// another one; then its own flag decides.
/// Newer minors keep an internal pg_attver in attoptions, which pg_dump leaves out too.
std::string index_keys_with(std::string_view condition)
{
    return R"(
with key as materialized (
    select i.indexrelid, k.number, k.operator_class, k.collation_oid, o.opcmethod, o.opcintype, o.opcdefault,
           case when t.typtype = 'd' then t.typbasetype when k.attnum <> 0 or o.opckeytype = 0 then t.oid else 0 end
               as type,
           case when k.attnum <> 0 then a.attcollation when o.opckeytype = 0 then t.typcollation else 100 end
               as usual_collation
      from pg_catalog.pg_index i
     cross join lateral rows from (pg_catalog.unnest(i.indkey::pg_catalog.int2[]),
                                   pg_catalog.unnest(i.indclass::pg_catalog.oid[]),
                                   pg_catalog.unnest(i.indcollation::pg_catalog.oid[]))
           with ordinality k(attnum, operator_class, collation_oid, number)
      join pg_catalog.pg_opclass o on o.oid = k.operator_class
      join pg_catalog.pg_attribute a
        on a.attrelid = case k.attnum when 0 then i.indexrelid else i.indrelid end
       and a.attnum = case k.attnum when 0 then k.number else k.attnum end
      join pg_catalog.pg_type t on t.oid = a.atttypid
     where i.indexrelid >= 16384 and )" +
           std::string(condition) + R"(),
usual as materialized (
    select k.operator_class, k.type
      from (select distinct operator_class, type, opcmethod, opcintype, opcdefault from key) k
     where k.opcdefault and (k.type in (0, k.opcintype) or not exists (
               select from pg_catalog.pg_opclass other
                where other.opcmethod = k.opcmethod and other.opcdefault and other.opcintype = k.type))),
option as (
    select a.attrelid as indexrelid, a.attnum as number, o.option, o.place
      from pg_catalog.pg_attribute a
      join pg_catalog.pg_class c on c.oid = a.attrelid
     cross join lateral pg_catalog.unnest(a.attoptions) with ordinality o(option, place)
     where a.attoptions is not null and c.relkind in ('i', 'I') and o.option not like 'pg\_attver=%'),
key_class as (
    select k.indexrelid, pg_catalog.array_agg(k.number || '=' || case n.nspname when 'pg_catalog' then '' else
               pg_catalog.quote_ident(n.nspname) || '.' end || pg_catalog.quote_ident(o.opcname)) as notes
      from key k
      join pg_catalog.pg_opclass o on o.oid = k.operator_class
      join pg_catalog.pg_namespace n on n.oid = o.opcnamespace
     where (k.operator_class, k.type) not in (select usual.operator_class, usual.type from usual)
        or (k.indexrelid, k.number) in (select option.indexrelid, option.number from option)
     group by k.indexrelid),
key_option as (
    select indexrelid, pg_catalog.array_agg(number || '=' || option order by number, place) as notes
      from option group by indexrelid),
key_collation as (
    select indexrelid, pg_catalog.array_agg(number || '=' || collation_oid::pg_catalog.regcollation) as notes
      from key where collation_oid not in (0, usual_collation) group by indexrelid))";
}

/// The subscripts of an int2vector begin with 0.
const char* const index_keys_select = R"(
       i.indnkeyatts, i.indkey, i.indoption, key_class.notes, key_option.notes, key_collation.notes,
       case when i.indexprs is not null then array(
           select pg_catalog.pg_get_indexdef(i.indexrelid, k.n + 1, false)
             from pg_catalog.generate_subscripts(i.indkey, 1) k(n) where i.indkey[k.n] = 0 order by k.n) end)";

const char* const index_keys_joins = R"(
  left join key_class on key_class.indexrelid = i.indexrelid
  left join key_option on key_option.indexrelid = i.indexrelid
  left join key_collation on key_collation.indexrelid = i.indexrelid)";

IndexColumns read_index_columns(Row& row, const OidMap& oids, Oid relation)
{
    IndexColumns columns;
    const auto key_count = static_cast<std::size_t>(row.optional_integer().value_or(0));
    const auto numbers = row.integer_vector();
    const auto options = row.integer_vector();
    const auto operator_classes = row.strings();
    const auto operator_class_options = row.strings();
    const auto collations = row.strings();
    const auto expressions = row.strings();
    std::size_t next_expression = 0;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (i >= key_count) {
            columns.included.push_back(oids.column_name(relation, numbers[i]));
            continue;
        }
        IndexKey key;
        if (numbers[i] != 0) {
            key.column = oids.column_name(relation, numbers[i]);
        } else {
            key.expression = key_expression(expressions.at(next_expression++));
            if (key.expression.empty()) {
                throw ReadError("the catalog changed while it was read (an index is gone)");
            }
        }
        key.descending = (options.at(i) & option_descending) != 0;
        key.nulls_first = (options.at(i) & option_nulls_first) != 0;
        columns.keys.push_back(std::move(key));
    }
    take_notes(operator_classes, columns.keys,
               [](IndexKey& key, std::string text) { key.operator_class = std::move(text); });
    take_notes(operator_class_options, columns.keys,
               [](IndexKey& key, std::string text) { key.operator_class_options.push_back(std::move(text)); });
    take_notes(collations, columns.keys, [](IndexKey& key, std::string text) { key.collation = std::move(text); });
    return columns;
}

}  // namespace tidemark::catalog
