#pragma once

#include <vector>

#include "diff/rename.h"
#include "emit/ddl.h"

namespace tidemark::emit {

/// ALTER ... RENAME or SET SCHEMA. `to` knows what a routine is.
void add_rename(const diff::Rename& rename, const catalog::Snapshot& to, std::vector<Statement>& out);

}  // namespace tidemark::emit
