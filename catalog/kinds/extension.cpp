#include "catalog/kinds/extension.h"

#include "catalog/kind_reader.h"

namespace tidemark::catalog {

/// Below OID 16384 is what initdb installs in every database (plpgsql); pg_dump leaves that out too.
template <>
std::string KindReader<Extension>::query(const QueryContext&)
{
    return R"(
select e.oid, e.extname, e.extnamespace, e.extversion, e.extrelocatable
  from pg_catalog.pg_extension e
 where e.oid >= 16384)";
}

template <>
void KindReader<Extension>::decode(Row& row, OidMap& oids, std::vector<Extension>& out)
{
    Extension extension;
    const Oid oid = row.oid();
    extension.identity = top_level(Kind::extension, row.name());
    extension.schema = oids.schema(row.oid());
    extension.version = row.string();
    extension.relocatable = row.boolean();
    if (oids.define(CatalogTable::pg_extension, oid, extension.identity)) {
        out.push_back(std::move(extension));
    }
}

}  // namespace tidemark::catalog
