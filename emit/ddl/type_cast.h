#pragma once

#include "catalog/kinds/column.h"
#include "emit/ddl.h"
#include "emit/sql.h"

namespace tidemark::emit {

/// A column's value, cast to its type in the target, for ALTER COLUMN TYPE ... USING.
/// `rebuilt`: the type bears the same name, and is another one that took its place. Then the way is through text; a
/// composite value goes attribute by attribute, because the text of a row must have as many as the type.
Sql cast_value(const catalog::Column& from, const catalog::Column& to, bool rebuilt, const StepContext& context);

}  // namespace tidemark::emit
