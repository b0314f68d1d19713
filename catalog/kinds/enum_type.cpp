#include "catalog/kinds/enum_type.h"

#include "catalog/kind_reader.h"

namespace tidemark::catalog {

template <>
std::string KindReader<EnumType>::query(const QueryContext&)
{
    return R"(
select t.oid, t.typnamespace, t.typname, t.typowner,
       array(select e.enumlabel::text from pg_catalog.pg_enum e where e.enumtypid = t.oid order by e.enumsortorder)
  from pg_catalog.pg_type t
 where t.typtype = 'e' and )" +
           user_schema("t.typnamespace");
}

template <>
void KindReader<EnumType>::decode(Row& row, OidMap& oids, std::vector<EnumType>& out)
{
    EnumType type;
    const Oid oid = row.oid();
    const Name schema = oids.schema(row.oid());
    type.identity = in_schema(Kind::enum_type, schema, row.name());
    type.owner = oids.role(row.oid());
    type.labels = row.strings();
    if (oids.define(CatalogTable::pg_type, oid, type.identity)) {
        out.push_back(std::move(type));
    }
}

}  // namespace tidemark::catalog
