#pragma once

#include <string>

#include "catalog/oid_map.h"
#include "catalog/row.h"
#include "catalog/snapshot.h"

namespace tidemark::catalog {

/// pg_depend, kind-blind: every row between objects that a user made.
std::string dependency_query();

/// Resolves the rows to identities, folding what belongs to another object onto it. Dependencies that an identity already
/// tells (a part on its parent, an object on its schema) are not repeated.
void take_dependencies(const ResultSet& answer, const OidMap& oids, Snapshot& snapshot);

}  // namespace tidemark::catalog
