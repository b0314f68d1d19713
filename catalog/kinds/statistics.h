#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// Extended statistics (pg_statistic_ext). The identity's parent is the table; schema and name are its own.
struct Statistics {
    Identity identity{};
    Name owner{};
    /// Of "ndistinct", "dependencies" and "mcv" those that are kept, in this order; none for a single expression.
    std::vector<Name> kinds{};
    /// Sorted. PostgreSQL keeps them in the table's order, which says nothing of the statistics.
    std::vector<Name> columns{};
    /// With their outer parentheses off.
    std::vector<std::string> expressions{};
    /// ALTER STATISTICS ... SET STATISTICS; empty when it follows the columns' own.
    std::optional<std::int64_t> target{};
};

template <>
inline constexpr auto fields<Statistics> = field_table(
    field("owner", &Statistics::owner),
    field("kinds", &Statistics::kinds, OnChange::replace),
    field("columns", &Statistics::columns, OnChange::replace),
    field("expressions", &Statistics::expressions, OnChange::replace),
    field("target", &Statistics::target));
TIDEMARK_FIELDS_COMPLETE(Statistics);

}  // namespace tidemark::catalog
