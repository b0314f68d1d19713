#pragma once

#include <vector>

#include "catalog/snapshot.h"
#include "diff/change_set.h"

namespace tidemark::diff {

/// Adds the columns whose base type gets another storage and that are to have the type's own: ALTER TYPE SET reaches new
/// columns alone (AlterType).
void follow_storage_of_types(const catalog::Snapshot& from, const catalog::Snapshot& to, std::vector<Change>& changes);

}  // namespace tidemark::diff
