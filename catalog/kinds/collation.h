#pragma once

#include <string>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// pg_collation. What an existing one means cannot be changed, and columns stand on it, so that such a change is told and
/// not planned.
struct Collation {
    Identity identity{};
    Name owner{};
    /// "libc", "icu" or, since PostgreSQL 17, "builtin".
    Name provider{};
    bool deterministic = true;
    /// libc only.
    std::string lc_collate{};
    std::string lc_ctype{};
    /// icu and builtin only.
    std::string locale{};
    /// RULES of icu, since PostgreSQL 16.
    std::string rules{};
};

template <>
inline constexpr auto fields<Collation> = field_table(
    field("owner", &Collation::owner),
    field("provider", &Collation::provider, OnChange::report_only),
    field("deterministic", &Collation::deterministic, OnChange::report_only),
    field("lc_collate", &Collation::lc_collate, OnChange::report_only),
    field("lc_ctype", &Collation::lc_ctype, OnChange::report_only),
    field("locale", &Collation::locale, OnChange::report_only),
    field("rules", &Collation::rules, OnChange::report_only, 16));
TIDEMARK_FIELDS_COMPLETE(Collation);

}  // namespace tidemark::catalog
