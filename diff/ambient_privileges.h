#pragma once

#include <vector>

#include "catalog/kinds/grant.h"
#include "catalog/snapshot.h"

namespace tidemark::diff {

/// The Grants that a fresh object, or the fresh sequence of an identity column, has before any GRANT: `executor` makes it
/// where the default privileges of `source` are in force, and hands it to `owner` when that is another. Sorted by identity;
/// other parts (columns) start without.
std::vector<catalog::Grant> ambient_grants(catalog::Identity object, catalog::Name owner, catalog::Name executor,
                                           const catalog::Snapshot& source);

/// What ALTER ... OWNER TO makes of the Grants of one object or of one of its columns: wherever the old owner was grantor
/// or grantee, the new one is. Sorted by identity. `major` is the server's.
std::vector<catalog::Grant> grants_after_owner_change(const std::vector<catalog::Grant>& grants,
                                                      catalog::Identity subject, catalog::Name old_owner,
                                                      catalog::Name new_owner, int major);

}  // namespace tidemark::diff
