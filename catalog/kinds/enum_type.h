#pragma once

#include <string>
#include <vector>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// pg_type with typtype 'e', and pg_enum.
struct EnumType {
    Identity identity{};
    Name owner{};
    /// In sort order.
    std::vector<std::string> labels{};
};

template <>
inline constexpr auto fields<EnumType> = field_table(
    field("owner", &EnumType::owner),
    field("labels", &EnumType::labels));
TIDEMARK_FIELDS_COMPLETE(EnumType);

}  // namespace tidemark::catalog
