#pragma once

#include "diff/plan.h"

namespace tidemark::diff {

/// Makes one step of neighbours that change columns of one table: those that get another type, and new ones for which every
/// row is written anew. One ALTER TABLE does all of it in one pass over the rows. Needs the steps' locks.
void join_column_changes(Plan& plan);

}  // namespace tidemark::diff
