#include "emit/ddl/inheritance.h"

#include <algorithm>
#include <limits>

#include "catalog/kinds/inheritance.h"
#include "emit/ddl/constraint.h"

namespace tidemark::emit {

using catalog::Constraint;
using catalog::ConstraintType;
using catalog::Identity;
using catalog::Inheritance;
using catalog::Kind;
using catalog::Snapshot;

namespace {

Identity parent_of(const Inheritance& inheritance)
{
    return catalog::in_schema(Kind::table, inheritance.identity.schema(), inheritance.identity.name());
}

bool is_handed_down(const Constraint& constraint, const Inheritance& inheritance)
{
    if (constraint.type == ConstraintType::foreign_key) {
        return !inheritance.bound.empty();
    }
    return constraint.type == ConstraintType::check && !constraint.no_inherit;
}

std::vector<const Constraint*> constraints_of(const Snapshot& snapshot, Identity table)
{
    std::vector<const Constraint*> found;
    for (const Identity part : snapshot.parts_of(table)) {
        if (const auto* constraint = snapshot.find<Constraint>(part)) {
            found.push_back(constraint);
        }
    }
    return found;
}

bool are_alike(const Constraint& a, const Constraint& b)
{
    return catalog::changed_fields(a, b, std::numeric_limits<int>::max()).empty();
}

/// Does the child have this check when it is about to become a child: its own, or one that a former parent leaves it?
bool has_check(Identity child, const Constraint& check, const StepContext& context)
{
    const Identity own = catalog::part_of(Kind::constraint, child, check.identity.name());
    const auto* before = context.from.find<Constraint>(own);
    if (context.to.contains(own) || (before != nullptr && are_alike(*before, check))) {
        return true;
    }
    const auto former = parents_of(context.from, child);
    return std::any_of(former.begin(), former.end(), [&](const Inheritance* inheritance) {
        const auto* handed_down = context.from.find<Constraint>(
            catalog::part_of(Kind::constraint, parent_of(*inheritance), check.identity.name()));
        return handed_down != nullptr && are_alike(*handed_down, check);
    });
}

/// The child must have the parent's checks, under the same names, before it can become its child.
void add_missing_checks(const Inheritance& inheritance, const StepContext& context, std::vector<Statement>& out)
{
    const Identity child = inheritance.identity.parent();
    for (const Constraint* check : constraints_of(context.to, parent_of(inheritance))) {
        if (check->type == ConstraintType::check && !check->no_inherit && !has_check(child, *check, context)) {
            add(out, "ALTER TABLE " + name_of(child) + " ADD " + constraint_clause(*check));
        }
    }
}

}  // namespace

std::vector<const Inheritance*> parents_of(const Snapshot& snapshot, Identity table)
{
    std::vector<const Inheritance*> parents;
    for (const Identity part : snapshot.parts_of(table)) {
        if (const auto* inheritance = snapshot.find<Inheritance>(part)) {
            parents.push_back(inheritance);
        }
    }
    return parents;
}

bool has_partitions(const Snapshot& snapshot, Identity table)
{
    const auto* facts = snapshot.find<catalog::Table>(table);
    if (facts == nullptr || facts->partition_key.empty()) {
        return false;
    }
    const auto& links = snapshot.all<Inheritance>();
    return std::any_of(links.begin(), links.end(), [table](const Inheritance& inheritance) {
        return inheritance.identity.name() == table.name() && inheritance.identity.schema() == table.schema();
    });
}

bool is_absorbed(const Constraint& dropped, const StepContext& context)
{
    if (context.to.contains(dropped.identity)) {
        return false;
    }
    for (const Inheritance* inheritance : parents_of(context.to, dropped.identity.parent())) {
        for (const Constraint* above : constraints_of(context.to, parent_of(*inheritance))) {
            // A foreign key of the child's is taken over whatever its name.
            const bool same_name = above->identity.name() == dropped.identity.name();
            if (is_handed_down(*above, *inheritance) && are_alike(*above, dropped) &&
                (same_name || dropped.type == ConstraintType::foreign_key)) {
                return true;
            }
        }
    }
    return false;
}

bool is_left_behind(const Constraint& created, const StepContext& context)
{
    if (context.from.contains(created.identity)) {
        return false;
    }
    const Identity child = created.identity.parent();
    for (const Inheritance* inheritance : parents_of(context.from, child)) {
        const auto* above = context.from.find<Constraint>(
            catalog::part_of(Kind::constraint, parent_of(*inheritance), created.identity.name()));
        if (above != nullptr && is_handed_down(*above, *inheritance) && are_alike(*above, created) &&
            !context.to.contains(inheritance->identity)) {
            return true;
        }
    }
    return false;
}

template <>
void Ddl<Inheritance>::create(const Inheritance& inheritance, const StepContext& context, std::vector<Statement>& out)
{
    const Sql child = relation_of(inheritance.identity);
    const Sql parent = name_of(parent_of(inheritance));
    add_missing_checks(inheritance, context, out);
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
void Ddl<Inheritance>::drop(const Inheritance& inheritance, const StepContext&, std::vector<Statement>& out)
{
    const Sql child = relation_of(inheritance.identity);
    const Sql parent = name_of(parent_of(inheritance));
    if (inheritance.bound.empty()) {
        add(out, "ALTER TABLE " + child + " NO INHERIT " + parent);
    } else {
        add(out, "ALTER TABLE " + parent + " DETACH PARTITION " + child);
    }
}

}  // namespace tidemark::emit
