#pragma once

#include <string_view>

#include "emit/sql.h"

namespace tidemark::emit {

/// What stands behind SET, for a setting as the catalog stores it (pg_proc.proconfig): "search_path=app, public" gives
/// `search_path TO app, public`.
Sql setting_clause(std::string_view stored);

/// The setting alone, for RESET.
Sql setting_name(std::string_view stored);

}  // namespace tidemark::emit
