#pragma once

#include <vector>

#include "catalog/kinds/column.h"
#include "catalog/oid_map.h"

namespace tidemark::catalog {

/// Gives identity columns the options of their sequences. Call it when columns, as they were decoded, dependencies and
/// sequences are known; columns come first, for they take longest to decode.
void take_identity_sequences(OidMap& oids, std::vector<Column>& columns);

}  // namespace tidemark::catalog
