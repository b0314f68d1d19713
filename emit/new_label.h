#pragma once

#include "catalog/snapshot.h"
#include "diff/plan.h"
#include "emit/ddl.h"

namespace tidemark::emit {

/// Must the label be committed before the statement, which `step` writes? Where the statement names it, and where it
/// evaluates what may give any label of the type: a cast of values that are no literals, enum_range(), a routine.
bool uses_label(const Statement& statement, const diff::Step& step, const NewLabel& label, const catalog::Snapshot& to);

}  // namespace tidemark::emit
