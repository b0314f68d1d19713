#include "diff/inheritance.h"

#include "catalog/kinds/inheritance.h"
#include "emit/ddl.h"
#include "emit/ddl/constraint.h"

namespace tidemark::emit {

using catalog::Inheritance;

template <>
void Ddl<Inheritance>::create(const Inheritance& inheritance, const StepContext& context, std::vector<Statement>& out)
{
    const Sql child = relation_of(inheritance.identity);
    const Sql parent = name_of(diff::parent_table(inheritance.identity));
    for (const catalog::Constraint& check : diff::missing_checks(context.from, context.to, inheritance)) {
        add(out, "ALTER TABLE " + child + " ADD " + constraint_clause(check));
    }
    if (inheritance.bound.empty()) {
        add(out, "ALTER TABLE " + child + " INHERIT " + parent);
    } else {
        add(out, "ALTER TABLE " + parent + " ATTACH PARTITION " + child + " " + Sql::deparsed(inheritance.bound));
        for (const catalog::CopiedKey& key : diff::copies_to_rename(context.from, context.to, inheritance)) {
            add(out, "ALTER TABLE " + child + " RENAME CONSTRAINT " + ident(key.above) + " TO " + ident(key.own));
        }
        name_exclusions_below(context, out);
    }
}

template <>
void Ddl<Inheritance>::alter(const Inheritance&, const Inheritance& to, catalog::FieldSet, const StepContext& context,
                             std::vector<Statement>& out)
{
    // A bound changes by detaching and attaching.
    for (const catalog::Name check : context.step.operation.checks) {
        add(out, "ALTER TABLE " + relation_of(to.identity) + " VALIDATE CONSTRAINT " + ident(check));
    }
}

template <>
void Ddl<Inheritance>::drop(const Inheritance& inheritance, const StepContext& context, std::vector<Statement>& out)
{
    const Sql child = relation_of(inheritance.identity);
    const Sql parent = name_of(diff::parent_table(inheritance.identity));
    if (inheritance.bound.empty()) {
        add(out, "ALTER TABLE " + child + " NO INHERIT " + parent);
    } else {
        add(out, "ALTER TABLE " + parent + " DETACH PARTITION " + child +
                     (inheritance.detach_pending ? Sql(" FINALIZE") : Sql()));
    }
    for (const diff::CopiedConstraint& left : diff::leftover_constraints(context.from, context.to, inheritance)) {
        add(out, "ALTER TABLE " + child + " DROP CONSTRAINT " + ident(left.own.identity.name()));
    }
}

}  // namespace tidemark::emit
