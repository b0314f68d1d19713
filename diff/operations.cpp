#include "diff/operations.h"

#include <algorithm>
#include <tuple>

#include "diff/adopted_index.h"
#include "diff/attached_index.h"
#include "diff/dependencies_of.h"
#include "diff/inheritance.h"
#include "diff/io_functions.h"
#include "diff/table_columns.h"
#include "diff/typed_tables.h"

namespace tidemark::diff {

using catalog::Column;
using catalog::Constraint;
using catalog::ConstraintType;
using catalog::Identity;
using catalog::IndexAttachment;
using catalog::Inheritance;
using catalog::Kind;
using catalog::Snapshot;
using catalog::Table;

namespace {

bool is_key(ConstraintType type)
{
    return type == ConstraintType::primary_key || type == ConstraintType::unique || type == ConstraintType::exclusion;
}

/// CREATE TABLE makes one index of two keys that would have the same, and forgets the second one's name
/// (transformIndexConstraints).
bool is_second_of_its_kind(const Constraint& key, const Snapshot& snapshot)
{
    const auto facts = [](const Constraint& constraint) {
        return std::tie(constraint.columns, constraint.included, constraint.elements, constraint.method,
                        constraint.predicate, constraint.nulls_not_distinct, constraint.deferrable,
                        constraint.initially_deferred);
    };
    const auto& parts = snapshot.parts_of(key.identity.parent());
    return std::any_of(parts.begin(), parts.end(), [&](Identity part) {
        const auto* other = snapshot.find<Constraint>(part);
        return other != nullptr && other != &key && is_key(other->type) && facts(*other) == facts(key) &&
               (other->type == ConstraintType::primary_key ||
                (key.type != ConstraintType::primary_key && other->identity < key.identity));
    });
}

/// Have the two tables the same columns, in the same order?
bool have_the_same_order(const Snapshot& snapshot, Identity one, Identity other)
{
    const auto a = columns_of_table(snapshot, one);
    const auto b = columns_of_table(snapshot, other);
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Column* x, const Column* y) { return x->identity.name() == y->identity.name(); });
}

/// Does a default take values from the sequence of an inherited column of its table? Such a column becomes an identity column
/// when the table is there.
bool reads_identity_of_child(const Snapshot& to, Identity column_default)
{
    const auto dependencies = dependencies_of(to, column_default);
    return std::any_of(dependencies.begin(), dependencies.end(), [&](const catalog::Dependency& dependency) {
        const Column* column = to.find<Column>(dependency.subject);
        return column != nullptr && column->identity_column && column->inherited_from > 0 &&
               dependency.subject.parent() == column_default.parent().parent();
    });
}

}  // namespace

Operations::Operations(const Snapshot& from, const Snapshot& to, const ChangeSet& changes) : from_(from), to_(to)
{
    for (const Change& change : changes.changes) {
        switch (change.action) {
        case Action::create:
            add_create(change);
            break;
        case Action::drop:
            add_drop(change);
            break;
        case Action::alter:
            if (change.hollow) {
                add({StepAction::hollow_out, change.identity, {}, false});
            }
            add({StepAction::alter, change.identity, change.changed, false, change.apart, change.checks});
            break;
        case Action::replace:
            add_drop(change);
            add_create(change);
            break;
        case Action::report:
            break;
        }
        if (change.shell) {
            shelled_.push_back(change.identity);
        }
    }
    for (const Change& change : changes.changes) {
        // A partition that is attached has been given its checks before.
        const bool is_made = lookup(creates_, change.identity) != none;
        if (!change.checks.empty() && is_made && carrier_of_new_parent(change.identity) != none) {
            add({StepAction::alter, change.identity, change.changed, false, change.apart, change.checks});
        }
    }
    carriers_.assign(operations_.size(), none);
    for (std::size_t i = 0; i < operations_.size(); ++i) {
        switch (operations_[i].action) {
        case StepAction::create:
            carry(i, carrier_of_create(operations_[i]));
            break;
        case StepAction::drop:
            carry(i, carrier_of_drop(operations_[i]));
            break;
        case StepAction::alter:
            carry(i, carrier_of_alter(operations_[i]));
            if (!is_carried(i)) {
                leave_to_parents(operations_[i]);
            }
            break;
        case StepAction::set_aside:
        case StepAction::hollow_out:
        case StepAction::rename:
        case StepAction::create_shell:
            break;
        }
    }
}

