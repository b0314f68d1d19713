#pragma once

#include <cstdint>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// The settings of a sequence, free-standing or of an identity column (pg_sequence).
struct SequenceOptions {
    std::int64_t start = 1;
    std::int64_t increment = 1;
    std::int64_t minimum = 1;
    std::int64_t maximum = 0;
    std::int64_t cache = 1;
    bool cycle = false;

    friend bool operator==(const SequenceOptions&, const SequenceOptions&) = default;
};

template <>
inline constexpr auto fields<SequenceOptions> = field_table(
    field("start", &SequenceOptions::start),
    field("increment", &SequenceOptions::increment),
    field("minimum", &SequenceOptions::minimum),
    field("maximum", &SequenceOptions::maximum),
    field("cache", &SequenceOptions::cache),
    field("cycle", &SequenceOptions::cycle));
TIDEMARK_FIELDS_COMPLETE(SequenceOptions);

}  // namespace tidemark::catalog
