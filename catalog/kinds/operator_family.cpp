#include "catalog/kinds/operator_family.h"

#include "catalog/kind_reader.h"

namespace tidemark::catalog {

Identity operator_family_identity(Name schema, Name name, Name method)
{
    return Identity(Kind::operator_family, {}, schema, name, {}, method);
}

template <>
std::string KindReader<OperatorFamily>::query(const QueryContext&)
{
    return "select f.oid, f.opfnamespace, f.opfname, a.amname, f.opfowner\n"
           "  from pg_catalog.pg_opfamily f\n"
           "  join pg_catalog.pg_am a on a.oid = f.opfmethod\n"
           " where " +
           user_schema("f.opfnamespace");
}

template <>
void KindReader<OperatorFamily>::decode(Row& row, OidMap& oids, std::vector<OperatorFamily>& out)
{
    OperatorFamily family;
    const Oid oid = row.oid();
    const Name schema = oids.schema(row.oid());
    const Name name = row.name();
    family.identity = operator_family_identity(schema, name, row.name());
    family.owner = oids.role(row.oid());
    if (oids.define(CatalogTable::pg_opfamily, oid, family.identity)) {
        out.push_back(std::move(family));
    }
}

}  // namespace tidemark::catalog
