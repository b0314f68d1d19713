#include "catalog/kinds/column_reader.h"

#include <algorithm>

#include "catalog/kind_reader.h"
#include "catalog/kinds/foreign_options.h"
#include "catalog/kinds/storage_codes.h"

namespace tidemark::catalog {
namespace {

Name compression_name(char code)
{
    switch (code) {
    case 'p':
        return "pglz";
    case 'l':
        return "lz4";
    default:
        return {};
    }
}

/// <table>_<column>_not_null, and maybe a number, as ChooseConstraintName() in the server makes it.
bool is_servers_name(std::string_view constraint, const std::string& column)
{
    constraint.remove_suffix(constraint.size() - (constraint.find_last_not_of("0123456789") + 1));
    return constraint.ends_with('_' + column + "_not_null");
}

std::string rare_facts_of_column(const QueryContext& context)
{
    const std::string compression = context.since(14, "a.attcompression", "''");
    return rare_cells(
        "a.atttypmod <> -1 or " + compression +
            " <> '' or a.attstattarget >= 0 or a.attoptions is not null or not a.attislocal or a.attinhcount <> 0\n"
            "            or a.attfdwoptions is not null or a.attgenerated <> '' or a.attidentity <> ''\n"
            "            or a.attacl is not null",
        {"case when a.atttypmod <> -1 then pg_catalog.format_type(a.atttypid, a.atttypmod) end", compression,
         "nullif(a.attstattarget, -1)",
         R"(case when a.attoptions is not null then
            array(select o from pg_catalog.unnest(a.attoptions) o where o not like 'pg\_attver=%') end)",
         "a.attislocal", "a.attinhcount", foreign_options("a.attfdwoptions", has_secret_name_in_table),
         "a.attgenerated",
         R"(case when a.attgenerated <> '' then (select pg_catalog.pg_get_expr(d.adbin, d.adrelid)
              from pg_catalog.pg_attrdef d where d.adrelid = a.attrelid and d.adnum = a.attnum) end)",
         "a.attidentity", "a.attacl is not null"});
}

/// What a column is of.
struct Place {
    Oid relation = 0;
    Oid type = 0;
    std::int64_t modifier = -1;
};

void take_rare_facts(Row& row, const Place& place, Column& column, OidMap& oids)
{
    if (const Name text = row.name_or_empty(); !text.empty()) {
        oids.define_type_text(place.type, place.modifier, text);
    }
    column.compression = compression_name(row.character());
    column.statistics_target = row.optional_integer();
    column.options = row.strings();
    std::sort(column.options.begin(), column.options.end());
    column.is_local = row.boolean();
    column.inherited_from = row.integer();
    column.foreign_options = read_foreign_options(row);
    const char generated = row.character();
    const auto expression = row.optional_string();
    if (generated != '\0') {
        column.generated = GeneratedColumn{expression.value_or(std::string{}), generated == 's'};
    }
    if (const char identity = row.character(); identity != '\0') {
        column.identity_column.emplace().always = identity == 'a';
    }
    if (row.boolean()) {
        oids.define_column_acl(place.relation);
    }
}

/// A constraint of its own since 18 (pg_constraint.contype 'n').
void take_not_null(Row& row, Column& column, OidMap& oids)
{
    oids.fold(CatalogTable::pg_constraint, row.oid(), column.identity);
    NotNullConstraint constraint;
    constraint.local = row.boolean();
    constraint.validated = row.boolean();
    constraint.no_inherit = row.boolean();
    constraint.name = row.name();
    constraint.named_by_server = is_servers_name(constraint.name.text(), column.identity.name().text());
    column.not_null_constraint = std::move(constraint);
}

}  // namespace

