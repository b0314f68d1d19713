#pragma once

#include <vector>

#include "catalog/snapshot.h"
#include "diff/rename.h"

namespace tidemark::diff {

/// Which of the renames can be followed without a server: those of tables and what is in them, of views and sequences, as
/// long as nothing decides about rows in a text that may mention the old name (a partition key, a generated column), no
/// child inherits the name, and nothing of the target bears the old one, so that no text that still mentions it can be
/// taken for the target's.
std::vector<Rename> that_can_be_followed(const std::vector<Rename>& renames, const catalog::Snapshot& from,
                                         const catalog::Snapshot& to);

/// What a snapshot is after such renames. Names are followed wherever one stands by itself; a definition that mentions the
/// old one (of a view, a policy, a CHECK) stays as it is, and so differs from the target's, which takes its place.
catalog::Snapshot renamed_snapshot(catalog::Snapshot snapshot, const std::vector<Rename>& renames);

}  // namespace tidemark::diff
