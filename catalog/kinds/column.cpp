#include "catalog/kinds/column.h"

#include <algorithm>

#include "catalog/kind_reader.h"
#include "catalog/kinds/foreign_options.h"

namespace tidemark::catalog {
namespace {

Name storage_name(char code)
{
    switch (code) {
    case 'p':
        return "plain";
    case 'e':
        return "external";
    case 'x':
        return "extended";
    default:
        return "main";
    }
}

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

std::string rare_facts(const QueryContext& context)
{
    const std::string compression = context.since(14, "a.attcompression", "''");
    return rare_cells(
        compression +
            " <> '' or a.attstattarget >= 0 or a.attoptions is not null or not a.attislocal or a.attinhcount <> 0\n"
            "            or a.attfdwoptions is not null or a.attgenerated <> '' or a.attidentity <> ''\n"
            "            or a.attacl is not null" +
            context.since(18, "\n            or not nn.conislocal or not nn.convalidated or nn.connoinherit", ""),
        {compression, "nullif(a.attstattarget, -1)",
         R"(case when a.attoptions is not null then
            array(select o from pg_catalog.unnest(a.attoptions) o where o not like 'pg\_attver=%') end)",
         "a.attislocal", "a.attinhcount", foreign_options("a.attfdwoptions", has_secret_name_in_table),
         "a.attgenerated",
         R"(case when a.attgenerated <> '' then (select pg_catalog.pg_get_expr(d.adbin, d.adrelid)
              from pg_catalog.pg_attrdef d where d.adrelid = a.attrelid and d.adnum = a.attnum) end)",
         "a.attidentity", "a.attacl is not null", context.since(18, "nn.conislocal", "null"),
         context.since(18, "nn.convalidated", "null"), context.since(18, "nn.connoinherit", "null")});
}

void take_rare_facts(Row& row, Oid relation, Column& column, OidMap& oids)
{
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
        oids.define_column_acl(relation);
    }
    if (column.not_null_constraint) {
        column.not_null_constraint->local = row.boolean();
        column.not_null_constraint->validated = row.boolean();
        column.not_null_constraint->no_inherit = row.boolean();
    }
}

void take_identity_sequence(Oid relation, Oid type, Column& column, OidMap& oids)
{
    const IdentitySequence* const sequence = oids.identity_sequence(relation, column.position);
    if (sequence == nullptr) {
        column.identity_column.reset();
        return;
    }
    column.identity_column->sequence_schema = sequence->schema;
    column.identity_column->sequence_name = sequence->name;
    column.identity_column->sequence_type = sequence->type == type ? Name{} : oids.type_text(sequence->type);
    column.identity_column->options = sequence->options;
    oids.fold(CatalogTable::pg_class, sequence->oid, column.identity);
}

}  // namespace

/// Columns of every relation, because other kinds name theirs by number; only those of tables are objects. An expression is deparsed only where the column is generated. Newer minors keep an internal
/// pg_attver in attoptions, which pg_dump leaves out too.
template <>
std::string KindReader<Column>::query(const QueryContext& context)
{
    return "select " +
           packed("a.attrelid, a.attnum, a.atttypid, a.atttypmod, a.attcollation, a.attnotnull, a.attstorage") + R"(,
       a.attname, case when a.atttypmod <> -1 then pg_catalog.format_type(a.atttypid, a.atttypmod) end,
       )" + (context.major >= 18 ? rare_cells("nn.oid is not null", {"nn.oid", "nn.conname"}) : "null") +
           ",\n       " + rare_facts(context) + R"(
  from pg_catalog.pg_attribute a
  join pg_catalog.pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p', 'v', 'm', 'c', 'f'))" +
           context.since(18, R"(
  left join pg_catalog.pg_constraint nn on nn.contype = 'n' and nn.conrelid = a.attrelid and nn.conkey[1] = a.attnum)",
                         "") +
           R"(
 where a.attnum > 0 and not a.attisdropped and c.relpersistence <> 't' and )" +
           user_schema("c.relnamespace");
}

template <>
void KindReader<Column>::decode(Row& row, OidMap& oids, std::vector<Column>& out)
{
    Column column;
    row.unpack(7);
    const Oid relation = row.oid();
    column.position = row.integer();
    const Oid type = row.oid();
    const std::int64_t modifier = row.integer();
    const Oid collation = row.oid();
    column.not_null = row.boolean();
    const char storage = row.character();
    const Identity parent = oids.relation(relation);
    column.identity = column_identity(parent, row.name());
    if (const Name text = row.name_or_empty(); !text.empty()) {
        oids.define_type_text(type, modifier, text);
    }
    column.type = oids.type_text(type, modifier);
    column.collation = oids.own_collation(type, collation);
    if (const char usual = oids.type_traits(type).storage; storage != usual) {
        column.storage = storage_name(storage);
        column.type_storage = storage_name(usual);
    }
    if (const auto cells = row.cells()) {
        Row constraint(*cells, 0);
        oids.fold(CatalogTable::pg_constraint, constraint.oid(), column.identity);
        const Name name = constraint.name();
        column.not_null_constraint =
            NotNullConstraint{name, is_servers_name(name.text(), column.identity.name().text())};
    }
    if (const auto cells = row.cells()) {
        Row rare(*cells, 0);
        take_rare_facts(rare, relation, column, oids);
    }
    if (!parent) {
        return;
    }
    if (column.identity_column) {
        take_identity_sequence(relation, type, column, oids);
    }
    oids.define_column(
        relation, {column.identity, column.position, type, modifier, collation, column.generated.has_value(), storage});
    if (parent.kind() == Kind::table && !oids.is_member(CatalogTable::pg_class, relation)) {
        out.push_back(std::move(column));
    }
}

}  // namespace tidemark::catalog
