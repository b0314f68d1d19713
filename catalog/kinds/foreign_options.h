#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "catalog/row.h"

namespace tidemark::catalog {

// OPTIONS (...) of foreign data: "host=db", sorted. They may hold passwords, and what looks like one never leaves the server:
// of such an option only the name is read, and stands in the list without "=" and value.

/// Conditions on `o.option_name` and `o.option_value` of pg_options_to_table(): a URL or a conninfo with a password in it, a
/// name as secrets have it, and one of a table or a column, where wrappers also call the columns of a key so. A script has
/// "<name>" where a value was not read.
constexpr const char* has_secret_value =
    "o.option_value ~* '(://[^/]*:[^/]*@|(secret|passw|pwd|token)[a-z_]* *=)' or o.option_value = '<' || o.option_name || '>'";
constexpr const char* has_secret_name =
    "(o.option_name ~* '(secret|passw|pwd|credential|token|key)' and o.option_name <> 'password_required')";
constexpr const char* has_secret_name_in_table =
    "o.option_name ~* '(secret|passw|pwd|credential|token|(api|access|private|secret)_?key)'";

/// The list in SQL, from a column as pg_foreign_server.srvoptions.
inline std::string foreign_options(const std::string& column, const std::string& is_secret_name = has_secret_name)
{
    return "case when " + column + " is not null then array(select o.option_name || case when " + is_secret_name + " or " +
           has_secret_value + " then '' else '=' || coalesce(o.option_value, '') end from pg_catalog.pg_options_to_table(" +
           column + ") o) end";
}

inline std::vector<std::string> read_foreign_options(Row& row)
{
    std::vector<std::string> options = row.strings();
    std::sort(options.begin(), options.end());
    return options;
}

/// Is it an option of such a list whose value was not read?
inline bool is_secret_option(const std::string& option) { return option.find('=') == std::string::npos; }

}  // namespace tidemark::catalog
