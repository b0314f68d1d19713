#pragma once

#include "catalog/snapshot.h"

// Columns whose values are rows of a table or view.
namespace tidemark::diff {

/// Is it a relation, and so a type of its own?
bool has_row_type(catalog::Kind kind);

/// The relation whose rows are the column's values; null when it holds no rows, or arrays of some.
catalog::Identity relation_of_row_type(const catalog::Snapshot& side, catalog::Identity column);

}  // namespace tidemark::diff