/// Columns of every relation that has a row type, because other kinds name theirs by number; only those of tables are objects.
/// pg_type tells them from the columns of indexes, sequences and TOAST tables with a third of the rows that pg_class has. An
/// expression is deparsed only where the column is generated. Newer minors keep an internal pg_attver in attoptions, which
/// pg_dump leaves out too.
template <>
std::string KindReader<Column>::query(const QueryContext& context)
{
    return "select " +
           packed(
               "a.attrelid, a.attnum, a.atttypid, a.atttypmod, a.attcollation, a.attnotnull, a.attstorage, a.attname") +
           ",\n       " + rare_facts_of_column(context) +
           (context.major >= 18
                ? ",\n       case when nn.oid is not null then " +
                      packed("nn.oid, nn.conislocal, nn.convalidated, nn.connoinherit, nn.conname") + " end"
                : std::string()) +
           R"(
  from pg_catalog.pg_attribute a)" +
           context.since(18, R"(
  left join pg_catalog.pg_constraint nn on nn.contype = 'n' and nn.conrelid = a.attrelid and nn.conkey[1] = a.attnum)",
                         "") +
           R"(
 where a.attnum > 0 and not a.attisdropped and a.attrelid in (
           select t.typrelid from pg_catalog.pg_type t where t.typrelid <> 0 and )" +
           user_schema("t.typnamespace") + ")";
}

template <>
void KindReader<Column>::decode(Row& row, OidMap& oids, std::vector<Column>& out)
{
    Column column;
    row.unpack(8);
    const Oid relation = row.oid();
    column.position = row.integer();
    const Oid type = row.oid();
    const std::int64_t modifier = row.integer();
    const Oid collation = row.oid();
    column.not_null = row.boolean();
    const char storage = row.character();
    const Identity parent = oids.relation(relation);
    column.identity = column_identity(parent, row.name());
    column.collation = oids.own_collation(type, collation);
    if (const char usual = oids.type_traits(type).storage; storage != usual) {
        column.storage = storage_name(storage);
        column.type_storage = storage_name(usual);
    }
    if (const auto cells = row.cells()) {
        Row rare(*cells, 0);
        take_rare_facts(rare, {relation, type, modifier}, column, oids);
    }
    constexpr std::size_t not_null_values = 5;
    if (row.has_more() && row.unpack(not_null_values)) {
        take_not_null(row, column, oids);
    }
    column.type = oids.type_text(type, modifier);
    if (!parent) {
        return;
    }
    if (type >= first_user_oid) {
        oids.add_dependency({static_cast<Oid>(CatalogTable::pg_class), relation,
                             static_cast<std::int32_t>(column.position), static_cast<Oid>(CatalogTable::pg_type),
                             type});
    }
    oids.define_column(
        relation, {column.identity, column.position, type, modifier, collation, column.generated.has_value(), storage});
    const bool is_object = parent.kind() == Kind::table && !oids.is_member(CatalogTable::pg_class, relation);
    if (column.identity_column) {
        oids.await_sequence(
            {relation, column.position, column.identity, type, is_object ? std::optional(out.size()) : std::nullopt});
    }
    if (is_object) {
        out.push_back(std::move(column));
    }
}

void take_identity_sequences(OidMap& oids, std::vector<Column>& columns)
{
    for (const WaitingColumn& waiting : oids.waiting_columns()) {
        const IdentitySequence* const sequence = oids.identity_sequence(waiting.relation, waiting.number);
        if (sequence != nullptr) {
            oids.fold(CatalogTable::pg_class, sequence->oid, waiting.identity);
        }
        if (!waiting.place) {
            continue;
        }
        Column& column = columns.at(*waiting.place);
        if (sequence == nullptr) {
            column.identity_column.reset();
            continue;
        }
        column.identity_column->sequence_schema = sequence->schema;
        column.identity_column->sequence_name = sequence->name;
        column.identity_column->sequence_type =
            sequence->type == waiting.type ? Name{} : oids.type_text(sequence->type);
        column.identity_column->options = sequence->options;
    }
    oids.forget_identity_sequences();
}

}  // namespace tidemark::catalog