void Operations::Positions::set(Identity identity, std::size_t position)
{
    if (identity.number() >= places_.size()) {
        places_.resize(identity.number() + std::size_t{1});
    }
    if (std::size_t& place = places_[identity.number()]; place == 0) {
        place = position + 1;
    }
}

void Operations::add(Operation operation)
{
    auto& positions = operation.action == StepAction::create         ? creates_
                      : operation.action == StepAction::drop         ? drops_
                      : operation.action == StepAction::alter        ? alters_
                      : operation.action == StepAction::create_shell ? shells_
                      : operation.action == StepAction::hollow_out   ? hollowed_
                                                                     : set_asides_;
    positions.set(operation.identity, operations_.size());
    operations_.push_back(operation);
}

void Operations::add_create(const Change& change)
{
    const bool calls_itself = depends_on(to_, change.identity, change.identity);
    const bool has_shell = change.shell || calls_itself || !io_functions(to_, change.identity).empty();
    if (has_shell) {
        add({StepAction::create_shell, change.identity, {}, false});
    }
    Operation operation{StepAction::create, change.identity, {}, false};
    operation.over_shell = has_shell;
    add(operation);
}

void Operations::add_drop(const Change& change)
{
    if (change.aside) {
        add({StepAction::set_aside, change.identity, {}, false});
    }
    if (change.hollow) {
        add({StepAction::hollow_out, change.identity, {}, false});
    }
    add({StepAction::drop, change.identity, {}, change.aside});
}

std::size_t Operations::find(StepAction action, Identity identity) const
{
    switch (action) {
    case StepAction::create:
        return lookup(creates_, identity);
    case StepAction::drop:
        return lookup(drops_, identity);
    case StepAction::alter:
        return lookup(alters_, identity);
    case StepAction::set_aside:
        return lookup(set_asides_, identity);
    case StepAction::hollow_out:
        return lookup(hollowed_, identity);
    case StepAction::create_shell:
        return lookup(shells_, identity);
    case StepAction::rename:
        break;  // done before anything is ordered
    }
    return none;
}

std::size_t Operations::built(Identity identity) const
{
    const std::size_t create = lookup(creates_, identity);
    return create != none ? create : lookup(alters_, identity);
}

std::size_t Operations::begun(Identity identity) const
{
    const std::size_t shell = lookup(shells_, identity);
    return shell != none ? shell : lookup(creates_, identity);
}

std::size_t Operations::carrier(std::size_t operation) const
{
    while (carriers_[operation] != none) {
        operation = carriers_[operation];
    }
    return operation;
}

bool Operations::is_adopted(Identity index) const
{
    const std::size_t drop = index.kind() == Kind::index ? lookup(drops_, index) : none;
    return drop != none && is_carried(drop) && operations_[carriers_[drop]].action == StepAction::create;
}

void Operations::carry(std::size_t operation, std::size_t by)
{
    if (by != none && by != operation) {
        carriers_[operation] = by;
    }
}

/// What carries it though it is set apart: the index of a partition goes with the partitioned table's and never alone.
std::size_t Operations::last_carrier(std::size_t operation) const
{
    const Operation& one = operations_[operation];
    const bool is_index = one.identity.kind() == Kind::index || one.identity.kind() == Kind::constraint;
    return one.action == StepAction::drop && is_index ? drop_of_parent_index(one.identity) : none;
}

std::size_t Operations::carrier_of_create(const Operation& operation) const
{
    const Identity identity = operation.identity;
    switch (identity.kind()) {
    case Kind::column:
        return carrier_of_new_column(identity);
    case Kind::column_default: {
        if (reads_identity_of_child(to_, identity)) {
            return none;
        }
        const std::size_t column = lookup(creates_, identity.parent());
        return column != none ? column : carrier_of_default(operation);
    }
    case Kind::domain_constraint:
        // CREATE DOMAIN takes none that is NOT VALID.
        return to_.find<catalog::DomainConstraint>(identity)->validated ? lookup(creates_, identity.parent()) : none;
    case Kind::publication_table:
    case Kind::publication_schema:
        return lookup(creates_, identity.parent());
    case Kind::constraint:
        return carrier_of_new_constraint(identity);
    case Kind::inheritance:
        return carrier_of_new_parent(identity);
    case Kind::operator_:
        return carrier_of_new_operator(identity);
    case Kind::operator_family:
        return carrier_of_new_family(identity);
    case Kind::operator_family_member:
        return carrier_of_new_family_member(identity);
    default:
        return none;
    }
}

