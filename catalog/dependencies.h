#pragma once

#include <string>

#include "catalog/row.h"
#include "catalog/snapshot.h"

namespace tidemark::catalog {

class OidMap;

/// pg_depend, kind-blind: every row between objects that a user made, but those that decoders tell. It is scanned once, before
/// what the OIDs mean is known, and resolved when all is read.
std::string dependencies_query();

/// Tells `oids` the columns that identity sequences belong to, and the rows.
void take_dependencies(const ResultSet& answer, OidMap& oids);

/// Resolves the rows to identities, folding what belongs to another object onto it; adds what decoders have told by identities,
/// and the owners of sequences. Dependencies that an identity already tells (a part on its parent, an object on its schema) are
/// not repeated.
void resolve_dependencies(const OidMap& oids, Snapshot& snapshot);

}  // namespace tidemark::catalog
