#pragma once

#include <string>

#include "catalog/row.h"
#include "catalog/scope.h"
#include "catalog/snapshot.h"

namespace tidemark::catalog {

/// Everything a user made that no kind of kinds.def models, with a hash of its catalog rows.
std::string unmodelled_query();

/// Keeps what `scope` manages.
void take_unmodelled(const ResultSet& answer, const Scope& scope, Snapshot& snapshot);

}  // namespace tidemark::catalog
