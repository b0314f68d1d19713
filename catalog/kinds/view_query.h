#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/kinds/view_column.h"
#include "catalog/oid_map.h"

namespace tidemark::catalog {

/// Views (relkind 'v') or materialized views ('m') as `c`, of pg_class: by their rules, because no index of pg_class tells
/// relations by their kind.
inline std::string views_of_kind(const char* relkind)
{
    return std::string(R"(
  from pg_catalog.pg_rewrite r
  join pg_catalog.pg_class c on c.oid = r.ev_class and c.relkind = ')") +
           relkind + "'";
}

/// And which rule is meant: each has just one ON SELECT.
inline constexpr const char* is_view_rule = "r.ev_type = '1' and r.ev_class >= 16384";

std::vector<ViewColumn> view_columns(Oid view, const OidMap& oids);

/// pg_get_viewdef()'s text without the blank in front and the semicolon at the end.
std::string trimmed_definition(std::string_view text);

}  // namespace tidemark::catalog
