#pragma once

#include <vector>

#include "catalog/kinds/range_type.h"
#include "emit/ddl.h"

namespace tidemark::emit {

/// Renames a type to its aside_name(), so that its successor can take the name while columns are still of the old one.
/// Of a range type the facts are needed too: its multirange and its constructor functions keep their names when it is
/// renamed, and would be in the way.
void add_set_aside(catalog::Identity type, std::vector<Statement>& out, const catalog::RangeType* range = nullptr);

}  // namespace tidemark::emit
