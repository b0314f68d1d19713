#pragma once

#include <string>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// COMMENT ON any object (pg_description). The index of a key and the sequence of an identity column are no objects of
/// their own, yet may have comments of their own beside the constraint's and the column's: those hang on the constraint
/// or column too, with the qualifier "index" or "sequence". An extension's comment is kept where it is not the one that
/// its control file brings along.
struct Comment {
    Identity identity{};
    std::string text{};
};

template <>
inline constexpr auto fields<Comment> = std::tuple{
    field("text", &Comment::text)};
TIDEMARK_FIELDS_COMPLETE(Comment);

}  // namespace tidemark::catalog
