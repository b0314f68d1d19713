#pragma once

#include <string>
#include <vector>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// pg_class with relkind 'r', 'p' or 'f'. Columns, constraints, indexes, parents and the rest are objects of their own.
struct Table {
    Identity identity{};
    Name owner{};
    bool unlogged = false;
    /// pg_get_partkeydef(): "RANGE (created_at)"; empty when the table is not partitioned.
    std::string partition_key{};
    /// The columns that the key is made of, or its expressions read; sorted.
    std::vector<Name> partition_columns{};
    /// The composite type of CREATE TABLE ... OF, qualified and quoted.
    std::string of_type{};
    Name access_method{};
    /// Empty is the database's default.
    Name tablespace{};
    /// "fillfactor=70", sorted; those of the TOAST table as "toast.autovacuum_enabled=false".
    std::vector<std::string> options{};
    /// Those of a TOAST table that has outlived the last column that needed one. No CREATE TABLE gives options to a table
    /// that has no such column, be it a restored dump's; but a new column wakes them.
    std::vector<std::string> dormant_options{};
    bool row_security = false;
    bool force_row_security = false;
    /// "default", "full", "nothing" or "index"; which index is a fact of that index.
    Name replica_identity{};
    /// Of a foreign table, where its rows are; empty for any other. ALTER does not change it.
    Name server{};
    /// See foreign_options.h.
    std::vector<std::string> foreign_options{};
};

template <>
inline constexpr auto fields<Table> = field_table(
    field("owner", &Table::owner),
    field("unlogged", &Table::unlogged),
    field("partition_key", &Table::partition_key, OnChange::replace),
    field("partition_columns", &Table::partition_columns, OnChange::informative),
    field("of_type", &Table::of_type),
    field("access_method", &Table::access_method),
    field("tablespace", &Table::tablespace),
    field("options", &Table::options),
    field("dormant_options", &Table::dormant_options, OnChange::informative),
    field("row_security", &Table::row_security),
    field("force_row_security", &Table::force_row_security),
    field("replica_identity", &Table::replica_identity),
    field("server", &Table::server, OnChange::replace),
    field("foreign_options", &Table::foreign_options));
TIDEMARK_FIELDS_COMPLETE(Table);

/// Has it its rows elsewhere, so that nothing is done to them here?
inline bool is_foreign(const Table& table) { return !table.server.empty(); }

}  // namespace tidemark::catalog
