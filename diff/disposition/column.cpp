#include "catalog/kinds/column.h"

#include "diff/disposition.h"

namespace tidemark::diff {

using catalog::Column;

namespace {

constexpr int first_with_set_expression = 17;

/// A stored expression cannot be changed before PostgreSQL 17 (SET EXPRESSION); as the values are computed, the column is
/// dropped and added, which is also one pass less over the rows where the type changes with it. A virtual one holds no
/// values, so that only its expression changes, but neither can it become a plain column, nor a plain column a generated
/// one.
bool needs_new_column(const Column& from, const Column& to, bool changes_type, int major)
{
    if (!from.generated || !to.generated) {
        const bool drops_stored_expression = from.generated && from.generated->stored;
        return !drops_stored_expression;
    }
    if (from.generated->stored != to.generated->stored) {
        return true;
    }
    return to.generated->stored && (changes_type || major < first_with_set_expression);
}

}  // namespace

template <>
Disposition disposition_of(const Column& from, const Column& to, catalog::FieldSet changed, int major)
{
    Disposition disposition = disposition_by_fields<Column>(changed);
    if (!changed.has(&Column::generated)) {
        return disposition;
    }
    // What reads the column is in the way of its type, not of its expression.
    disposition.apart = changed.has(&Column::type) || changed.has(&Column::collation);
    if (needs_new_column(from, to, disposition.apart, major)) {
        disposition = {Action::replace, false};
    }
    return disposition;
}

}  // namespace tidemark::diff
