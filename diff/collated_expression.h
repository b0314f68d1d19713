#pragma once

#include "catalog/snapshot.h"

namespace tidemark::diff {

/// Has an index, or an exclusion constraint, an expression with a collation that is not its type's own? ALTER COLUMN TYPE
/// makes it anew from its definition, in which that is left out where the expression has it of its column: with the
/// column's collation it becomes another.
bool has_collated_expression(const catalog::Snapshot& snapshot, catalog::Identity index);

}  // namespace tidemark::diff
