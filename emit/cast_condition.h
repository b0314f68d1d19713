#pragma once

#include <optional>

#include "catalog/kinds/column.h"
#include "emit/sql.h"

namespace tidemark::emit {

/// Which values of a column does its new type not take? A condition that itself never fails; empty where there is none:
/// before PostgreSQL 16, which brought pg_input_is_valid(), a text cannot be tried without an error.
std::optional<Sql> cast_condition(const catalog::Column& from, const catalog::Column& to, int major);

}  // namespace tidemark::emit
