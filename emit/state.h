#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "emit/report.h"

namespace tidemark::emit {

/// What earlier runs against one database have told, so that a later one tells only what is new or gone.
struct State {
    /// When the last conclusive run was: "2026-01-31T07:00:00Z"; empty when there was none.
    std::string last_run{};
    /// Sorted by id.
    std::vector<ResolvedDifference> known{};
};

/// Moves what the state knows out of the report's differences (with its first-seen date), says what is resolved, and gives the
/// state after this run. With `accepts` everything that is there today counts as known from now on. An undecided report changes
/// nothing: what could not be seen is neither new nor gone.
State apply_state(Report& report, const State& state, std::string_view now, bool accepts);

}  // namespace tidemark::emit
