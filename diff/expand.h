#pragma once

#include "diff/change_set.h"

namespace tidemark::diff {

/// Adds what must be rebuilt for another's sake: the parts of what is replaced; the views, policies, triggers, ... that
/// stand on what is replaced or altered apart, and what stands on those; columns whose type is made anew (they are cast,
/// never dropped: the old type is set aside). Keeps the set sorted by identity.
void expand(const catalog::Snapshot& from, const catalog::Snapshot& to, ChangeSet& set);

}  // namespace tidemark::diff
