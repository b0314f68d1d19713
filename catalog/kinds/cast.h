#pragma once

#include <string>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// pg_cast. The identity's arguments are the source and the target type.
struct Cast {
    Identity identity{};
    /// WITH FUNCTION: its signature, qualified and quoted. Empty for the other methods.
    std::string function{};
    /// "function", "inout" or "binary" (WITHOUT FUNCTION).
    Name method{};
    /// "explicit", "assignment" or "implicit".
    Name context{};
};

template <>
inline constexpr auto fields<Cast> = field_table(
    field("function", &Cast::function, OnChange::replace),
    field("method", &Cast::method, OnChange::replace),
    field("context", &Cast::context, OnChange::replace));
TIDEMARK_FIELDS_COMPLETE(Cast);

}  // namespace tidemark::catalog
