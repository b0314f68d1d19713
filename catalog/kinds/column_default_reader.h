#pragma once

#include <vector>

#include "catalog/kinds/column_default.h"
#include "catalog/oid_map.h"

namespace tidemark::catalog {

/// Column defaults have no query of their own: their rows come with the trees of all expressions. Call it when the columns and
/// the texts are known.
std::vector<ColumnDefault> column_defaults(OidMap& oids);

}  // namespace tidemark::catalog
