#pragma once

#include <string>
#include <vector>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// Which dictionaries are asked about the tokens of one type, one after the other (pg_ts_config_map).
struct TokenMapping {
    /// Its name in the parser: "asciiword".
    Name token{};
    /// Qualified and quoted.
    std::vector<std::string> dictionaries{};

    friend bool operator==(const TokenMapping&, const TokenMapping&) = default;
};

template <>
inline constexpr auto fields<TokenMapping> = field_table(
    field("token", &TokenMapping::token),
    field("dictionaries", &TokenMapping::dictionaries));
TIDEMARK_FIELDS_COMPLETE(TokenMapping);

/// pg_ts_config.
struct TextSearchConfiguration {
    Identity identity{};
    Name owner{};
    /// Qualified and quoted.
    std::string parser{};
    /// Sorted by token.
    std::vector<TokenMapping> mappings{};
};

template <>
inline constexpr auto fields<TextSearchConfiguration> = field_table(
    field("owner", &TextSearchConfiguration::owner),
    field("parser", &TextSearchConfiguration::parser, OnChange::replace),
    field("mappings", &TextSearchConfiguration::mappings));
TIDEMARK_FIELDS_COMPLETE(TextSearchConfiguration);

}  // namespace tidemark::catalog
