#pragma once

#include "diff/plan.h"

namespace tidemark::diff {

/// Makes one step of those that one statement can do: columns of a table that get another type or are new and written into
/// every row, in one pass over the rows, unless something must stand between them; and, of neighbours, what one role is
/// granted on several columns of a table, and what several roles are granted or lose alike on one object. Needs the steps'
/// locks.
void join_steps(const catalog::Snapshot& from, const catalog::Snapshot& to, Plan& plan);

}  // namespace tidemark::diff
