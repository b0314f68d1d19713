#pragma once

#include "catalog/kinds/constraint.h"
#include "catalog/snapshot.h"

namespace tidemark::diff {

/// Does a foreign key that is the same on both sides bear it that columns of its two tables change their types one after
/// the other? PostgreSQL makes it anew by itself after each, if there is an operator between what the two sides are then.
bool bears_new_types(const catalog::Constraint& foreign_key, const catalog::Snapshot& from,
                     const catalog::Snapshot& to);

}  // namespace tidemark::diff
