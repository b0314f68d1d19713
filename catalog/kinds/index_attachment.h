#pragma once

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// That the index (or key) of a partition is part of the partitioned table's index (pg_inherits between indexes).
struct IndexAttachment {
    Identity identity{};
    /// The partitioned table's index or constraint.
    Identity parent_index{};
};

template <>
inline constexpr auto fields<IndexAttachment> = field_table(
    field("parent_index", &IndexAttachment::parent_index, OnChange::replace));
TIDEMARK_FIELDS_COMPLETE(IndexAttachment);

/// Can it be an end of an attachment, or be folded onto one?
inline bool is_index_like(Identity identity)
{
    return identity.kind() == Kind::index || identity.kind() == Kind::constraint;
}

}  // namespace tidemark::catalog
