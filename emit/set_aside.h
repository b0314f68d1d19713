#pragma once

#include <vector>

#include "emit/ddl.h"

namespace tidemark::emit {

/// Renames a type to its aside_name(), so that its successor can take the name while columns are still of the old one. The
/// multirange of a range type and, where the successor bears its name, its constructor functions keep their names when it
/// is renamed, and would be in the way: they are renamed too.
void add_set_aside(catalog::Identity type, const StepContext& context, std::vector<Statement>& out);

/// Is it a type that is renamed out of the way of its successor?
bool is_set_aside(catalog::Identity type, const StepContext& context);

}  // namespace tidemark::emit
