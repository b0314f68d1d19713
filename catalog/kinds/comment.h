#pragma once

#include <string>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// COMMENT ON any object (pg_description). The index of a key, the sequence of an identity column and the constraint behind
/// a NOT NULL are no objects of their own, yet may have comments of their own beside the constraint's, the column's and the
/// domain's: those hang on these too, with the qualifier "index", "sequence" or "not null". An extension's comment is kept
/// where it is not the one that its control file brings along.
struct Comment {
    Identity identity{};
    std::string text{};
};

template <>
inline constexpr auto fields<Comment> = field_table(
    field("text", &Comment::text));
TIDEMARK_FIELDS_COMPLETE(Comment);

}  // namespace tidemark::catalog
