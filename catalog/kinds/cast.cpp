#include "catalog/kinds/cast.h"

#include "catalog/kind_reader.h"

namespace tidemark::catalog {
namespace {

Name method_name(char code) { return code == 'f' ? "function" : code == 'i' ? "inout" : "binary"; }

Name context_name(char code) { return code == 'a' ? "assignment" : code == 'i' ? "implicit" : "explicit"; }

}  // namespace

/// Below OID 16384 are the server's own; from a range to its multirange one comes with the types (deptype 'i').
/// regprocedure writes 0 as "-".
template <>
std::string KindReader<Cast>::query(const QueryContext&)
{
    return "select c.oid, c.castsource, c.casttarget,\n"
           "       nullif(c.castfunc::pg_catalog.oid::pg_catalog.regprocedure::text, '-'), c.castmethod, c.castcontext\n"
           "  from pg_catalog.pg_cast c where c.oid >= 16384\n"
           "   and not exists (select from pg_catalog.pg_depend d\n"
           "                    where d.classid = c.tableoid and d.objid = c.oid and d.deptype = 'i')";
}

template <>
void KindReader<Cast>::decode(Row& row, OidMap& oids, std::vector<Cast>& out)
{
    Cast cast;
    const Oid oid = row.oid();
    const TypeReference source = oids.type_reference(row.oid());
    const TypeReference target = oids.type_reference(row.oid());
    cast.identity = Identity(Kind::cast, {}, {}, {}, {source, target});
    cast.function = row.string_or_empty();
    cast.method = method_name(row.character());
    cast.context = context_name(row.character());
    if (oids.define(CatalogTable::pg_cast, oid, cast.identity)) {
        out.push_back(std::move(cast));
    }
}

}  // namespace tidemark::catalog
