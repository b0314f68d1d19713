#include "diff/inheritance.h"

#include "catalog/kinds/inheritance.h"
#include "emit/ddl.h"
#include "emit/ddl/constraint.h"
#include "emit/ddl/not_null.h"

namespace tidemark::emit {

using catalog::Inheritance;

namespace {

/// A NOT NULL that was only inherited keeps the parent's name for it when it becomes the table's own.
void name_what_was_inherited(const Inheritance& inheritance, const StepContext& context, std::vector<Statement>& out)
{
    for (const catalog::Identity part : context.from.parts_of(inheritance.identity.parent())) {
        const auto* before = context.from.find<catalog::Column>(part);
        const auto* after = context.to.find<catalog::Column>(part);
        if (before == nullptr || after == nullptr || !before->not_null_constraint || !after->not_null_constraint) {
            continue;
        }
        const catalog::Name name = not_null_name(*after);
        if (!before->not_null_constraint->local && after->not_null_constraint->local && not_null_name(*before) != name) {
            add(out, "ALTER TABLE " + relation_of(part) + " RENAME CONSTRAINT " + ident(not_null_name(*before)) + " TO " +
                         ident(name));
        }
    }
}

}  // namespace

template <>
void Ddl<Inheritance>::create(const Inheritance& inheritance, const StepContext& context, std::vector<Statement>& out)
{
    const Sql child = relation_of(inheritance.identity);
    const Sql parent = name_of(diff::parent_table(inheritance.identity));
    for (const catalog::Constraint* check : diff::missing_checks(context.from, context.to, inheritance)) {
        add(out, "ALTER TABLE " + child + " ADD " + constraint_clause(*check));
    }
    if (inheritance.bound.empty()) {
        add(out, "ALTER TABLE " + child + " INHERIT " + parent);
    } else {
        add(out, "ALTER TABLE " + parent + " ATTACH PARTITION " + child + " " + Sql::deparsed(inheritance.bound));
    }
}

template <>
void Ddl<Inheritance>::alter(const Inheritance&, const Inheritance&, catalog::FieldSet, const StepContext&,
                             std::vector<Statement>&)
{
    // A bound changes by detaching and attaching.
}

template <>
void Ddl<Inheritance>::drop(const Inheritance& inheritance, const StepContext& context, std::vector<Statement>& out)
{
    const Sql child = relation_of(inheritance.identity);
    const Sql parent = name_of(diff::parent_table(inheritance.identity));
    if (inheritance.bound.empty()) {
        add(out, "ALTER TABLE " + child + " NO INHERIT " + parent);
    } else {
        add(out, "ALTER TABLE " + parent + " DETACH PARTITION " + child);
    }
    for (const catalog::Constraint* left : diff::leftover_constraints(context.from, context.to, inheritance)) {
        add(out, "ALTER TABLE " + child + " DROP CONSTRAINT " + ident(left->identity.name()));
    }
    name_what_was_inherited(inheritance, context, out);
}

}  // namespace tidemark::emit
