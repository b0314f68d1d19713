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
    return std::string(R"(
with extension as (
    select d.objid as indexrelid, pg_catalog.array_agg(e.extname order by e.extname) as names
      from pg_catalog.pg_depend d
      join pg_catalog.pg_extension e on e.oid = d.refobjid
     where d.deptype = 'x' and d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
       and d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
     group by d.objid)
select i.indexrelid, i.indrelid, c.relname, c.relkind, am.amname, i.indisunique, )") +
           context.since(15, "i.indnullsnotdistinct", "false") + "," + index_keys_select + R"(,
       i.indpred is not null, c.reloptions,
       case when c.reltablespace <> 0 then (
           select s.spcname from pg_catalog.pg_tablespace s where s.oid = c.reltablespace) end,
       i.indisvalid, i.indisclustered, i.indisreplident, extension.names
  from pg_catalog.pg_index i
  join pg_catalog.pg_class c on c.oid = i.indexrelid
  join pg_catalog.pg_am am on am.oid = c.relam
  left join extension on extension.indexrelid = i.indexrelid
 where i.indrelid >= 16384 and c.relpersistence <> 't' and not exists (
           select from pg_catalog.pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x')))";
}

template <>
void KindReader<Index>::decode(Row& row, OidMap& oids, std::vector<Index>& out)
{
    Index index;
    const Oid oid = row.oid();
    const Oid relation = row.oid();
    const Identity parent = oids.relation(relation);
    if (!parent || oids.is_member(CatalogTable::pg_class, relation)) {
        row.skip_rest();  // of a TOAST table, or an extension's
        return;
    }
    index.identity = part_of(Kind::index, parent, row.name());
    index.partitioned = row.character() == 'I';
    index.method = row.name();
    index.unique = row.boolean();
    index.nulls_not_distinct = row.boolean();
    IndexColumns columns = read_index_columns(row, oids, relation);
    index.keys = std::move(columns.keys);
    index.included = std::move(columns.included);
    if (row.boolean()) {
        index.predicate = without_outer_parentheses(oids.expressions().text(ExpressionPlace::index_predicate, oid));
    }
    index.options = row.strings();
    std::sort(index.options.begin(), index.options.end());
    index.tablespace = row.name_or_empty();
    for (const IndexColumnNote& note : oids.index_notes(oid)) {
        if (note.statistics_target) {
            index.statistics_targets.push_back(std::to_string(note.number) + '=' +
                                               std::to_string(*note.statistics_target));
        }
    }
    index.valid = row.boolean();
    index.clustered = row.boolean();
    index.replica_identity = row.boolean();
    index.extensions = row.names();
    if (oids.define(CatalogTable::pg_class, oid, index.identity)) {
        out.push_back(std::move(index));
    }
}

}  // namespace tidemark::catalog
