#include "catalog/kinds/schema.h"

#include "catalog/kind_reader.h"

namespace tidemark::catalog {

template <>
std::string KindReader<Schema>::query(const QueryContext&)
{
    return "select n.oid, n.nspname, n.nspowner from pg_catalog.pg_namespace n where " + user_schema("n.oid");
}

template <>
void KindReader<Schema>::decode(Row& row, OidMap& oids, std::vector<Schema>& out)
{
    Schema schema;
    const Oid oid = row.oid();
    schema.identity = top_level(Kind::schema, row.name());
    schema.owner = oids.role(row.oid());
    if (oids.define(CatalogTable::pg_namespace, oid, schema.identity)) {
        out.push_back(schema);
    }
}

}  // namespace tidemark::catalog
