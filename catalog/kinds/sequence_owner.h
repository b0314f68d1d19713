#pragma once

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// ALTER SEQUENCE ... OWNED BY (pg_depend 'a' from a sequence to a column). Its own object, because the sequence comes
/// before the column's default and its ownership after the column.
struct SequenceOwner {
    Identity identity{};
    Identity column{};
};

template <>
inline constexpr auto fields<SequenceOwner> = field_table(
    field("column", &SequenceOwner::column));
TIDEMARK_FIELDS_COMPLETE(SequenceOwner);

}  // namespace tidemark::catalog
