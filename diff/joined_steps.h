#pragma once

#include "diff/plan.h"

namespace tidemark::diff {

/// Makes one step of neighbours that one statement does: columns of a table that get another type or are new and written into
/// every row, in one pass over the rows; and what one role is granted on several columns of a table. Needs the steps' locks.
void join_steps(Plan& plan);

}  // namespace tidemark::diff
