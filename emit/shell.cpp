#include "emit/shell.h"

#include "emit/ddl/routine.h"
#include "emit/ddl/view.h"

namespace tidemark::emit {
namespace {

using catalog::Identity;
using catalog::Routine;
using catalog::Snapshot;
using catalog::View;

/// The same columns, of a query that reads nothing.
View shape_of(View view)
{
    std::vector<Sql> columns;
    for (const catalog::ViewColumn& column : view.columns) {
        Sql null = " NULL::" + Sql::deparsed(column.type.text());
        if (!column.collation.empty()) {
            null << " COLLATE " << Sql::deparsed(column.collation);
        }
        columns.push_back(null << " AS " << ident(column.name));
    }
    view.definition = ("SELECT" + joined(columns, ",\n   ")).text();
    view.options.clear();
    return view;
}

/// What callers and dependents know of it, and a body that calls nothing. Defaults of arguments are needed by calls that lack
/// the arguments, and OR REPLACE could not take them away.
Routine shape_of(Routine routine)
{
    routine.language = "sql";
    routine.sql_body.clear();
    routine.configuration.clear();
    return routine;
}

}  // namespace

void add_shell(Identity identity, const Snapshot& to, std::vector<Statement>& out)
{
    if (const auto* view = to.find<View>(identity)) {
        add(out, create_view(shape_of(*view), false));
    } else if (const auto* routine = to.find<Routine>(identity)) {
        add(out, create_routine(shape_of(*routine), false));
    } else {
        add(out, "CREATE TYPE " + name_of(identity));
    }
}

void add_hollow(Identity identity, const Snapshot& from, std::vector<Statement>& out)
{
    if (const auto* view = from.find<View>(identity)) {
        add(out, create_view(shape_of(*view), true));
    } else if (const auto* routine = from.find<Routine>(identity)) {
        add(out, create_routine(shape_of(*routine), true));
    } else if (identity.kind() == catalog::Kind::column) {
        const Sql column = ident(identity.name());
        add(out, "ALTER TABLE " + name_of(identity.parent()) + " ALTER COLUMN " + column +
                     " TYPE jsonb USING to_jsonb(" + column + ")");
    } else if (identity.kind() == catalog::Kind::table) {
        add(out, "ALTER TABLE " + name_of(identity) + " NOT OF");
    } else {
        add(out, "ALTER DOMAIN " + name_of(identity) + " DROP DEFAULT");
    }
}

}  // namespace tidemark::emit
