#include "catalog/kinds/transform.h"

#include "catalog/kind_reader.h"

namespace tidemark::catalog {

/// regprocedure writes 0 as "-".
template <>
std::string KindReader<Transform>::query(const QueryContext&)
{
    return R"(
select t.oid, t.trftype, l.lanname, nullif(t.trffromsql::pg_catalog.oid::pg_catalog.regprocedure::text, '-'),
       nullif(t.trftosql::pg_catalog.oid::pg_catalog.regprocedure::text, '-')
  from pg_catalog.pg_transform t
  join pg_catalog.pg_language l on l.oid = t.trflang
 where t.oid >= 16384)";
}

template <>
void KindReader<Transform>::decode(Row& row, OidMap& oids, std::vector<Transform>& out)
{
    Transform transform;
    const Oid oid = row.oid();
    const TypeReference type = oids.type_reference(row.oid());
    transform.identity = Identity(Kind::transform, {}, {}, row.name(), {type});
    transform.from_sql = row.string_or_empty();
    transform.to_sql = row.string_or_empty();
    if (oids.define(CatalogTable::pg_transform, oid, transform.identity)) {
        out.push_back(std::move(transform));
    }
}

}  // namespace tidemark::catalog
