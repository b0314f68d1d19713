#pragma once

#include <string>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// pg_ts_parser. It has no owner, and ALTER only renames and moves it. Functions are qualified and quoted.
struct TextSearchParser {
    Identity identity{};
    std::string start{};
    std::string next_token{};
    std::string end{};
    /// Empty when there is none.
    std::string headline{};
    std::string token_types{};
};

template <>
inline constexpr auto fields<TextSearchParser> = field_table(
    field("start", &TextSearchParser::start, OnChange::replace),
    field("next_token", &TextSearchParser::next_token, OnChange::replace),
    field("end", &TextSearchParser::end, OnChange::replace),
    field("headline", &TextSearchParser::headline, OnChange::replace),
    field("token_types", &TextSearchParser::token_types, OnChange::replace));
TIDEMARK_FIELDS_COMPLETE(TextSearchParser);

}  // namespace tidemark::catalog
