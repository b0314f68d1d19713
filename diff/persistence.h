#pragma once

#include <vector>

#include "catalog/snapshot.h"

namespace tidemark::diff {

/// The tables of both sides that become UNLOGGED or cease to be, sorted.
std::vector<catalog::Identity> tables_that_change_persistence(const catalog::Snapshot& from, const catalog::Snapshot& to);

/// The foreign keys by which such tables refer to one another in a circle: whichever of them changes first, a logged one
/// would refer to an unlogged one, so that these keys are taken down meanwhile.
std::vector<catalog::Identity> keys_in_the_way_of_persistence(const catalog::Snapshot& from, const catalog::Snapshot& to);

}  // namespace tidemark::diff
