#pragma once

#include <vector>

#include "catalog/snapshot.h"
#include "diff/change_set.h"

namespace tidemark::diff {

/// Says of operators whose commutator, negator, HASHES or MERGES differ what is to be done. A link goes when the operator at
/// its other end is dropped, and comes when that is created: such a change is left out. Since PostgreSQL 17 ALTER OPERATOR
/// can give what was not there, to both ends at once; all else takes an operator made anew.
///
/// Ask again when others are to be made anew: nothing but more that comes by itself is found then.
void settle_operator_links(const catalog::Snapshot& from, const catalog::Snapshot& to, std::vector<Change>& changes);

}  // namespace tidemark::diff
