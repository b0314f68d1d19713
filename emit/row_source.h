#pragma once

#include "catalog/identity.h"
#include "emit/row_query.h"
#include "emit/sql.h"

namespace tidemark::emit {

/// Whose rows are meant: those of children too, or of the table alone. Of a partitioned table it is always all.
enum class Reach { with_children, alone };

/// A relation in a FROM clause as the plan will call it and its columns, though the database still calls them otherwise:
/// "app.t", "app.old AS t", "(SELECT old AS new, ... FROM app.t) AS t", "(SELECT *, (0) AS new FROM app.t) AS t" with the
/// context's new columns. The row's place (tableoid, ctid) is in it.
Sql row_source(catalog::Identity relation, Reach reach, const RowQueryContext& context);

}  // namespace tidemark::emit
