#pragma once

#include <set>
#include <string>
#include <vector>

#include "diff/plan.h"

namespace tidemark::scenario {

/// What one plan does, a line each: "create table", "alter column" (also "replace" and "drop"), "field table.options",
/// "field sequence.options.cache", "hazard data-loss". Kinds, fields and hazards go by their codes.
std::set<std::string> census_lines(const catalog::Snapshot& from, const catalog::Snapshot& to, const diff::Plan& plan);

/// What the scenarios never do although a server of `major` can, in the same words; `seen` are the lines of them all.
/// Every kind must be created, dropped and altered (replaced, if it has no field that can be altered), every field of the
/// field tables changed, and every hazard told.
std::vector<std::string> census_gaps(const std::set<std::string>& seen, int major);

}  // namespace tidemark::scenario
