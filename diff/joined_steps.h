#pragma once

#include "diff/plan.h"

namespace tidemark::diff {

/// Makes one step of those that one statement can do: columns of a table that get another type or are new and written into
/// every row, in one pass over the rows, unless something must stand between them; and, of neighbours, what one role is
/// granted on several columns of a table. Needs the steps' locks.
void join_steps(Plan& plan);

}  // namespace tidemark::diff
