#pragma once

#include <span>
#include <vector>

#include "catalog/snapshot.h"
#include "diff/plan.h"

namespace tidemark::diff {

/// What rows that are there already must be like, or the step stops.
enum class RowRule {
    /// There may be none: a new column must have a value, and there is none for it.
    no_rows,
    not_null,
    check,
    /// Unique and primary keys, and unique indexes.
    unique,
    foreign_key,
    exclusion,
    /// No value may be one of the labels that an enum loses.
    labels,
    /// Every value must fit the column's new type.
    type,
};

struct RowDemand {
    RowRule rule{};
    /// Who demands it: a column, constraint, index, domain, or domain's constraint.
    catalog::Identity identity{};
    /// The table or materialized view whose rows are meant, as it is called in the target.
    catalog::Identity table{};
    /// Of not_null, labels and type, and where a domain demands it: the column that is meant.
    catalog::Identity column{};
};

/// What a step, whose locks are known, demands of rows; only of those on relations that were there before the plan.
std::vector<RowDemand> row_demands(const catalog::Snapshot& from, const catalog::Snapshot& to, const Step& step);

/// An object as it was called before these renames, its own or one of what it is in. Itself when none concerns it.
catalog::Identity former_name(catalog::Identity object, std::span<const Rename> renames);

}  // namespace tidemark::diff
