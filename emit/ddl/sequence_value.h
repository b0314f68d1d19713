#pragma once

#include "catalog/kinds/sequence_options.h"
#include "emit/ddl.h"

namespace tidemark::emit {

/// Where a sequence's bounds become narrower, ALTER SEQUENCE refuses while its value lies outside of them: moves such a value,
/// and no other, to the nearest bound first. Gives the clause that the ALTER itself needs besides: RESTART where the old
/// and the new bounds have nothing in common, else nothing.
Sql move_value_within(const Sql& sequence, const catalog::SequenceOptions& from, const catalog::SequenceOptions& to,
                      std::vector<Statement>& out);

}  // namespace tidemark::emit
