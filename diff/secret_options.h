#pragma once

#include <string>
#include <vector>

#include "catalog/snapshot.h"
#include "diff/plan.h"

namespace tidemark::diff {

// Options of foreign data whose values were not read (catalog/kinds/foreign_options.h), by their names.

/// Those that an operation writes, so that a word must stand in the place of the value.
std::vector<std::string> written_secrets(const Operation& operation, const catalog::Snapshot& from,
                                         const catalog::Snapshot& to);

/// Those that are gone after it, or have another value.
std::vector<std::string> lost_secrets(const Operation& operation, const catalog::Snapshot& from,
                                      const catalog::Snapshot& to);

}  // namespace tidemark::diff
