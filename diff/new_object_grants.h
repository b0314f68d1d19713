#pragma once

#include <vector>

#include "catalog/kinds/grant.h"
#include "diff/change_set.h"

namespace tidemark::diff {

/// The grants of created and replaced objects are compared not with what was, but with what the default privileges give
/// them at birth; those of objects that change hands with what ALTER ... OWNER TO makes of them; those on the members of
/// extensions likewise. Rewrites those changes of the set and returns the grants to start from, sorted by identity.
std::vector<catalog::Grant> settle_grants_of_new_objects(const catalog::Snapshot& from, const catalog::Snapshot& to,
                                                         catalog::Name executor, ChangeSet& set);

}  // namespace tidemark::diff
