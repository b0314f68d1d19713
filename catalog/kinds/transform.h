#pragma once

#include <string>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// pg_transform: how a language takes a type. The identity's argument is the type, its name the language. It has no owner.
struct Transform {
    Identity identity{};
    /// Signatures, qualified and quoted; empty when there is none.
    std::string from_sql{};
    std::string to_sql{};
};

template <>
inline constexpr auto fields<Transform> = field_table(
    field("from_sql", &Transform::from_sql),
    field("to_sql", &Transform::to_sql));
TIDEMARK_FIELDS_COMPLETE(Transform);

}  // namespace tidemark::catalog
