#pragma once

#include "diff/change_set.h"

namespace tidemark::diff {

/// What differs, object by object: nothing is rebuilt for another's sake yet (see expand), nothing is ordered.
/// Fields that one of the servers does not know are not compared.
ChangeSet compare(const catalog::Snapshot& from, const catalog::Snapshot& to);

}  // namespace tidemark::diff
