#pragma once

#include <string>
#include <vector>

#include "diff/operations.h"

namespace tidemark::diff {

/// Breaks a cycle by setting apart what was to be carried, trying the named cases in order (foreign keys, defaults,
/// checks and keys, the drops that a table carries). `cycle` holds the operations of every step on the cycle.
/// Adds a sentence per repair; false when no case fits.
bool repair_cycle(const catalog::Snapshot& from, const catalog::Snapshot& to, const std::vector<std::size_t>& cycle,
                  Operations& operations, std::vector<std::string>& repairs);

}  // namespace tidemark::diff
