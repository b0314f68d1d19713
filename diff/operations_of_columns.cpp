#include <algorithm>

#include "diff/inheritance.h"
#include "diff/operations.h"
#include "diff/typed_tables.h"

// Columns and their defaults, which a parent's ALTER TABLE, or a composite type's, carries along.
namespace tidemark::diff {

using catalog::Column;
using catalog::Identity;
using catalog::Inheritance;
using catalog::Kind;
using catalog::Snapshot;

namespace {

bool have_common_field(catalog::FieldSet a, catalog::FieldSet b)
{
    bool common = false;
    std::size_t row = 0;
    catalog::for_each_field<Column>([&](const auto&) {
        common = common || (a.contains(row) && b.contains(row));
        ++row;
    });
    return common;
}

/// In which of these fields does a child's column not go through the change of its parent's, which reaches it?
catalog::FieldSet own_changes(const Snapshot& from, const Snapshot& to, Identity child, Identity parent,
                              catalog::FieldSet changed)
{
    const Column* child_from = from.find<Column>(child);
    const Column* child_to = to.find<Column>(child);
    const Column* parent_from = from.find<Column>(parent);
    const Column* parent_to = to.find<Column>(parent);
    if (child_from == nullptr || child_to == nullptr || parent_from == nullptr || parent_to == nullptr) {
        return changed;
    }
    catalog::FieldSet own;
    std::size_t row = 0;
    catalog::for_each_field<Column>([&](const auto& field) {
        const bool alike = child_from->*field.member == parent_from->*field.member &&
                           child_to->*field.member == parent_to->*field.member;
        if (changed.contains(row) && !alike && field.on_change != catalog::OnChange::report_only) {
            own.insert(row);
        }
        ++row;
    });
    if (changed.has(&Column::not_null) && !shares_not_null(from, to, parent)) {
        own.insert(&Column::not_null);
    }
    if (changed.has(&Column::storage) && !shares_storage(from, to, parent)) {
        own.insert(&Column::storage);
    }
    if (changed.has(&Column::statistics_target) && !shares_statistics_target(from, to, parent)) {
        own.insert(&Column::statistics_target);
    }
    const bool is_made_above = child_from->not_null && !keeps_not_null(*child_from) && child_to->not_null &&
                               parent_to->not_null && !must_have_value(*child_to) && !must_have_value(*parent_to);
    if (is_made_above) {
        // The parent's constraint is made anew, and not valid for any below.
        own.erase(&Column::not_null_constraint);
    }
    const bool is_handed_down_now =
        no_longer_kept_from_children(*parent_from, *parent_to) && !child_from->not_null && child_to->not_null;
    if (is_handed_down_now && !keeps_not_null(*child_to)) {
        own.erase(&Column::not_null);
        own.erase(&Column::not_null_constraint);
    }
    // These are changed for one table alone (ATPrepCmd).
    if (changed.has(&Column::options)) {
        own.insert(&Column::options);
    }
    if (changed.has(&Column::compression)) {
        own.insert(&Column::compression);
    }
    if (changed.has(&Column::foreign_options)) {
        own.insert(&Column::foreign_options);
    }
    if (changed.has(&Column::type) || changed.has(&Column::collation)) {
        // ALTER COLUMN TYPE sets both back to the new type's own, in every child (ATExecAlterColumnType).
        if (!child_to->storage.empty() &&
            (child_to->storage != parent_to->storage || !shares_storage(from, to, parent))) {
            own.insert(&Column::storage);
        }
        if (!child_to->compression.empty()) {
            own.insert(&Column::compression);
        }
    }
    return own;
}

}  // namespace

/// A column comes with its table; what is inherited comes with the parent's column.
std::size_t Operations::carrier_of_new_column(Identity column) const
{
    const std::size_t table = find(StepAction::create, column.parent());
    if (table != none) {
        return table;
    }
    if (follows_its_type(from_, to_, column.parent())) {
        return find(StepAction::alter, type_of_table(to_, column.parent()));
    }
    for (const Identity above : inherited_columns(to_, column)) {
        const bool was_child =
            !inherited_columns(from_, column).empty() ||
            std::any_of(from_.parts_of(column.parent()).begin(), from_.parts_of(column.parent()).end(),
                        [&](Identity part) {
                            return part.kind() == Kind::inheritance && parent_table(part) == above.parent();
                        });
        if ((was_child || comes_with_new_parent(column, above)) && find(StepAction::create, above) != none) {
            return find(StepAction::create, above);
        }
    }
    return none;
}

/// The child joins the parent while neither has the column, so that it never is the child's own.
bool Operations::comes_with_new_parent(Identity column, Identity above) const
{
    const Identity parent = above.parent();
    const Identity link(Kind::inheritance, column.parent(), parent.schema(), parent.name());
    return find(StepAction::create, link) != none && to_.find<Inheritance>(link)->bound.empty() &&
           !to_.find<Column>(column)->is_local && from_.contains(column.parent()) && from_.contains(parent);
}

/// A default that a parent's column is given, or loses, its children are given and lose, unless one is to have another.
std::size_t Operations::carrier_of_default(const Operation& operation) const
{
    for (const Identity above : columns_that_stay_above(operation.identity.parent())) {
        const Identity value = catalog::part_of(Kind::column_default, above);
        const std::size_t same = operation.action == StepAction::drop ? find(StepAction::drop, value) : built(value);
        if (same != none && shares_default(from_, to_, above)) {
            return same;
        }
    }
    return none;
}

/// What a column is inherited from while the plan runs: a child that leaves its parent does so before anything else.
std::vector<Identity> Operations::columns_that_stay_above(Identity column) const
{
    std::vector<Identity> above = inherited_columns(from_, column);
    std::erase_if(above, [&](Identity one) {
        return find(StepAction::drop,
                    Identity(Kind::inheritance, column.parent(), one.parent().schema(), one.parent().name())) != none;
    });
    return above;
}

/// ALTER TABLE on a parent reaches its children.
std::size_t Operations::carrier_of_alter(const Operation& operation) const
{
    if (operation.identity.kind() == Kind::column_default) {
        return carrier_of_default(operation);
    }
    if (operation.identity.kind() != Kind::column) {
        return none;
    }
    for (const Identity above : columns_that_stay_above(operation.identity)) {
        const std::size_t alter = find(StepAction::alter, above);
        if (alter != none && own_changes(from_, to_, operation.identity, above, operation.changed).empty()) {
            // What the parent in turn leaves to its parents is done there for all below.
            Operation of_parent = operations_[alter];
            leave_to_parents(of_parent);
            const bool is_left = !have_common_field(of_parent.changed, operation.changed);
            const std::size_t further =
                is_left ? carrier_of_alter({StepAction::alter, above, operation.changed, false}) : none;
            return further != none ? further : alter;
        }
    }
    return none;
}

/// PostgreSQL refuses to alter for a child what it inherits, so that only what differs from a parent's change is left.
void Operations::leave_to_parents(Operation& operation) const
{
    if (operation.identity.kind() != Kind::column) {
        return;
    }
    for (const Identity above : columns_that_stay_above(operation.identity)) {
        if (find(StepAction::alter, above) != none) {
            operation.changed = own_changes(from_, to_, operation.identity, above, operation.changed);
        }
    }
}

}  // namespace tidemark::diff
