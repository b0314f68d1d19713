#include "catalog/kinds/index.h"

#include "catalog/kind_reader.h"
#include "catalog/kinds/index_key_reader.h"

namespace tidemark::catalog {

namespace {

/// 403 is btree.
std::string rare_facts_of_index()
{
    std::vector<std::string> cells = index_details_select;
    cells.emplace_back("extension.names");
    return rare_cells(std::string(has_index_details) + " or c.relam <> 403 or extension.names is not null", cells);
}

IndexDetails take_rare_facts(Row& row, Index& index)
{
    IndexDetails details = read_index_details(row);
    index.extensions = row.names();
    return details;
}

}  // namespace

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
select )") +
           packed(std::string("i.indrelid, c.relkind, c.relam, i.indisunique, ") +
                  context.since(15, "i.indnullsnotdistinct", "false") +
                  ", i.indpred is not null, i.indisvalid, i.indisclustered, i.indisreplident, " + index_numbers_select +
                  ", c.relname") +
           ",\n       " + rare_facts_of_index() + R"(
  from pg_catalog.pg_index i
  join pg_catalog.pg_class c on c.oid = i.indexrelid and c.relkind in ('i', 'I')
  left join extension on extension.indexrelid = i.indexrelid
 where i.indrelid >= 16384 and c.relpersistence <> 't' and not exists (
           select from pg_catalog.pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x')))";
}

template <>
void KindReader<Index>::decode(Row& row, OidMap& oids, std::vector<Index>& out)
{
    Index index;
    row.unpack(10 + index_numbers_count);
    const Oid relation = row.oid();
    const Identity parent = oids.relation(relation);
    if (!parent || oids.is_member(CatalogTable::pg_class, relation)) {
        row.skip_rest();  // of a TOAST table, or an extension's
        return;
    }
    index.partitioned = row.character() == 'I';
    index.method = oids.access_method(row.oid());
    index.unique = row.boolean();
    index.nulls_not_distinct = row.boolean();
    const bool has_predicate = row.boolean();
    index.valid = row.boolean();
    index.clustered = row.boolean();
    index.replica_identity = row.boolean();
    const IndexNumbers numbers = read_index_numbers(row);
    const Oid oid = numbers.index;
    index.identity = part_of(Kind::index, parent, row.name());
    IndexDetails details;
    if (const auto cells = row.cells()) {
        Row rare(*cells, 0);
        details = take_rare_facts(rare, index);
    }
    const StorageSettings& settings = oids.storage_settings(oid);
    index.options = settings.options;
    index.tablespace = settings.tablespace;
    IndexColumns columns = index_columns(numbers, details, oids, relation);
    index.keys = std::move(columns.keys);
    index.included = std::move(columns.included);
    if (has_predicate) {
        index.predicate = without_outer_parentheses(oids.expressions().text(ExpressionPlace::index_predicate, oid));
    }
    for (const IndexColumnNote& note : details.notes) {
        if (note.statistics_target) {
            index.statistics_targets.push_back(std::to_string(note.number) + '=' +
                                               std::to_string(*note.statistics_target));
        }
    }
    if (details.expressions.empty()) {
        add_column_dependencies(index.identity, relation, numbers.columns, oids);
        add_column_dependencies(index.identity, relation, oids.expressions().predicate_columns(oid), oids);
    }
    if (oids.define(CatalogTable::pg_class, oid, index.identity)) {
        out.push_back(std::move(index));
    }
}

}  // namespace tidemark::catalog
