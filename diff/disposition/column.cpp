#include "catalog/kinds/column.h"

#include "diff/disposition.h"

namespace tidemark::diff {

using catalog::Column;

namespace {

/// A stored expression cannot be changed before PostgreSQL 17 (SET EXPRESSION); as the values are computed, the column is
/// dropped and added. A virtual one holds no values, so that only its expression changes, but neither can it become a
/// plain column, nor a plain column a generated one.
bool needs_new_column(const Column& from, const Column& to)
{
    if (!from.generated || !to.generated) {
        const bool drops_stored_expression = from.generated && from.generated->stored;
        return !drops_stored_expression;
    }
    return from.generated->stored || to.generated->stored;
}

}  // namespace

template <>
Disposition disposition_of(const Column& from, const Column& to, catalog::FieldSet changed)
{
    Disposition disposition = disposition_by_fields<Column>(changed);
    if (!changed.has(&Column::generated)) {
        return disposition;
    }
    // What reads the column is in the way of its type, not of its expression.
    disposition.apart = changed.has(&Column::type) || changed.has(&Column::collation);
    if (needs_new_column(from, to)) {
        disposition = {Action::replace, false};
    }
    return disposition;
}

}  // namespace tidemark::diff
