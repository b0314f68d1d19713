#pragma once

#include <vector>

#include "catalog/snapshot.h"

namespace tidemark::diff {

/// The routines that a type is made with and that take or give its values themselves: the input and output functions of a
/// base type, the canonical function of a range type. Neither can be without the other, so that a shell of the type comes
/// before them and the type itself behind; and only DROP TYPE ... CASCADE takes both away.
std::vector<catalog::Identity> io_functions(const catalog::Snapshot& snapshot, catalog::Identity type);

/// Is `routine` one of those of `type`?
bool is_io_function(const catalog::Snapshot& snapshot, catalog::Identity routine, catalog::Identity type);

/// The type that a routine is one of those of; null when there is none.
catalog::Identity type_of_io_function(const catalog::Snapshot& snapshot, catalog::Identity routine);

}  // namespace tidemark::diff
