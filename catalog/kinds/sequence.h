#pragma once

#include "catalog/field.h"
#include "catalog/identity.h"
#include "catalog/kinds/sequence_options.h"

namespace tidemark::catalog {

/// A sequence that a user made or that serial made; the sequence of an identity column belongs to its column.
struct Sequence {
    Identity identity{};
    Name owner{};
    /// smallint, integer or bigint.
    Name type{};
    SequenceOptions options{};
    /// UNLOGGED, since PostgreSQL 15.
    bool unlogged = false;
};

template <>
inline constexpr auto fields<Sequence> = field_table(
    field("owner", &Sequence::owner),
    field("type", &Sequence::type),
    field("options", &Sequence::options),
    field("unlogged", &Sequence::unlogged, OnChange::alter, 15));
TIDEMARK_FIELDS_COMPLETE(Sequence);

}  // namespace tidemark::catalog
