#pragma once

#include <string>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// COMMENT ON any object (pg_description, pg_shdescription).
struct Comment {
    Identity identity{};
    std::string text{};
};

template <>
inline constexpr auto fields<Comment> = std::tuple{
    field("text", &Comment::text)};
TIDEMARK_FIELDS_COMPLETE(Comment);

}  // namespace tidemark::catalog
