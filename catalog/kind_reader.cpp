#include "catalog/kind_reader.h"

#include <fmt/format.h>

namespace tidemark::catalog {

std::string rare_cells(const std::string& condition, const std::vector<std::string>& cells)
{
    std::string list;
    for (const std::string& cell : cells) {
        list += fmt::format("{}({})::text", list.empty() ? "" : ", ", cell);
    }
    return fmt::format("case when {} then array[{}] end", condition, list);
}

std::string packed(const std::string& values)
{
    return fmt::format("pg_catalog.concat_ws('{}', {})", packed_separator, values);
}

const char* const is_no_array_type =
    "(t.typelem = 0 or t.typsubscript <> 'pg_catalog.array_subscript_handler'::pg_catalog.regproc\n"
    "    or t.oid in ('pg_catalog.int2vector'::pg_catalog.regtype, 'pg_catalog.oidvector'::pg_catalog.regtype))";

std::string user_schema(const char* column)
{
    return fmt::format(
        "{} = any(array(select n.oid from pg_catalog.pg_namespace n where n.nspname !~ '^pg_' "
        "and n.nspname <> 'information_schema'))",
        column);
}

}  // namespace tidemark::catalog
