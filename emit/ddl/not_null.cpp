#include "emit/ddl/not_null.h"

#include "diff/inheritance.h"
#include "emit/ddl/column.h"

namespace tidemark::emit {

using catalog::Column;
using catalog::Name;

namespace {

bool is_no_inherit(const Column& column)
{
    return column.not_null_constraint && column.not_null_constraint->no_inherit;
}

/// Chosen by a person, and this table's own to choose.
bool has_own_name(const Column& column)
{
    const auto& constraint = column.not_null_constraint;
    return constraint && constraint->local && !constraint->named_by_server;
}

Sql alter_table(const Column& column) { return "ALTER TABLE " + relation_of(column.identity); }

/// As it is called until it is renamed.
Name standing_name(const Column& column) { return column.not_null_constraint->name; }

bool is_of_type(const Column& column, const catalog::Snapshot& snapshot)
{
    const auto* table = snapshot.find<catalog::Table>(column.identity.parent());
    return table != nullptr && !table->of_type.empty();
}

/// Both sides are not null, and differ in the constraint behind it, or it is made anew for the sake of another table's.
void alter_constraint(const Column& from, const Column& to, const StepContext& context, std::vector<Statement>& out)
{
    // What does not differ is made anew above, and so here; valid it is for this table and those below it alone.
    const bool is_made_above = *from.not_null_constraint == *to.not_null_constraint;
    if (is_made_above && must_have_value(to)) {
        add(out, alter_table(to) + " VALIDATE CONSTRAINT " + ident(not_null_name(to)));
        return;
    }
    if ((must_have_value(from) || is_made_above) && !must_have_value(to)) {
        // Nothing makes a validated constraint one that is not.
        add(out, alter_column(to) + " DROP NOT NULL");
        set_not_null(to, out);
        return;
    }
    const Sql alter = alter_table(to);
    const bool is_renamed = has_other_name(*from.not_null_constraint, *to.not_null_constraint);
    const Sql name = ident(is_renamed ? not_null_name(to) : standing_name(from));
    if (is_renamed && is_of_type(to, context.to)) {
        // PostgreSQL renames no constraint of a table OF a type.
        add(out, alter + " DROP CONSTRAINT " + ident(standing_name(from)));
        set_not_null(to, out);
        return;
    }
    if (is_renamed) {
        add(out, alter + " RENAME CONSTRAINT " + ident(standing_name(from)) + " TO " + name);
    }
    if (is_no_inherit(from) != is_no_inherit(to)) {
        add(out, alter + " ALTER CONSTRAINT " + name + (is_no_inherit(to) ? Sql(" NO INHERIT") : Sql(" INHERIT")));
    }
    if (!must_have_value(from)) {
        add(out, alter + " VALIDATE CONSTRAINT " + name);
    }
}

}  // namespace

Name not_null_name(const Column& column)
{
    if (column.not_null_constraint && !column.not_null_constraint->named_by_server) {
        return column.not_null_constraint->name;
    }
    return Name(column.identity.parent().name().text() + '_' + column.identity.name().text() + "_not_null");
}

Name not_null_name(const Column& column, const catalog::Snapshot& from)
{
    const auto* before = from.find<Column>(column.identity);
    const bool is_there = before != nullptr && before->not_null_constraint && column.not_null_constraint &&
                          !has_other_name(*before->not_null_constraint, *column.not_null_constraint);
    return is_there ? standing_name(*before) : not_null_name(column);
}

Name not_null_name(const catalog::Domain& domain)
{
    return domain.not_null_name.empty() ? Name(domain.identity.name().text() + "_not_null") : domain.not_null_name;
}

Sql not_null_clause(const Column& column)
{
    if (!must_have_value(column)) {
        return Sql();
    }
    Sql clause = has_own_name(column) ? "CONSTRAINT " + ident(not_null_name(column)) + " NOT NULL" : Sql("NOT NULL");
    if (is_no_inherit(column)) {
        clause << " NO INHERIT";
    }
    return clause;
}

void set_not_null(const Column& column, std::vector<Statement>& out)
{
    if (!has_own_name(column) && must_have_value(column) && !is_no_inherit(column)) {
        add(out, alter_column(column) + " SET NOT NULL");
        return;
    }
    Sql sql = alter_table(column) + " ADD CONSTRAINT " + ident(not_null_name(column)) + " NOT NULL " +
              ident(column.identity.name());
    if (is_no_inherit(column)) {
        sql << " NO INHERIT";
    }
    if (!must_have_value(column)) {
        sql << " NOT VALID";
    }
    add(out, sql);
}

void alter_not_null(const Column& from, const Column& to, catalog::FieldSet changed, const StepContext& context,
                    std::vector<Statement>& out)
{
    if (changed.has(&Column::not_null) && !diff::shares_not_null(context.from, context.to, to.identity)) {
        add(out, alter_this_column(to) + (to.not_null ? Sql(" SET NOT NULL") : Sql(" DROP NOT NULL")));
    } else if (!to.not_null) {
        add(out, alter_column(to) + " DROP NOT NULL");
    } else if (changed.has(&Column::not_null)) {
        set_not_null(to, out);
    } else if (from.not_null_constraint && to.not_null_constraint) {
        Column before = from;
        before.not_null_constraint = diff::standing_not_null(context.to, from);
        alter_constraint(before, to, context, out);
    }
}

}  // namespace tidemark::emit
