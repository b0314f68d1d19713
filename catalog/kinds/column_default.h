#pragma once

#include <string>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// A plain DEFAULT of a column (pg_attrdef); the expression of a generated column is a fact of the column.
struct ColumnDefault {
    Identity identity{};
    std::string expression{};
    /// It calls a volatile function, so that each row has a value of its own (random(), nextval()).
    bool volatile_expression = false;
};

template <>
inline constexpr auto fields<ColumnDefault> = field_table(
    field("expression", &ColumnDefault::expression),
    field("volatile_expression", &ColumnDefault::volatile_expression, OnChange::informative));
TIDEMARK_FIELDS_COMPLETE(ColumnDefault);

}  // namespace tidemark::catalog
