#pragma once

#include <optional>
#include <vector>

#include "catalog/snapshot.h"
#include "diff/plan.h"

namespace tidemark::diff {

/// What a way led through: the same snapshots lead back.
struct Way {
    const catalog::Snapshot& from;
    /// What `from` is after the renames; the same where there are none.
    const catalog::Snapshot& renamed_from;
    const catalog::Snapshot& to;
};

/// The target as the way there reaches it, for Way::to, where that has names besides which make no difference, but which the
/// way back must know: a child brings its NOT NULL's along to a new parent. Nothing where there are none.
std::optional<catalog::Snapshot> reached(const catalog::Snapshot& renamed_from, const catalog::Snapshot& to);

/// The renames undone, the last one first: what went from a to b goes from b to a. What was made first, since something
/// moved into it, goes last: a rename to nothing.
std::vector<Rename> undone(const std::vector<Rename>& renames);

/// Plans the way back: from `to` to `renamed_from`, then the renames of `there`, undone. A step that brings back what was
/// lost on the way there says so: a warning `irreversible`. What the way back itself cannot undo is not told. Throws
/// PlanError as make_plan() does.
Plan plan_way_back(const Way& way, const Plan& there);

}  // namespace tidemark::diff
