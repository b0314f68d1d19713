#include "catalog/kinds/collation.h"

#include "catalog/kind_reader.h"

namespace tidemark::catalog {

/// Up to PostgreSQL 14 icu's locale stands where libc's do. Of a name that is there for several encodings, the one of this
/// database counts.
template <>
std::string KindReader<Collation>::query(const QueryContext& context)
{
    const std::string locale = context.since(
        17, "c.colllocale", context.since(15, "c.colliculocale", "case when c.collprovider = 'i' then c.collcollate end"));
    return "select c.oid, c.collnamespace, c.collname, c.collowner,\n"
           "       case c.collprovider when 'i' then 'icu' when 'b' then 'builtin' else 'libc' end,\n"
           "       c.collisdeterministic, case when c.collprovider = 'c' then c.collcollate end,\n"
           "       case when c.collprovider = 'c' then c.collctype end, " +
           locale + ", " + context.since(16, "c.collicurules", "null") +
           "\n  from pg_catalog.pg_collation c"
           "\n where c.collencoding in (-1, (select d.encoding from pg_catalog.pg_database d"
           " where d.datname = pg_catalog.current_database())) and " +
           user_schema("c.collnamespace");
}

template <>
void KindReader<Collation>::decode(Row& row, OidMap& oids, std::vector<Collation>& out)
{
    Collation collation;
    const Oid oid = row.oid();
    const Name schema = oids.schema(row.oid());
    collation.identity = in_schema(Kind::collation, schema, row.name());
    collation.owner = oids.role(row.oid());
    collation.provider = row.name();
    collation.deterministic = row.boolean();
    collation.lc_collate = row.string_or_empty();
    collation.lc_ctype = row.string_or_empty();
    collation.locale = row.string_or_empty();
    collation.rules = row.string_or_empty();
    if (oids.define(CatalogTable::pg_collation, oid, collation.identity)) {
        out.push_back(std::move(collation));
    }
}

}  // namespace tidemark::catalog
