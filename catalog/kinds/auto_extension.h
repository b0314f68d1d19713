#pragma once

#include <string>

namespace tidemark::catalog {

/// A join for ALTER ... DEPENDS ON EXTENSION (pg_depend's 'x' rows): gives `x.extensions`, the sorted names of the
/// extensions that the object of `catalog` with OID `oid` goes away with, or NULL.
inline std::string auto_extensions_join(const char* catalog, const char* oid)
{
    return std::string(R"(
  left join (select d.objid, array_agg(e.extname order by e.extname) as extensions
               from pg_catalog.pg_depend d
               join pg_catalog.pg_extension e on e.oid = d.refobjid
              where d.deptype = 'x' and d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
                and d.classid = ')") +
           catalog + R"('::pg_catalog.regclass
              group by d.objid) x on x.objid = )" +
           oid;
}

}  // namespace tidemark::catalog
