#pragma once

#include <string>
#include <vector>

#include "emit/sql.h"

namespace tidemark::emit {

// OPTIONS of foreign data, see catalog/kinds/foreign_options.h. Where a value is secret, the option's name in angle brackets
// stands in its place; the hazard secret-value says so.

/// "OPTIONS (host 'db', password '<password>')"; empty where there are none.
Sql foreign_options_clause(const std::vector<std::string>& options);

/// "OPTIONS (ADD a '1', SET b '2', DROP c)"; empty where nothing differs.
Sql foreign_option_changes(const std::vector<std::string>& from, const std::vector<std::string>& to);

}  // namespace tidemark::emit
