#include "catalog/kinds/column_default.h"

#include "catalog/kind_reader.h"

namespace tidemark::catalog {

/// Generated columns keep their expression in pg_attrdef too; those rows are folded onto the column and not deparsed again.
template <>
std::string KindReader<ColumnDefault>::query(const QueryContext&)
{
    return R"(
select d.oid, d.adrelid, d.adnum, a.attgenerated <> '',
       case when a.attgenerated = '' then pg_catalog.pg_get_expr(d.adbin, d.adrelid) end,
       exists (select
                 from pg_catalog.regexp_matches(d.adbin::text, ':(?:funcid|opfuncid) (\d+)', 'g') as called (function)
                 join pg_catalog.pg_proc p on p.oid = called.function[1]::oid
                where p.provolatile = 'v')
  from pg_catalog.pg_attrdef d
  join pg_catalog.pg_class c on c.oid = d.adrelid
  join pg_catalog.pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
 where c.relkind in ('r', 'p', 'f', 'v') and c.relpersistence <> 't' and )" +
           user_schema("c.relnamespace");
}

template <>
void KindReader<ColumnDefault>::decode(Row& row, OidMap& oids, std::vector<ColumnDefault>& out)
{
    const Oid oid = row.oid();
    const Oid relation = row.oid();
    const Identity column = oids.column(relation, row.integer());
    const bool generated = row.boolean();
    if (!column) {
        row.skip(2);
        return;
    }
    if (generated) {
        oids.define(CatalogTable::pg_attrdef, oid, column);
        row.skip(2);
        return;
    }
    ColumnDefault facts;
    facts.identity = part_of(Kind::column_default, column);
    facts.expression = row.string();
    facts.volatile_expression = row.boolean();
    if (oids.define(CatalogTable::pg_attrdef, oid, facts.identity)) {
        out.push_back(std::move(facts));
    }
}

}  // namespace tidemark::catalog
