#pragma once

#include <string>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// A plain DEFAULT of a column (pg_attrdef); the expression of a generated column is a fact of the column.
struct ColumnDefault {
    Identity identity{};
    std::string expression{};
};

template <>
inline constexpr auto fields<ColumnDefault> = std::tuple{
    field("expression", &ColumnDefault::expression)};
TIDEMARK_FIELDS_COMPLETE(ColumnDefault);

}  // namespace tidemark::catalog
