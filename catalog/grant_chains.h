#pragma once

#include "catalog/snapshot.h"

namespace tidemark::catalog {

/// Adds the dependencies between grants, which pg_depend does not know: what one grants who is not the owner stands on
/// the grant option that he was given. The snapshot need not be sealed.
void add_grant_chains(Snapshot& snapshot);

}  // namespace tidemark::catalog
