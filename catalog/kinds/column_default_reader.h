#pragma once

#include <utility>
#include <vector>

#include "catalog/kinds/column_default.h"
#include "catalog/oid_map.h"

namespace tidemark::catalog {

/// What the rows of pg_attrdef come to.
struct ColumnDefaults {
    std::vector<ColumnDefault> defaults{};
    /// By the row: the default, or the generated column that keeps its expression there.
    std::vector<std::pair<Oid, Identity>> rows{};
};

/// Column defaults have no query of their own: their rows come with the trees of all expressions. Call it when the columns and
/// the texts are known; it reads nothing of the map that later decoders change, and may run beside them.
ColumnDefaults column_defaults(const OidMap& oids);

/// Dependencies find the defaults by their rows.
void define_column_defaults(const std::vector<std::pair<Oid, Identity>>& rows, OidMap& oids);

}  // namespace tidemark::catalog
