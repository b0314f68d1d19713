#pragma once

#include <vector>

#include "catalog/kinds/column.h"
#include "catalog/snapshot.h"

namespace tidemark::diff {

/// The table's columns, by position. They live as long as the snapshot.
std::vector<const catalog::Column*> columns_of_table(const catalog::Snapshot& side, catalog::Identity table);

}  // namespace tidemark::diff
