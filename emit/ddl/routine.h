#pragma once

#include "catalog/kinds/routine.h"
#include "emit/ddl.h"

namespace tidemark::emit {

/// FUNCTION, PROCEDURE or AGGREGATE: what ALTER, DROP and COMMENT ON call it.
Sql routine_noun(const catalog::Routine& routine);

/// Name and arguments as they stand behind routine_noun(): of an aggregate without arguments "app.count_all(*)", of an
/// ordered-set one "app.pick(double precision ORDER BY integer)"; else signature().
Sql routine_reference(const catalog::Routine& routine);

/// "VARIADIC tags text[] DEFAULT '{}'::text[]"; IN is not spelled out.
Sql argument_clause(const catalog::RoutineArgument& argument);

/// The list in parentheses; one a line where a single line would be long.
Sql argument_list(const std::vector<Sql>& arguments);

/// CREATE [OR REPLACE] FUNCTION, PROCEDURE or AGGREGATE.
Sql create_routine(const catalog::Routine& routine, bool or_replace);

/// CREATE [OR REPLACE] AGGREGATE.
Sql create_aggregate(const catalog::Routine& routine, bool or_replace);

}  // namespace tidemark::emit
