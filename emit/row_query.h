#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalog/snapshot.h"
#include "diff/row_demands.h"
#include "emit/sql.h"

namespace tidemark::emit {

/// How to ask a database about one demand of a plan on its rows.
struct RowQuery {
    /// One row of two numbers: how many rows offend, and how many there are. Empty where no query can tell.
    Sql count{};
    /// Shows what offends: the rows, or for a key each value that several rows have.
    Sql show{};
    /// Why no query can tell; empty when one can.
    std::string obstacle{};
};

/// What the queries are made from: the database is as `from` was before the plan's renames, and conditions speak of names as
/// they are after them.
struct RowQueryContext {
    const catalog::Snapshot& from;
    const catalog::Snapshot& to;
    const std::vector<diff::Rename>& renames;
    /// Of the server that is asked.
    int major = 0;
    /// Columns that the plan makes before the demand is met: rows have what the column gives by itself.
    std::vector<catalog::Identity> new_columns{};
};

/// Run it with search_path = '', as conditions were deparsed with.
RowQuery row_query(const diff::RowDemand& demand, const RowQueryContext& context);

}  // namespace tidemark::emit
