#pragma once

#include <string>
#include <vector>

#include "catalog/conninfo.h"
#include "diff/plan.h"
#include "emit/script.h"

namespace tidemark::scenario {

/// Runs the script, a transaction per segment, and looks after every step at pg_locks, at the files of tables and indexes
/// and at what was scanned. Returns one sentence for each step that locks a table of before otherwise than the plan
/// declares, or does other work on it. `to` is the plan's target. Throws catalog::StatementError.
std::vector<std::string> apply_and_watch(const catalog::Conninfo& target, const emit::Script& script,
                                         const diff::Plan& plan, const catalog::Snapshot& to);

}  // namespace tidemark::scenario
