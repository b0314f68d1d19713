#pragma once

#include <vector>

#include "catalog/kinds/constraint.h"
#include "catalog/snapshot.h"
#include "emit/ddl.h"

// What PostgreSQL does by itself when tables become or cease to be children, and what a writer therefore leaves out.
namespace tidemark::emit {

/// Has the table partitions in this snapshot? Then its keys and indexes are made ON ONLY it, and each partition's own
/// is attached.
bool has_partitions(const catalog::Snapshot& snapshot, catalog::Identity table);

/// The links of a child table to its parents.
std::vector<const catalog::Inheritance*> parents_of(const catalog::Snapshot& snapshot, catalog::Identity table);

/// Will the target's parent hand the same constraint down to the child that it is dropped from? Inheriting merges the
/// two, so that the child's own must stay (ATTACH PARTITION and INHERIT even insist on a CHECK).
bool is_absorbed(const catalog::Constraint& dropped, const StepContext& context);

/// Does the child keep this constraint from a parent that it leaves? DETACH PARTITION and NO INHERIT make it the child's.
bool is_left_behind(const catalog::Constraint& created, const StepContext& context);

}  // namespace tidemark::emit
