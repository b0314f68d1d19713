#include "catalog/kinds/access_method.h"

#include "catalog/kind_reader.h"

namespace tidemark::catalog {

template <>
std::string KindReader<AccessMethod>::query(const QueryContext&)
{
    return "select a.oid, a.amname, case a.amtype when 't' then 'table' else 'index' end,\n"
           "       a.amhandler::pg_catalog.regproc::text\n"
           "  from pg_catalog.pg_am a where a.oid >= 16384";
}

template <>
void KindReader<AccessMethod>::decode(Row& row, OidMap& oids, std::vector<AccessMethod>& out)
{
    AccessMethod method;
    const Oid oid = row.oid();
    method.identity = top_level(Kind::access_method, row.name());
    method.type = row.name();
    method.handler = row.string();
    if (oids.define(CatalogTable::pg_am, oid, method.identity)) {
        out.push_back(std::move(method));
    }
}

}  // namespace tidemark::catalog
