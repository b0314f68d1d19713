#pragma once

#include <cstddef>
#include <vector>

#include "diff/operations.h"
#include "diff/plan.h"

namespace tidemark::diff {

/// One operation must come before another; positions in Operations::all().
struct OrderConstraint {
    std::size_t before = 0;
    std::size_t after = 0;
    Reason reason{};
};

/// Everything that the order must respect: build edges from the target's dependencies, teardown edges from the source's,
/// parts, names that are freed and taken, partitions.
std::vector<OrderConstraint> order_constraints(const catalog::Snapshot& from, const catalog::Snapshot& to,
                                          const Operations& operations);

/// The order that a reader would like best if there were no constraints: drops first, dependents before what they stand
/// on by kind; then object by object in creation order, what belongs to a table right behind it. Gives each operation
/// its rank, without ties.
std::vector<std::size_t> preferred_ranks(const catalog::Snapshot& to, const Operations& operations);

}  // namespace tidemark::diff
