#include "catalog/kinds/table.h"

#include <algorithm>

#include "catalog/kind_reader.h"
#include "catalog/kinds/foreign_options.h"
#include "catalog/kinds/storage_codes.h"

namespace tidemark::catalog {
namespace {

/// What the partition key reads depends on its table internally, so that it cannot be dropped alone (StorePartitionKey).
std::string rare_facts_of_table(const std::string& is_table)
{
    return rare_cells(
        is_table + " and (c.relkind <> 'r' or c.reloftype <> 0 or c.reltablespace <> 0 or c.reloptions is not null)",
        {"case when c.relkind = 'p' then pg_catalog.pg_get_partkeydef(c.oid) end",
         R"(case when c.relkind = 'p' then array(
           select distinct a.attname
             from pg_catalog.pg_depend d
             join pg_catalog.pg_attribute a on a.attrelid = d.objid and a.attnum = d.objsubid
            where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objid = c.oid
              and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.refobjid = c.oid
              and d.refobjsubid = 0 and d.deptype = 'i'
            order by a.attname) end)",
         "case when c.reloftype <> 0 then c.reloftype::pg_catalog.regtype::text end",
         "(select s.spcname from pg_catalog.pg_tablespace s where s.oid = c.reltablespace)", "c.reloptions",
         "v.srvname", foreign_options("f.ftoptions", has_secret_name_in_table)});
}

void take_rare_facts(Row& row, Table& table)
{
    table.partition_key = row.string_or_empty();
    table.partition_columns = row.names();
    table.of_type = row.string_or_empty();
    table.tablespace = row.name_or_empty();
    table.options = row.strings();
    table.server = row.name_or_empty();
    table.foreign_options = read_foreign_options(row);
}

/// A TOAST table stays behind when no column needs it any more.
bool needs_toast(const OidMap& oids, Oid table)
{
    const auto& columns = oids.columns(table);
    return std::any_of(columns.begin(), columns.end(), [](const KnownColumn& column) { return column.storage != 'p'; });
}

}  // namespace

/// Each scan of pg_class passes indexes and TOAST tables, too, and one has to do: the rows are those of all relations, for the
/// OidMap (see lookups), and of TOAST tables and indexes that have something set. A foreign table is marked as if it had no
/// replica identity, which it cannot have.
template <>
std::string KindReader<Table>::query(const QueryContext&)
{
    const std::string is_storage = "c.relkind in ('t', 'i', 'I')";
    const std::string is_table = "c.relkind in ('r', 'p', 'f') and c.relpersistence <> 't'";
    return "select " + packed("c.oid, c.relnamespace, c.relkind, c.relowner, c.relpersistence, c.relname") +
           ",\n       " +
           rare_cells(
               is_storage,
               {"c.reloptions", "(select s.spcname from pg_catalog.pg_tablespace s where s.oid = c.reltablespace)"}) +
           ",\n       case when " + is_table + " then " +
           packed(
               "c.oid, c.relam, c.reltoastrelid, c.relrowsecurity, "
               "c.relforcerowsecurity, "
               "case when c.relkind = 'f' then 'd' else c.relreplident end") +
           " end,\n       " + rare_facts_of_table(is_table) + R"(
  from pg_catalog.pg_class c
  left join pg_catalog.pg_foreign_table f on f.ftrelid = c.oid
  left join pg_catalog.pg_foreign_server v on v.oid = f.ftserver
 where c.relkind in ('r', 'p', 'f', 'v', 'm', 'S', 'c') and )" +
           user_schema("c.relnamespace") + "\n    or " + is_storage +
           " and (c.reloptions is not null or c.reltablespace <> 0) and c.oid >= 16384";
}

template <>
void KindReader<Table>::decode(Row& row, OidMap& oids, std::vector<Table>& out)
{
    row.skip(2);
    if (!row.unpack(6)) {
        row.skip_rest();
        return;
    }
    Table table;
    const Oid oid = row.oid();
    table.identity = oids.relation(oid);
    const RelationFacts& facts = oids.relation_facts(oid);
    table.owner = oids.role(facts.owner);
    table.unlogged = facts.persistence == 'u';
    const Oid access_method = row.oid();
    table.access_method = access_method == 0 ? Name{} : oids.access_method(access_method);
    const Oid toast = row.oid();
    table.row_security = row.boolean();
    table.force_row_security = row.boolean();
    table.replica_identity = replica_identity_name(row.character());
    if (const auto cells = row.cells()) {
        Row rare(*cells, 0);
        take_rare_facts(rare, table);
    }
    if (const auto& toast_options = oids.storage_settings(toast).options; !toast_options.empty()) {
        auto& place = needs_toast(oids, oid) ? table.options : table.dormant_options;
        for (const std::string& option : toast_options) {
            place.push_back("toast." + option);
        }
    }
    std::sort(table.options.begin(), table.options.end());
    std::sort(table.dormant_options.begin(), table.dormant_options.end());
    if (!oids.is_member(CatalogTable::pg_class, oid)) {
        out.push_back(std::move(table));
    }
}

}  // namespace tidemark::catalog
