#pragma once

#include <string>
#include <vector>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// pg_ts_dict.
struct TextSearchDictionary {
    Identity identity{};
    Name owner{};
    /// Qualified and quoted.
    std::string dictionary_template{};
    /// "language=english", sorted.
    std::vector<std::string> options{};
};

template <>
inline constexpr auto fields<TextSearchDictionary> = field_table(
    field("owner", &TextSearchDictionary::owner),
    field("dictionary_template", &TextSearchDictionary::dictionary_template, OnChange::replace),
    field("options", &TextSearchDictionary::options));
TIDEMARK_FIELDS_COMPLETE(TextSearchDictionary);

/// The options in pg_ts_dict.dictinitoption, which holds them as text: `language = 'english', "Odd" = E'a\\b'`. Sorted.
std::vector<std::string> dictionary_options(const std::string& text);

}  // namespace tidemark::catalog
