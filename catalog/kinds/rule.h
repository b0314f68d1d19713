#pragma once

#include <string>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// pg_rewrite, but for the _RETURN rule of a view.
struct Rule {
    Identity identity{};
    /// pg_get_ruledef() without the final semicolon.
    std::string definition{};
    /// "origin", "disabled", "replica" or "always".
    Name enabled{};
};

template <>
inline constexpr auto fields<Rule> = field_table(
    field("definition", &Rule::definition),
    field("enabled", &Rule::enabled));
TIDEMARK_FIELDS_COMPLETE(Rule);

}  // namespace tidemark::catalog
