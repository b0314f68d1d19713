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

}  // namespace

/// Columns of every relation, because other kinds name theirs by number; only those of tables are objects. An expression
/// is deparsed only where the column is generated. Newer minors keep an internal pg_attver in attoptions, which pg_dump
/// leaves out too.
template <>
std::string KindReader<Column>::query(const QueryContext& context)
{
    return std::string(R"(
select a.attrelid, a.attnum, a.attname, c.relkind, a.atttypid, a.atttypmod,
       a.attcollation, a.attcollation <> t.typcollation,
       a.attnotnull, )") +
           context.since(18, R"(nn.oid, nn.conname, pg_catalog.right(pg_catalog.rtrim(nn.conname, '0123456789'),
                                                      pg_catalog.length(a.attname) + 10) = '_' || a.attname || '_not_null',
       nn.conislocal, nn.convalidated, nn.connoinherit)",
                         "null, null, null, null, null, null") +
           std::string(R"(,
       case when a.attstorage <> t.typstorage then a.attstorage end,
       case when a.attstorage <> t.typstorage then t.typstorage end, )") +
           context.since(14, "a.attcompression", "''") + R"(,
       nullif(a.attstattarget, -1),
       case when a.attoptions is not null then
            array(select o from pg_catalog.unnest(a.attoptions) o where o not like 'pg\_attver=%') end,
       a.attislocal, a.attinhcount, )" +
           foreign_options("a.attfdwoptions", has_secret_name_in_table) + R"(, a.attgenerated,
       case when a.attgenerated <> '' then (select pg_catalog.pg_get_expr(d.adbin, d.adrelid)
              from pg_catalog.pg_attrdef d where d.adrelid = a.attrelid and d.adnum = a.attnum) end,
       a.attidentity, s.seqrelid, s.relnamespace, s.relname,
       case when s.seqtypid <> a.atttypid then s.seqtypid::pg_catalog.regtype::text end, s.seqstart, s.seqincrement,
       s.seqmin, s.seqmax, s.seqcache, s.seqcycle
  from pg_catalog.pg_attribute a
  join pg_catalog.pg_class c on c.oid = a.attrelid
  join pg_catalog.pg_type t on t.oid = a.atttypid
  left join (select i.refobjid, i.refobjsubid, q.relnamespace, q.relname, s.*
               from pg_catalog.pg_sequence s
               join pg_catalog.pg_class q on q.oid = s.seqrelid
               join pg_catalog.pg_depend i on i.objid = s.seqrelid and i.objsubid = 0 and i.deptype = 'i'
                    and i.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
                    and i.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass) s
         on a.attidentity <> '' and s.refobjid = a.attrelid and s.refobjsubid = a.attnum)" +
           context.since(18, R"(
  left join pg_catalog.pg_constraint nn on nn.contype = 'n' and nn.conrelid = a.attrelid and nn.conkey[1] = a.attnum)",
                         "") +
           R"(
 where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'v', 'm', 'c', 'f')
   and c.relpersistence <> 't' and )" +
           user_schema("c.relnamespace");
}

template <>
void KindReader<Column>::decode(Row& row, OidMap& oids, std::vector<Column>& out)
{
    Column column;
    const Oid relation = row.oid();
    column.position = row.integer();
    const Identity parent = oids.relation(relation);
    column.identity = column_identity(parent, row.name());
    const char relation_kind = row.character();
    const Oid type = row.oid();
    column.type = oids.type_text(type, row.integer());
    const Oid collation = row.oid();
    if (row.boolean()) {
        column.collation = oids.collation(collation).text();
    }
    column.not_null = row.boolean();
    const auto not_null_constraint = row.optional_integer();
    if (not_null_constraint) {
        column.not_null_constraint =
            NotNullConstraint{row.name(), row.boolean(), row.boolean(), row.boolean(), row.boolean()};
        oids.fold(CatalogTable::pg_constraint, static_cast<Oid>(*not_null_constraint), column.identity);
    } else {
        row.skip(5);
    }
    const std::string storage = row.string_or_empty();
    column.storage = storage.empty() ? Name{} : storage_name(storage.front());
    const std::string type_storage = row.string_or_empty();
    column.type_storage = type_storage.empty() ? Name{} : storage_name(type_storage.front());
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
    const char identity = row.character();
    const auto sequence = row.optional_integer();
    if (identity != '\0' && sequence) {
        IdentityColumn facts;
        facts.always = identity == 'a';
        facts.sequence_schema = oids.schema(row.oid());
        facts.sequence_name = row.name();
        facts.sequence_type = row.name_or_empty();
        facts.options = {row.integer(), row.integer(), row.integer(), row.integer(), row.integer(), row.boolean()};
        column.identity_column = facts;
    } else {
        row.skip(9);
    }
    oids.define_column(relation, column.position, column.identity, type, collation, column.generated.has_value());
    if (column.identity_column) {
        oids.fold(CatalogTable::pg_class, static_cast<Oid>(*sequence), column.identity);
    }
    const bool is_table = relation_kind == 'r' || relation_kind == 'p' || relation_kind == 'f';
    if (is_table && parent && !oids.is_member(CatalogTable::pg_class, relation)) {
        out.push_back(std::move(column));
    }
}

}  // namespace tidemark::catalog
