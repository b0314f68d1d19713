#include "emit/ddl/inherited_column.h"

#include "catalog/kinds/column_default.h"
#include "diff/inheritance.h"
#include "emit/ddl/column.h"
#include "emit/ddl/foreign_options.h"
#include "emit/ddl/not_null.h"

namespace tidemark::emit {

using catalog::Column;
using catalog::ColumnDefault;

namespace {

/// The column of a parent that this one comes from; null when it comes from a type.
const Column* column_above(const Column& column, const catalog::Snapshot& snapshot)
{
    const auto above = diff::inherited_columns(snapshot, column.identity);
    return above.empty() ? nullptr : snapshot.find<Column>(above.front());
}

const ColumnDefault* default_of(const Column& column, const catalog::Snapshot& snapshot)
{
    return snapshot.find<ColumnDefault>(catalog::part_of(catalog::Kind::column_default, column.identity));
}

}  // namespace

void drop_inherited_default(const Column& column, const StepContext& context, std::vector<Statement>& out)
{
    const Column* above = column_above(column, context.to);
    const bool has_own = column.generated || column.identity_column || default_of(column, context.to) != nullptr;
    if (above != nullptr && !has_own && default_of(*above, context.to) != nullptr) {
        add(out, alter_this_column(column) + " DROP DEFAULT");
    }
}

void add_own_traits(const Column& column, const StepContext& context, std::vector<Statement>& out)
{
    const Column* above = column_above(column, context.to);
    const Sql alter = alter_this_column(column);
    const ColumnDefault* own = default_of(column, context.to);
    const ColumnDefault* given = above == nullptr ? nullptr : default_of(*above, context.to);
    if (own == nullptr && given != nullptr) {
        add(out, alter + " DROP DEFAULT");
    } else if (own != nullptr && context.creates(own->identity) &&
               (given == nullptr || given->expression != own->expression)) {
        add(out, alter + " SET DEFAULT " + Sql::deparsed(own->expression));
    }
    if (column.not_null && (above == nullptr || !above->not_null)) {
        set_not_null(column, out);
    } else if (!column.not_null && above != nullptr && above->not_null &&
               !(above->not_null_constraint && above->not_null_constraint->no_inherit)) {
        add(out, alter + " DROP NOT NULL");
    }
    if (column.identity_column) {
        add(out, alter + " ADD " + identity_clause(column));
    }
    Column settings = column;
    settings.not_null = false;
    if (above != nullptr && above->storage == column.storage) {
        settings.storage = {};
    }
    if (column.compression != (above == nullptr ? catalog::Name{} : above->compression)) {
        add(out,
            alter + " SET COMPRESSION " + (column.compression.empty() ? Sql("DEFAULT") : ident(column.compression)));
    }
    if (!column.foreign_options.empty()) {
        add(out, alter + " " + foreign_option_changes({}, column.foreign_options));
    }
    add_column_settings(settings, out);
}

}  // namespace tidemark::emit
