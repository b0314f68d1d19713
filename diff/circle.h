#pragma once

#include <vector>

#include "catalog/snapshot.h"

namespace tidemark::diff {

/// What `identity` depends on, however far, and what depends on `identity` as well; sorted. Empty for what lies on no circle,
/// as all does that was made in one go: only OR REPLACE closes a circle.
std::vector<catalog::Identity> circle_of(const catalog::Snapshot& snapshot, catalog::Identity identity);

}  // namespace tidemark::diff
