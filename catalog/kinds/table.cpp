#include "catalog/kinds/table.h"

#include <algorithm>

#include "catalog/kind_reader.h"
#include "catalog/kinds/foreign_options.h"

namespace tidemark::catalog {
namespace {

Name replica_identity_name(char code)
{
    switch (code) {
    case 'f':
        return "full";
    case 'n':
        return "nothing";
    case 'i':
        return "index";
    default:
        return "default";
    }
}

}  // namespace

/// What the partition key reads depends on its table internally, so that it cannot be dropped alone (StorePartitionKey).
/// A foreign table is marked as if it had no replica identity, which it cannot have.
template <>
std::string KindReader<Table>::query(const QueryContext&)
{
    return std::string(R"(
select c.oid, c.relowner, c.relpersistence,
       case when c.relkind = 'p' then pg_catalog.pg_get_partkeydef(c.oid) end,
       case when c.relkind = 'p' then array(
           select distinct a.attname
             from pg_catalog.pg_depend d
             join pg_catalog.pg_attribute a on a.attrelid = d.objid and a.attnum = d.objsubid
            where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objid = c.oid
              and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.refobjid = c.oid
              and d.refobjsubid = 0 and d.deptype = 'i'
            order by a.attname) end,
       case when c.reloftype <> 0 then c.reloftype::pg_catalog.regtype::text end,
       am.amname, s.spcname, c.reloptions, t.reloptions,
       t.oid is not null and not exists (
           select from pg_catalog.pg_attribute a
            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attstorage <> 'p'),
       c.relrowsecurity, c.relforcerowsecurity,
       case when c.relkind = 'f' then 'd' else c.relreplident end, v.srvname, )") +
           foreign_options("f.ftoptions", has_secret_name_in_table) + R"(
  from pg_catalog.pg_class c
  left join pg_catalog.pg_am am on am.oid = c.relam
  left join pg_catalog.pg_tablespace s on s.oid = c.reltablespace
  left join pg_catalog.pg_class t on t.oid = c.reltoastrelid and t.reloptions is not null
  left join pg_catalog.pg_foreign_table f on f.ftrelid = c.oid
  left join pg_catalog.pg_foreign_server v on v.oid = f.ftserver
 where c.relkind in ('r', 'p', 'f') and c.relpersistence <> 't' and )" +
           user_schema("c.relnamespace");
}

template <>
void KindReader<Table>::decode(Row& row, OidMap& oids, std::vector<Table>& out)
{
    Table table;
    const Oid oid = row.oid();
    table.identity = oids.relation(oid);
    table.owner = oids.role(row.oid());
    table.unlogged = row.character() == 'u';
    table.partition_key = row.string_or_empty();
    table.partition_columns = row.names();
    table.of_type = row.string_or_empty();
    table.access_method = row.name_or_empty();
    table.tablespace = row.name_or_empty();
    table.options = row.strings();
    const auto toast_options = row.strings();
    auto& place = row.boolean() ? table.dormant_options : table.options;
    for (const std::string& option : toast_options) {
        place.push_back("toast." + option);
    }
    std::sort(table.options.begin(), table.options.end());
    std::sort(table.dormant_options.begin(), table.dormant_options.end());
    table.row_security = row.boolean();
    table.force_row_security = row.boolean();
    table.replica_identity = replica_identity_name(row.character());
    table.server = row.name_or_empty();
    table.foreign_options = read_foreign_options(row);
    if (!oids.is_member(CatalogTable::pg_class, oid)) {
        out.push_back(std::move(table));
    }
}

}  // namespace tidemark::catalog
