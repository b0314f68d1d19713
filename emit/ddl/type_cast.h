#pragma once

#include <optional>

#include "catalog/kinds/column.h"
#include "emit/ddl.h"
#include "emit/sql.h"

namespace tidemark::emit {

/// A column's value, cast to its type in the target, for ALTER COLUMN TYPE ... USING; nothing where PostgreSQL's own
/// assignment does it, which also refuses what it would have to cut.
/// `rebuilt`: the type bears the same name, and is another one that took its place. Then the way is through text; a
/// composite value goes attribute by attribute, because the text of a row must have as many as the type.
std::optional<Sql> cast_value(const catalog::Column& from, const catalog::Column& to, bool rebuilt,
                              const StepContext& context);

/// The casts that such a value needs besides, made before the column's change and dropped after it.
struct RowCasts {
    std::vector<Sql> create{};
    std::vector<Sql> drop{};
};

/// Of composite types that are made anew with their attributes at other places, and that the column holds within
/// something else: an array, a row, a domain. There the text of a row has its values in the wrong order.
RowCasts row_casts(const catalog::Column& from, const catalog::Column& to, const StepContext& context);

}  // namespace tidemark::emit
