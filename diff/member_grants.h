#pragma once

#include <vector>

#include "catalog/snapshot.h"
#include "diff/change_set.h"

namespace tidemark::diff {

/// The extension whose member an identity is, or is a part of, on either side; null for everything else.
catalog::Identity extension_of(catalog::Identity identity, const catalog::Snapshot& from, const catalog::Snapshot& to);

/// Takes the grants out of the set that cannot be compared, for the two sides have extensions that are not quite the same:
/// those on members of one side only, of pairs that the scripts have left different privileges, and of the owners where
/// these differ.
void leave_alone_grants_of_other_versions(const catalog::Snapshot& from, const catalog::Snapshot& to, ChangeSet& set);

/// The grants on members of created and replaced extensions are compared with what the default privileges give them at
/// birth, those on members that move to another schema with what they take along, and where an extension's script has
/// granted something, new ones with that. Rewrites those changes of the set, which need not be sorted afterwards, and
/// appends the grants to start from to `start`.
void settle_grants_on_members(const catalog::Snapshot& from, const catalog::Snapshot& to, catalog::Name executor,
                              ChangeSet& set, std::vector<catalog::Grant>& start);

}  // namespace tidemark::diff
