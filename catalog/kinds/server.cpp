#include "catalog/kinds/server.h"

#include "catalog/kind_reader.h"
#include "catalog/kinds/foreign_options.h"

namespace tidemark::catalog {

template <>
std::string KindReader<Server>::query(const QueryContext&)
{
    return "select s.oid, s.srvname, s.srvowner, w.fdwname, s.srvtype, s.srvversion, " +
           foreign_options("s.srvoptions") +
           "\n  from pg_catalog.pg_foreign_server s"
           "\n  join pg_catalog.pg_foreign_data_wrapper w on w.oid = s.srvfdw";
}

template <>
void KindReader<Server>::decode(Row& row, OidMap& oids, std::vector<Server>& out)
{
    Server server;
    const Oid oid = row.oid();
    server.identity = top_level(Kind::server, row.name());
    server.owner = oids.role(row.oid());
    server.foreign_data_wrapper = row.name();
    server.type = row.string_or_empty();
    server.version = row.string_or_empty();
    server.options = read_foreign_options(row);
    if (oids.define(CatalogTable::pg_foreign_server, oid, server.identity)) {
        out.push_back(std::move(server));
    }
}

}  // namespace tidemark::catalog
