#pragma once

#include <string>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// pg_am, as far as users made it. It has no owner, and no ALTER.
struct AccessMethod {
    Identity identity{};
    /// "table" or "index".
    Name type{};
    /// The handler function, qualified and quoted.
    std::string handler{};
};

template <>
inline constexpr auto fields<AccessMethod> = field_table(
    field("type", &AccessMethod::type, OnChange::replace),
    field("handler", &AccessMethod::handler, OnChange::replace));
TIDEMARK_FIELDS_COMPLETE(AccessMethod);

}  // namespace tidemark::catalog
