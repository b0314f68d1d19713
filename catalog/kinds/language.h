#pragma once

#include <string>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// pg_language. Those that every database has (internal, c, sql, plpgsql) are no objects, but grants hang on them.
struct Language {
    Identity identity{};
    Name owner{};
    bool trusted = false;
    /// Functions by their names, qualified and quoted; empty when there is none.
    std::string handler{};
    std::string inline_handler{};
    std::string validator{};
};

template <>
inline constexpr auto fields<Language> = field_table(
    field("owner", &Language::owner),
    field("trusted", &Language::trusted),
    field("handler", &Language::handler),
    field("inline_handler", &Language::inline_handler),
    field("validator", &Language::validator));
TIDEMARK_FIELDS_COMPLETE(Language);

}  // namespace tidemark::catalog
