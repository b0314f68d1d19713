#pragma once

#include "diff/plan.h"

namespace tidemark::diff {

/// Fills Step::locks of every step: what is locked, how strongly, and the work done under the lock. The facts are those of
/// PostgreSQL 14 to 18; they stand in locks/<basename>.cpp, and the scenarios compare them with what a server does.
void find_locks(const catalog::Snapshot& from, const catalog::Snapshot& to, Plan& plan);

}  // namespace tidemark::diff
