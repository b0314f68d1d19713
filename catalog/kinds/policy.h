#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// A row-level security policy (pg_policy).
struct Policy {
    Identity identity{};
    bool permissive = true;
    /// "ALL", "SELECT", "INSERT", "UPDATE" or "DELETE".
    Name command{};
    /// Sorted; the empty name is PUBLIC.
    std::vector<Name> roles{};
    std::optional<std::string> using_expression{};
    std::optional<std::string> check_expression{};
};

template <>
inline constexpr auto fields<Policy> = field_table(
    field("permissive", &Policy::permissive, OnChange::replace),
    field("command", &Policy::command, OnChange::replace),
    field("roles", &Policy::roles),
    field("using_expression", &Policy::using_expression),
    field("check_expression", &Policy::check_expression));
TIDEMARK_FIELDS_COMPLETE(Policy);

}  // namespace tidemark::catalog