/// Written inside CREATE TABLE, unless the key of a partitioned table or of a partition (each has an index of its own
/// that is attached later), or a constraint that is not validated (CREATE TABLE would validate it).
std::size_t Operations::carrier_of_new_constraint(Identity identity) const
{
    const Constraint& constraint = *to_.find<Constraint>(identity);
    const Table* table = to_.find<Table>(identity.parent());
    if (is_made_with_another(to_, constraint)) {
        return carrier_of_attached_exclusion(identity);
    }
    if (!constraint.validated || table == nullptr) {
        return none;
    }
    if (is_key(constraint.type) && is_second_of_its_kind(constraint, to_)) {
        return none;
    }
    const bool in_tree = !table->partition_key.empty() || !parents_of(to_, identity.parent()).empty();
    if (in_tree && is_key(constraint.type)) {
        return none;
    }
    return lookup(creates_, identity.parent());
}

/// It comes with ATTACH PARTITION, or with that of the partitioned table.
std::size_t Operations::carrier_of_attached_exclusion(Identity constraint) const
{
    const Identity above =
        to_.find<IndexAttachment>(catalog::part_of(Kind::index_attachment, constraint))->parent_index;
    const Identity parent = above.parent();
    const Identity link(Kind::inheritance, constraint.parent(), parent.schema(), parent.name());
    const std::size_t attach = lookup(creates_, link);
    return attach != none && carrier_of_new_parent(link) == none ? attach : lookup(creates_, above);
}

/// CREATE TABLE ... INHERITS and, when the partitioned table is as new, PARTITION OF. A partition for a table that exists
/// is created on its own and attached when it is ready; so is one with another order of columns, for PARTITION OF gives
/// it that of the partitioned table.
std::size_t Operations::carrier_of_new_parent(Identity inheritance) const
{
    const bool is_partition = !to_.find<Inheritance>(inheritance)->bound.empty();
    const Identity parent = parent_table(inheritance);
    if (is_partition && (lookup(creates_, parent) == none || !have_the_same_order(to_, inheritance.parent(), parent))) {
        return none;
    }
    return lookup(creates_, inheritance.parent());
}

/// An index goes with its columns, however: none of them may be made anew.
std::size_t Operations::creation_of_adopting_key(Identity index) const
{
    const Constraint* key = to_.find<Constraint>(adopting_key(from_, to_, index));
    const auto is_dropped = [&](catalog::Name column) {
        return lookup(drops_, catalog::column_identity(index.parent(), column)) != none;
    };
    return key == nullptr || std::any_of(key->columns.begin(), key->columns.end(), is_dropped) ||
                   std::any_of(key->included.begin(), key->included.end(), is_dropped)
               ? none
               : lookup(creates_, key->identity);
}

std::size_t Operations::carrier_of_drop(const Operation& operation) const
{
    const Identity identity = operation.identity;
    if (identity.kind() == Kind::inheritance && is_detached_first(identity)) {
        return none;
    }
    for (Identity above = identity.parent(); above; above = above.parent()) {
        const Constraint* constraint = from_.find<Constraint>(above);
        const bool stays =
            (constraint != nullptr && is_absorbed(to_, *constraint)) || creation_of_adopting_key(above) != none;
        if (const std::size_t drop = lookup(drops_, above); drop != none && !stays) {
            return drop;
        }
    }
    switch (identity.kind()) {
    case Kind::grant: {
        const auto* member = from_.find_member(identity);
        return member == nullptr ? revoke_on_whole_table(identity)
                                 : lookup(drops_, catalog::top_level(Kind::extension, member->extension));
    }
    case Kind::column_default:
        return carrier_of_default(operation);
    case Kind::routine:
        return lookup(drops_, type_of_io_function(from_, identity));
    case Kind::operator_class:
        return lookup(drops_, from_.find<catalog::OperatorClass>(identity)->family);
    case Kind::column:
        if (follows_its_type(from_, to_, identity.parent())) {
            return lookup(alters_, type_of_table(to_, identity.parent()));
        }
        for (const Identity above : columns_that_stay_above(identity)) {
            if (!from_.find<Column>(identity)->is_local && lookup(drops_, above) != none &&
                !outlives_above(from_, to_, above)) {
                return lookup(drops_, above);
            }
        }
        return none;
    case Kind::sequence: {
        // Goes with the column that owns it.
        const auto* owner = from_.find<catalog::SequenceOwner>(catalog::part_of(Kind::sequence_owner, identity));
        return owner == nullptr ? none : lookup(drops_, owner->column);
    }
    case Kind::publication_table:
        return lookup(drops_, catalog::in_schema(Kind::table, identity.schema(), identity.name()));
    case Kind::publication_schema:
        return lookup(drops_, catalog::top_level(Kind::schema, identity.name()));
    case Kind::index:
        if (const std::size_t key = creation_of_adopting_key(identity); key != none) {
            return key;
        }
        [[fallthrough]];
    case Kind::constraint:
        return drop_of_parent_index(identity);
    case Kind::index_attachment:
        return carrier_of_dropped_attachment(identity);
    default:
        return none;
    }
}

