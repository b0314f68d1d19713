#include "catalog/kinds/index.h"

#include <algorithm>

#include "catalog/kind_reader.h"
#include "catalog/kinds/index_key_reader.h"

namespace tidemark::catalog {

/// Without the indexes of keys and exclusions, which belong to their constraint. A foreign key names in conindid the
/// index that it refers to, and owns none.
template <>
std::string KindReader<Index>::query(const QueryContext& context)
{
    return index_keys_with("true") + R"(,
owned as (
    select conindid from pg_catalog.pg_constraint where contype in ('p', 'u', 'x')),
statistics as (
    select a.attrelid as indexrelid, pg_catalog.array_agg(a.attnum || '=' || a.attstattarget order by a.attnum) as targets
      from pg_catalog.pg_attribute a
      join pg_catalog.pg_class c on c.oid = a.attrelid
     where c.relkind in ('i', 'I') and a.attstattarget >= 0
     group by a.attrelid),
extension as (
    select d.objid as indexrelid, pg_catalog.array_agg(e.extname order by e.extname) as names
      from pg_catalog.pg_depend d
      join pg_catalog.pg_extension e on e.oid = d.refobjid
     where d.deptype = 'x' and d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
     group by d.objid)
select i.indexrelid, i.indrelid, c.relname, c.relkind, am.amname, i.indisunique, )" +
           context.since(15, "i.indnullsnotdistinct", "false") + "," + index_keys_select + R"(,
       case when i.indpred is not null then pg_catalog.pg_get_expr(i.indpred, i.indrelid) end,
       c.reloptions, s.spcname, statistics.targets, i.indisvalid, i.indisclustered, i.indisreplident, extension.names
  from pg_catalog.pg_index i
  join pg_catalog.pg_class c on c.oid = i.indexrelid
  join pg_catalog.pg_am am on am.oid = c.relam
  left join pg_catalog.pg_tablespace s on s.oid = c.reltablespace)" +
           index_keys_joins + R"(
  left join statistics on statistics.indexrelid = i.indexrelid
  left join extension on extension.indexrelid = i.indexrelid
 where c.relpersistence <> 't' and not exists (select from owned where owned.conindid = i.indexrelid) and )" +
           user_schema("c.relnamespace");
}

template <>
void KindReader<Index>::decode(Row& row, OidMap& oids, std::vector<Index>& out)
{
    Index index;
    const Oid oid = row.oid();
    const Oid relation = row.oid();
    const Identity parent = oids.relation(relation);
    index.identity = part_of(Kind::index, parent, row.name());
    index.partitioned = row.character() == 'I';
    index.method = row.name();
    index.unique = row.boolean();
    index.nulls_not_distinct = row.boolean();
    IndexColumns columns = read_index_columns(row, oids, relation);
    index.keys = std::move(columns.keys);
    index.included = std::move(columns.included);
    index.predicate = without_outer_parentheses(row.string_or_empty());
    index.options = row.strings();
    std::sort(index.options.begin(), index.options.end());
    index.tablespace = row.name_or_empty();
    index.statistics_targets = row.strings();
    index.valid = row.boolean();
    index.clustered = row.boolean();
    index.replica_identity = row.boolean();
    index.extensions = row.names();
    if (!parent || oids.is_member(CatalogTable::pg_class, relation)) {
        return;
    }
    if (oids.define(CatalogTable::pg_class, oid, index.identity)) {
        out.push_back(std::move(index));
    }
}

}  // namespace tidemark::catalog
