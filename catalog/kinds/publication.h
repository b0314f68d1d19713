#pragma once

#include <vector>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// pg_publication. Its tables and schemas are objects of their own.
struct Publication {
    Identity identity{};
    Name owner{};
    /// FOR ALL TABLES.
    bool all_tables = false;
    /// Of "insert", "update", "delete" and "truncate" those that are published, in this order.
    std::vector<Name> operations{};
    bool via_partition_root = false;
    /// "none" or "stored", since PostgreSQL 18.
    Name generated_columns{};
};

template <>
inline constexpr auto fields<Publication> = field_table(
    field("owner", &Publication::owner),
    field("all_tables", &Publication::all_tables, OnChange::replace),
    field("operations", &Publication::operations),
    field("via_partition_root", &Publication::via_partition_root),
    field("generated_columns", &Publication::generated_columns, OnChange::alter, 18));
TIDEMARK_FIELDS_COMPLETE(Publication);

}  // namespace tidemark::catalog
