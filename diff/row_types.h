#pragma once

#include "catalog/snapshot.h"

// Columns whose values are rows of a table or view.
namespace tidemark::diff {

/// The relation whose rows are the column's values; null when it holds no rows, or arrays of some.
catalog::Identity relation_of_row_type(const catalog::Snapshot& side, catalog::Identity column);

}  // namespace tidemark::diff
