#pragma once

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// pg_namespace.
struct Schema {
    Identity identity{};
    Name owner{};
};

template <>
inline constexpr auto fields<Schema> = field_table(
    field("owner", &Schema::owner));
TIDEMARK_FIELDS_COMPLETE(Schema);

}  // namespace tidemark::catalog
