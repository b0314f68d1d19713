#pragma once

#include <span>

#include "catalog/snapshot.h"

namespace tidemark::diff {

/// The rows that say what an object depends on; they live as long as the snapshot.
std::span<const catalog::Dependency> dependencies_of(const catalog::Snapshot& snapshot, catalog::Identity dependent);

/// Is there such a row? Of a routine on itself where its SQL-standard body calls it.
bool depends_on(const catalog::Snapshot& snapshot, catalog::Identity dependent, catalog::Identity subject);

}  // namespace tidemark::diff
