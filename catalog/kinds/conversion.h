#pragma once

#include <string>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// pg_conversion: between two encodings.
struct Conversion {
    Identity identity{};
    Name owner{};
    /// "UTF8", "LATIN1", ...
    Name source_encoding{};
    Name target_encoding{};
    /// Qualified and quoted.
    std::string function{};
    /// CREATE DEFAULT CONVERSION.
    bool is_default = false;
};

template <>
inline constexpr auto fields<Conversion> = field_table(
    field("owner", &Conversion::owner),
    field("source_encoding", &Conversion::source_encoding, OnChange::replace),
    field("target_encoding", &Conversion::target_encoding, OnChange::replace),
    field("function", &Conversion::function, OnChange::replace),
    field("is_default", &Conversion::is_default, OnChange::replace));
TIDEMARK_FIELDS_COMPLETE(Conversion);

}  // namespace tidemark::catalog
