#pragma once

#include "catalog/kinds/constraint.h"
#include "catalog/kinds/index.h"
#include "emit/row_query.h"

namespace tidemark::emit {

/// Rows that share their key with another one; of a primary key also those without one.
RowQuery key_query(const catalog::Constraint& key, catalog::Identity table, const RowQueryContext& context);
RowQuery key_query(const catalog::Index& index, catalog::Identity table, const RowQueryContext& context);

/// Rows that another one excludes: of EXCLUDE, and of a key WITHOUT OVERLAPS. Each row is compared with every other, as long
/// as no index helps.
RowQuery overlap_query(const catalog::Constraint& constraint, catalog::Identity table, const RowQueryContext& context);

}  // namespace tidemark::emit