/// What is revoked on a table is revoked on its columns.
std::size_t Operations::revoke_on_whole_table(Identity grant) const
{
    if (grant.parent().kind() != Kind::column) {
        return none;
    }
    const Identity on_table = catalog::grant_identity(grant.parent().parent(), grant.name(), grant.qualifier());
    const auto holds = [](const catalog::Grant* of, catalog::Name privilege) {
        return of != nullptr && std::any_of(of->privileges.begin(), of->privileges.end(),
                                            [privilege](const auto& entry) { return entry.privilege == privilege; });
    };
    const auto& privileges = from_.find<catalog::Grant>(grant)->privileges;
    const bool goes_along = std::all_of(privileges.begin(), privileges.end(), [&](const auto& entry) {
        return holds(from_.find<catalog::Grant>(on_table), entry.privilege) &&
               !holds(to_.find<catalog::Grant>(on_table), entry.privilege);
    });
    const std::size_t gone = lookup(drops_, on_table);
    return !goes_along ? none : gone != none ? gone : lookup(alters_, on_table);
}

/// A foreign key to a partitioned table is one to each of its partitions as well: none of those can be dropped, but
/// DETACH PARTITION takes it out, after it has seen that no row is referred to.
bool Operations::is_detached_first(Identity inheritance) const
{
    if (from_.find<Inheritance>(inheritance)->bound.empty()) {
        return false;
    }
    std::vector<Identity> above{parent_table(inheritance)};
    while (!above.empty()) {
        const Identity table = above.back();
        above.pop_back();
        if (lookup(drops_, table) != none) {
            return false;
        }
        const auto& constraints = from_.all<Constraint>();
        if (std::any_of(constraints.begin(), constraints.end(), [&](const Constraint& constraint) {
                return constraint.type == ConstraintType::foreign_key && constraint.referenced == table &&
                       lookup(drops_, constraint.identity) == none;
            })) {
            return true;
        }
        for (const Inheritance* link : parents_of(from_, table)) {
            above.push_back(parent_table(link->identity));
        }
    }
    return false;
}

/// The index of a partition goes with the partitioned table's, unless the partition is detached before.
std::size_t Operations::drop_of_parent_index(Identity index) const
{
    const auto* attachment = from_.find<IndexAttachment>(catalog::part_of(Kind::index_attachment, index));
    if (attachment == nullptr) {
        return none;
    }
    const Identity parent = attachment->parent_index.parent();
    const Identity link(Kind::inheritance, index.parent(), parent.schema(), parent.name());
    const bool is_detached = lookup(drops_, link) != none && lookup(drops_, index.parent()) == none;
    return is_detached ? none : lookup(drops_, attachment->parent_index);
}

/// There is no DETACH for indexes: it goes with either index, or with the partition's own detachment.
std::size_t Operations::carrier_of_dropped_attachment(Identity attachment) const
{
    const Identity child_table = attachment.parent().parent();
    const Identity parent_index = from_.find<IndexAttachment>(attachment)->parent_index;
    for (const Inheritance* link : parents_of(from_, child_table)) {
        if (const std::size_t detach = lookup(drops_, link->identity); detach != none) {
            return detach;
        }
    }
    return lookup(drops_, parent_index);
}

}  // namespace tidemark::diff
