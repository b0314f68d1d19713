#pragma once

#include <span>

#include "catalog/row.h"
#include "catalog/scope.h"
#include "catalog/snapshot.h"

namespace tidemark::catalog {

/// What a user made that no kind of kinds.def models, with a hash of its catalog rows.
struct UnmodelledPart {
    /// A condition that holds where the query finds anything, and is quickly told.
    const char* is_there = nullptr;
    const char* query = nullptr;
};

/// The queries have the same columns.
std::span<const UnmodelledPart> unmodelled_parts();

/// Keeps what `scope` manages.
void take_unmodelled(const ResultSet& answer, const Scope& scope, Snapshot& snapshot);

}  // namespace tidemark::catalog
