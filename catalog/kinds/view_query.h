#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/kinds/view_column.h"
#include "catalog/oid_map.h"
#include "catalog/row.h"

namespace tidemark::catalog {

/// What views and materialized views (both as `c`, of pg_class) select for their columns, in the order in which
/// read_view_columns() takes it, and the join that provides it.
inline constexpr const char* view_columns_select = "v.names, v.types, v.modifiers, v.collations";
inline constexpr const char* view_columns_join = R"(
  cross join lateral (
       select array_agg(a.attname order by a.attnum) as names, array_agg(a.atttypid order by a.attnum) as types,
              array_agg(a.atttypmod order by a.attnum) as modifiers,
              array_agg(case when a.attcollation <> t.typcollation
                             then a.attcollation::pg_catalog.regcollation::text end order by a.attnum) as collations
         from pg_catalog.pg_attribute a
         join pg_catalog.pg_type t on t.oid = a.atttypid
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) v)";

std::vector<ViewColumn> read_view_columns(Row& row, const OidMap& oids);

/// pg_get_viewdef()'s text without the blank in front and the semicolon at the end.
std::string trimmed_definition(std::string_view text);

}  // namespace tidemark::catalog
