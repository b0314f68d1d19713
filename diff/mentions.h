#pragma once

#include <vector>

#include "diff/operations.h"
#include "diff/ordering.h"

namespace tidemark::diff {

/// What a routine's text mentions had better be there before the routine: a later step may call it, for a row of a table
/// that has a new CHECK, index or column. Wishes, not musts: found by words, they may be mistaken, or go round in a circle.
std::vector<OrderConstraint> order_wishes(const catalog::Snapshot& to, const Operations& operations);

}  // namespace tidemark::diff
