#pragma once

#include <vector>

#include "catalog/kinds/column.h"
#include "emit/ddl.h"

namespace tidemark::emit {

/// What a column that comes by itself (with a parent's, or with the type of its table) has otherwise than where it comes
/// from. Its default, NOT NULL, storage and compression are inherited; an identity, statistics and options are
/// not.
void add_own_traits(const catalog::Column& column, const StepContext& context, std::vector<Statement>& out);

/// Takes from a column that is declared without a default, and inherited too, the one that its parent hands down.
void drop_inherited_default(const catalog::Column& column, const StepContext& context, std::vector<Statement>& out);

}  // namespace tidemark::emit
