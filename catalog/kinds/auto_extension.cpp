#include "catalog/kinds/auto_extension.h"

#include <fmt/format.h>

namespace tidemark::catalog {

std::string auto_extensions_join(const char* catalog, const char* oid)
{
    return fmt::format(R"(
  left join (select d.objid, array_agg(e.extname order by e.extname) as extensions
               from pg_catalog.pg_depend d
               join pg_catalog.pg_extension e on e.oid = d.refobjid
              where d.deptype = 'x' and d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
                and d.classid = '{}'::pg_catalog.regclass
              group by d.objid) x on x.objid = {})",
                       catalog, oid);
}

}  // namespace tidemark::catalog
