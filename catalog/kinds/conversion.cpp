#include "catalog/kinds/conversion.h"

#include "catalog/kind_reader.h"

namespace tidemark::catalog {

template <>
std::string KindReader<Conversion>::query(const QueryContext&)
{
    return R"(
select c.oid, c.connamespace, c.conname, c.conowner, pg_catalog.pg_encoding_to_char(c.conforencoding),
       pg_catalog.pg_encoding_to_char(c.contoencoding), c.conproc::pg_catalog.regproc::text, c.condefault
  from pg_catalog.pg_conversion c where )" +
           user_schema("c.connamespace");
}

template <>
void KindReader<Conversion>::decode(Row& row, OidMap& oids, std::vector<Conversion>& out)
{
    Conversion conversion;
    const Oid oid = row.oid();
    const Name schema = oids.schema(row.oid());
    conversion.identity = in_schema(Kind::conversion, schema, row.name());
    conversion.owner = oids.role(row.oid());
    conversion.source_encoding = row.name();
    conversion.target_encoding = row.name();
    conversion.function = row.string();
    conversion.is_default = row.boolean();
    if (oids.define(CatalogTable::pg_conversion, oid, conversion.identity)) {
        out.push_back(std::move(conversion));
    }
}

}  // namespace tidemark::catalog
