#pragma once

#include <vector>

#include "emit/ddl.h"

namespace tidemark::emit {

/// "FUNCTION 1 (integer, bigint) app.compare(integer,bigint)": as ALTER OPERATOR FAMILY ADD and CREATE OPERATOR CLASS want it.
Sql member_clause(const catalog::OperatorFamilyMember& member);

/// The clauses of the members that a step creates along: operators before functions, by their numbers.
std::vector<Sql> created_members(const StepContext& context);

/// " FOR ORDER BY float_ops"; empty for an operator that searches.
Sql order_by_clause(const std::string& sort_family);

}  // namespace tidemark::emit
