#pragma once

#include <string>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// pg_ts_template. It has no owner, and ALTER only renames and moves it. Functions are qualified and quoted.
struct TextSearchTemplate {
    Identity identity{};
    /// Empty when there is none.
    std::string initialization{};
    std::string lexize{};
};

template <>
inline constexpr auto fields<TextSearchTemplate> = field_table(
    field("initialization", &TextSearchTemplate::initialization, OnChange::replace),
    field("lexize", &TextSearchTemplate::lexize, OnChange::replace));
TIDEMARK_FIELDS_COMPLETE(TextSearchTemplate);

}  // namespace tidemark::catalog
