#pragma once

#include "catalog/scope.h"
#include "catalog/snapshot.h"

namespace tidemark::catalog {

/// Removes from a snapshot what `scope` does not manage; what it merely references is listed in `referenced`.
/// A part goes with its root, but for the triggers and policies that users put on the platform's tables: those stay.
/// A trigger there is the platform's own when its function is.
void apply_scope(Snapshot& snapshot, const Scope& scope);

/// What is the platform's in one database is the platform's in the other, whoever owns it there: removes from a sealed
/// snapshot what `other` merely references. Triggers and policies that users put on it stay.
void leave_alone_what_other_references(Snapshot& snapshot, const Snapshot& other);

/// Removes from a sealed snapshot what lives in these schemas.
void leave_out(Snapshot& snapshot, const std::vector<Name>& schemas);

/// Removes from a sealed snapshot these tables, their parts and the sequences that their columns own.
void leave_out(Snapshot& snapshot, const std::vector<TableName>& tables);

/// Makes of these objects in a sealed snapshot what they are in `original`, or are not; `identities` is sorted.
void restore(Snapshot& snapshot, const Snapshot& original, const std::vector<Identity>& identities);

}  // namespace tidemark::catalog
