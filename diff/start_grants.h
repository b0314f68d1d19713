#pragma once

#include <vector>

#include "catalog/snapshot.h"
#include "diff/change_set.h"

namespace tidemark::diff {

/// The grants of a snapshot on one object or column.
std::vector<catalog::Grant> grants_on(const catalog::Snapshot& snapshot, catalog::Identity subject);

/// Appends what turns the grants that are there before any GRANT of the script into the wanted ones. By alters, not drops: a
/// REVOKE comes after the creation or change of hands of `object`.
void compare_with_start(catalog::Identity object, const std::vector<catalog::Grant>& start,
                        const std::vector<catalog::Grant>& wanted, std::vector<Change>& changes);

}  // namespace tidemark::diff
