#pragma once

#include "catalog/scope.h"
#include "catalog/snapshot.h"

namespace tidemark::catalog {

/// Removes from a snapshot what `scope` does not manage; what it merely references is listed in `referenced`.
/// A part goes with its root, but for the triggers and policies that users put on the platform's tables: those stay.
/// A trigger there is the platform's own when its function is.
void apply_scope(Snapshot& snapshot, const Scope& scope);

}  // namespace tidemark::catalog
