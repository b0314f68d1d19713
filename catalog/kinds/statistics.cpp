#include "catalog/kinds/statistics.h"

#include <algorithm>

#include "catalog/kind_reader.h"
#include "catalog/kinds/index_key_reader.h"

namespace tidemark::catalog {

/// stxstattarget is -1 up to PostgreSQL 16, and NULL later, where there is none of its own.
template <>
std::string KindReader<Statistics>::query(const QueryContext&)
{
    return R"(
select s.oid, s.stxrelid, s.stxnamespace, s.stxname, s.stxowner,
       pg_catalog.array_remove(array[case when 'd' = any(s.stxkind) then 'ndistinct' end,
                                     case when 'f' = any(s.stxkind) then 'dependencies' end,
                                     case when 'm' = any(s.stxkind) then 'mcv' end], null),
       array(select a.attname::text from pg_catalog.pg_attribute a
              where a.attrelid = s.stxrelid and a.attnum = any(s.stxkeys)),
       pg_catalog.pg_get_statisticsobjdef_expressions(s.oid), nullif(s.stxstattarget, -1)
  from pg_catalog.pg_statistic_ext s
 where )" + user_schema("s.stxnamespace");
}

template <>
void KindReader<Statistics>::decode(Row& row, OidMap& oids, std::vector<Statistics>& out)
{
    const Oid oid = row.oid();
    const Identity table = oids.relation(row.oid());
    if (!table) {
        row.skip(7);
        return;
    }
    Statistics statistics;
    const Name schema = oids.schema(row.oid());
    statistics.identity = Identity(Kind::statistics, table, schema, row.name());
    statistics.owner = oids.role(row.oid());
    statistics.kinds = row.names();
    statistics.columns = row.names();
    std::sort(statistics.columns.begin(), statistics.columns.end());
    for (const std::string& expression : row.strings()) {
        statistics.expressions.push_back(without_outer_parentheses(expression));
    }
    statistics.target = row.optional_integer();
    if (oids.define(CatalogTable::pg_statistic_ext, oid, statistics.identity)) {
        out.push_back(std::move(statistics));
    }
}

}  // namespace tidemark::catalog
