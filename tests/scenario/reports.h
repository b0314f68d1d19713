#pragma once

#include <string>
#include <vector>

#include "catalog/snapshot.h"
#include "diff/plan.h"
#include "diff/way_back.h"
#include "emit/script.h"

namespace tidemark::scenario {

/// A comparison that was planned, and its way back.
struct Planned {
    const catalog::Snapshot& from;
    const catalog::Snapshot& to;
    const diff::Plan& plan;
    const emit::Script& script;
    const diff::Plan& back;
    const emit::Script& back_script;
};

/// Renders what `db drift` would tell, in every format that it has, and gives where two of them, or one and the exit status,
/// do not say the same; and where the SQL of a difference is no whole statements.
std::vector<std::string> contradictions_of_reports(const Planned& planned);

}  // namespace tidemark::scenario
