#include "diff/order_scene.h"

#include <algorithm>

#include "diff/attached_index.h"
#include "diff/inheritance.h"

namespace tidemark::diff {

using catalog::Identity;
using catalog::Kind;

namespace {

/// What a parent loses goes before the child leaves, and so for both, unless a child keeps it; of what is made anew the child
/// drops its own copy.
/// A key is the child's own from then on, once it has left.
void leave_constraints(OrderScene& scene, Identity link, Identity child, Identity parent)
{
    for (const Identity part : scene.from.parts_of(parent)) {
        const auto* constraint = scene.from.find<catalog::Constraint>(part);
        if (constraint == nullptr || scene.drop(part) == none) {
            continue;
        }
        const bool is_shared = constraint->type == catalog::ConstraintType::check ||
                               constraint->type == catalog::ConstraintType::foreign_key;
        if (is_shared && is_dropped_before_leaving(scene.from, scene.to, *constraint)) {
            scene.require(scene.drop(part), scene.drop(link), ReasonCode::partition, child, parent);
        } else {
            scene.require(scene.drop(link), scene.drop(part), ReasonCode::partition, child, parent);
        }
    }
    for (const catalog::Inheritance* above : parents_of(scene.from, parent)) {
        leave_constraints(scene, link, child, parent_table(above->identity));
    }
}

bool is_changed_shape(const OrderScene& scene, Identity part)
{
    const bool is_shape = part.kind() == Kind::constraint || part.kind() == Kind::index;
    return is_shape && scene.operations.built(part) != none;
}

/// Can what changes of an inherited column be changed for the child while it is a child?
bool is_free_to_change(const OrderScene& scene, Identity column)
{
    const auto* before = scene.from.find<catalog::Column>(column);
    const auto* after = scene.to.find<catalog::Column>(column);
    if (before == nullptr || after == nullptr) {
        return false;
    }
    catalog::Column rest = *after;
    rest.not_null = before->not_null;
    rest.not_null_constraint = before->not_null_constraint;
    rest.storage = before->storage;
    rest.compression = before->compression;
    rest.statistics_target = before->statistics_target;
    rest.options = before->options;
    const bool loses_not_null = before->not_null && !after->not_null;
    return !loses_not_null && catalog::changed_fields(*before, rest, scene.to.server.major()).empty();
}

bool hand_down_the_same(const OrderScene& scene, Identity before, Identity after, Identity child)
{
    bool share = false;
    for (const Identity part : scene.to.parts_of(child)) {
        const auto* column = scene.to.find<catalog::Column>(part);
        if (column == nullptr ? is_changed_shape(scene, part)
                              : scene.alter(part) != none && !is_free_to_change(scene, part)) {
            return false;
        }
        const auto* own = scene.from.find<catalog::Column>(part);
        share = share || (column != nullptr && own != nullptr && !column->is_local && !own->is_local &&
                          scene.from.contains(catalog::column_identity(before, part.name())) &&
                          scene.to.contains(catalog::column_identity(after, part.name())));
    }
    return share;
}

/// The parent that a child joins before it leaves another, so that a column which both hand down never is the child's
/// own meanwhile: nothing takes that back from a column. Null where it is told of none, or must be changed in between.
Identity next_parent(const OrderScene& scene, Identity link)
{
    const Identity child = link.parent();
    for (const catalog::Inheritance* next : parents_of(scene.to, child)) {
        const bool is_joined =
            scene.create(next->identity) != none && !scene.operations.is_carried(scene.create(next->identity));
        if (is_joined && next->bound.empty() && scene.from.find<catalog::Inheritance>(link)->bound.empty() &&
            hand_down_the_same(scene, parent_table(link), parent_table(next->identity), child)) {
            return next->identity;
        }
    }
    return {};
}

/// Does a table of the one tree refer to one of the other?
bool refer_to(const OrderScene& scene, const std::vector<Identity>& tree, const std::vector<Identity>& other)
{
    const auto& constraints = scene.from.all<catalog::Constraint>();
    return std::any_of(constraints.begin(), constraints.end(), [&](const catalog::Constraint& key) {
        return key.type == catalog::ConstraintType::foreign_key &&
               std::find(tree.begin(), tree.end(), key.identity.parent()) != tree.end() &&
               std::find(other.begin(), other.end(), key.referenced) != other.end();
    });
}

/// No row of a partition that leaves may be referred to: those that leave with its own foreign key go first.
void leave_before_referenced(OrderScene& scene, const catalog::Inheritance& link)
{
    for (const CopiedConstraint& left : leftover_constraints(scene.from, scene.to, link)) {
        if (left.own.type != catalog::ConstraintType::foreign_key) {
            continue;
        }
        std::vector<Identity> tree = partitions_below(scene.from, parent_table(link.identity));
        tree.push_back(parent_table(link.identity));
        std::vector<Identity> referenced = partitions_below(scene.from, left.own.referenced);
        referenced.push_back(left.own.referenced);
        if (refer_to(scene, referenced, tree)) {
            continue;
        }
        for (const Identity partition : referenced) {
            for (const catalog::Inheritance* other : parents_of(scene.from, partition)) {
                scene.require(scene.drop(link.identity), scene.drop(other->identity), ReasonCode::partition,
                              link.identity.parent(), partition);
            }
        }
    }
}

/// Who has a parent both near and far leaves the far one before anything between does, and of several in one order: what is
/// left of them is then dropped once.
void leave_from_below(OrderScene& scene, Identity link, Identity child)
{
    for (const catalog::Inheritance* other : parents_of(scene.from, child)) {
        if (link < other->identity) {
            scene.require(scene.drop(link), scene.drop(other->identity), ReasonCode::partition, child,
                          parent_table(other->identity));
        }
        for (const catalog::Inheritance* above : links_above(scene.from, parent_table(other->identity))) {
            scene.require(scene.drop(link), scene.drop(above->identity), ReasonCode::partition, child,
                          parent_table(other->identity));
        }
    }
}

void leave_before_changes(OrderScene& scene, Identity link, Identity child, Identity parent)
{
    leave_before_referenced(scene, *scene.from.find<catalog::Inheritance>(link));
    if (scene.from.find<catalog::Inheritance>(link)->bound.empty()) {
        leave_from_below(scene, link, child);
    }
    const Identity next = next_parent(scene, link);
    if (next) {
        scene.require(scene.create(next), scene.drop(link), ReasonCode::partition, child, parent);
        for (const Identity part : scene.to.parts_of(parent)) {
            scene.require(scene.drop(link), scene.operations.built(part), ReasonCode::partition, child, parent);
        }
        for (const Identity part : scene.from.parts_of(parent)) {
            if (part.kind() != Kind::constraint) {
                scene.require(scene.drop(link), scene.drop(part), ReasonCode::partition, child, parent);
            }
        }
    }
    leave_constraints(scene, link, child, parent);
    if (!scene.from.find<catalog::Inheritance>(link)->bound.empty()) {
        // No column is dropped of the partitioned table ONLY.
        for (const Identity part : scene.from.parts_of(parent)) {
            if (part.kind() == Kind::column) {
                scene.require(scene.drop(link), scene.drop(part), ReasonCode::partition, child, parent);
            }
        }
    }
    for (const Identity partition : partitions_below(scene.from, child)) {
        scene.require(scene.drop(link), scene.drop(partition), ReasonCode::partition, partition, child);
    }
    // What can be done to an inherited column need not wait, and must not where the next parent waits for it.
    const auto waits = [next](Kind kind) { return !next || kind != Kind::column_default; };
    for (const Identity part : scene.from.parts_of(child)) {
        if (part.kind() != Kind::inheritance && waits(part.kind())) {
            scene.require(scene.drop(link), scene.drop(part), ReasonCode::partition, child, parent);
            if (!next || part.kind() != Kind::column) {
                scene.require(scene.drop(link), scene.alter(part), ReasonCode::partition, child, parent);
            }
        }
    }
    for (const Identity part : scene.to.parts_of(child)) {
        if (part.kind() != Kind::inheritance && waits(part.kind()) && !(next && part.kind() == Kind::column)) {
            scene.require(scene.drop(link), scene.create(part), ReasonCode::partition, child, parent);
        }
    }
}

/// A new child has those checks validated that stand when it is created, and the others as they are added above it.
void take_checks(OrderScene& scene, Identity link)
{
    const Identity child = link.parent();
    if (!scene.operations.is_carried(scene.create(link))) {
        return;
    }
    const auto& valid = scene.to.find<catalog::Inheritance>(link)->valid_checks;
    for (const catalog::Constraint* check : checks_not_valid_above(scene.to, child)) {
        const catalog::Name name = check->identity.name();
        const Identity table = check->identity.parent();
        const bool is_listed = std::binary_search(valid.begin(), valid.end(), name);
        if (is_listed && scene.alter(link) == none) {
            scene.require(scene.create(check->identity), scene.create(link), ReasonCode::partition, child, table);
        } else if (is_listed || !has_valid_check(scene.to, child, name)) {
            scene.require(scene.create(link), scene.create(check->identity), ReasonCode::partition, child, table);
        }
        for (const catalog::Inheritance* above : links_above(scene.to, parent_table(link))) {
            if (scene.create(above->identity) != none && !scene.operations.is_carried(scene.create(above->identity))) {
                scene.require(scene.create(link), scene.create(above->identity), ReasonCode::partition, child, table);
            }
        }
    }
}

void validate_after_checks(OrderScene& scene, const Operation& operation, Identity child)
{
    const std::size_t validates = scene.alter(operation.identity);
    scene.require(scene.create(operation.identity), validates, ReasonCode::same_object, operation.identity,
                  operation.identity);
    for (const catalog::Inheritance* above : links_above(scene.to, child)) {
        const Identity table = parent_table(above->identity);
        scene.require(scene.create(above->identity), validates, ReasonCode::partition, child, table);
        for (const catalog::Name check : operation.checks) {
            scene.require(scene.create(catalog::part_of(Kind::constraint, table, check)), validates,
                          ReasonCode::partition, child, table);
        }
    }
}

bool is_not_valid_check(const OrderScene& scene, Identity identity)
{
    const auto* constraint = scene.to.find<catalog::Constraint>(identity);
    return constraint != nullptr && constraint->type == catalog::ConstraintType::check && !constraint->validated;
}

/// Is a new column of a child, or the default of one, carried by the parent's?
bool comes_from(const OrderScene& scene, Identity parent, Identity part)
{
    const Identity column = part.kind() == Kind::column_default ? part.parent() : part;
    const std::size_t made = scene.create(column);
    return made != none && scene.operations.is_carried(made) &&
           scene.operations.all()[scene.operations.carrier(made)].identity.parent() == parent;
}

/// What a plain child is to inherit of the checks above it that are new.
void join_before_checks(OrderScene& scene, Identity link, Identity child, Identity parent)
{
    const auto& facts = *scene.to.find<catalog::Inheritance>(link);
    for (const Identity part : scene.to.parts_of(parent)) {
        const auto* check = scene.to.find<catalog::Constraint>(part);
        if (check != nullptr && comes_after_joining(scene.from, scene.to, facts, *check)) {
            scene.require(scene.create(link), scene.create(part), ReasonCode::partition, child, parent);
        }
    }
    for (const catalog::Inheritance* above : parents_of(scene.to, parent)) {
        join_before_checks(scene, link, child, parent_table(above->identity));
    }
}

/// Of several plain parents in one order: what they all hand down is brought to the first.
void join_in_order(OrderScene& scene, Identity link, Identity child)
{
    for (const catalog::Inheritance* other : parents_of(scene.to, child)) {
        if (link < other->identity && other->bound.empty()) {
            scene.require(scene.create(link), scene.create(other->identity), ReasonCode::partition, child,
                          parent_table(other->identity));
        }
    }
}

/// A default that the parent's column is given, or loses, while the child is not one reaches the other children alone.
void change_default_without(OrderScene& scene, Identity link, Identity column_above)
{
    const Identity value = catalog::part_of(Kind::column_default, column_above);
    for (const std::size_t change : {scene.operations.built(value), scene.drop(value)}) {
        scene.require(scene.drop(link), change, ReasonCode::partition, link.parent(), column_above);
        scene.require(change, scene.create(link), ReasonCode::partition, link.parent(), column_above);
    }
}

void attach_after_parts(OrderScene& scene, Identity link, Identity child, Identity parent)
{
    const auto belongs_to_shape = [](Kind kind) {
        return kind == Kind::column || kind == Kind::column_default || kind == Kind::constraint || kind == Kind::index;
    };
    if (scene.operations.is_carried(scene.create(link))) {
        scene.require(scene.operations.built(parent), scene.create(link), ReasonCode::partition, child, parent);
        for (const Identity part : scene.to.parts_of(parent)) {
            const std::size_t made = scene.create(part);
            if (part.kind() == Kind::column) {
                // What the child inherits is there, as it will be, when CREATE TABLE INHERITS looks.
                const Identity value = catalog::part_of(Kind::column_default, part);
                scene.require(scene.operations.built(part), scene.create(link), ReasonCode::partition, child, parent);
                scene.require(scene.operations.built(value), scene.create(link), ReasonCode::partition, child, parent);
                scene.require(scene.drop(value), scene.create(link), ReasonCode::partition, child, parent);
            }
            if ((part.kind() == Kind::index || part.kind() == Kind::constraint) && made != none &&
                !scene.operations.is_carried(made) && !scene.is_foreign_key(part) && !is_not_valid_check(scene, part)) {
                scene.require(scene.create(link), made, ReasonCode::partition, child, parent);
            }
        }
        return;
    }
    scene.require(scene.operations.built(parent), scene.create(link), ReasonCode::partition, child, parent);
    join_in_order(scene, link, child);
    join_before_checks(scene, link, child, parent);
    for (const Identity part : scene.to.parts_of(child)) {
        if (is_taken_for_another(scene.to, part, parent)) {
            scene.require(scene.drop(part), scene.create(link), ReasonCode::partition, child, parent);
            scene.require(scene.create(link), scene.create(part), ReasonCode::partition, child, parent);
        } else if (belongs_to_shape(part.kind()) && !scene.is_foreign_key(part) && !comes_from(scene, parent, part)) {
            scene.require(scene.operations.built(part), scene.create(link), ReasonCode::partition, child, parent);
        }
    }
    for (const Identity part : scene.to.parts_of(child)) {
        const auto* exclusion = scene.to.find<catalog::Constraint>(part);
        if (exclusion != nullptr && is_made_with_another(scene.to, *exclusion)) {
            const auto* attachment =
                scene.to.find<catalog::IndexAttachment>(catalog::part_of(Kind::index_attachment, part));
            scene.require(scene.create(attachment->parent_index), scene.create(link), ReasonCode::partition, child,
                          parent);
        }
    }
    for (const Identity part : scene.to.parts_of(parent)) {
        if (lacks_partition(scene.to, part, child)) {
            scene.require(scene.drop(part), scene.create(link), ReasonCode::partition, child, parent);
            scene.require(scene.create(link), scene.create(part), ReasonCode::partition, child, parent);
        }
        if (part.kind() != Kind::column) {
            continue;
        }
        if (comes_from(scene, parent, catalog::column_identity(child, part.name()))) {
            scene.require(scene.create(link), scene.create(part), ReasonCode::partition, child, parent);
        } else {
            scene.require(scene.operations.built(part), scene.create(link), ReasonCode::partition, child, parent);
            change_default_without(scene, link, part);
        }
    }
    for (const Identity part : scene.to.parts_of(child)) {
        for (const Identity attachment : scene.to.parts_of(part)) {
            if (attachment.kind() == Kind::index_attachment) {
                scene.require(scene.create(link), scene.create(attachment), ReasonCode::partition, child, parent);
            }
        }
    }
}

}  // namespace

/// Detached before anything else happens to the child; attached when all of it is ready; and where the partition is
/// born with its parent, the parent's indexes and keys come after it, or they would make the child's by themselves.
void order_inheritance(OrderScene& scene)
{
    for (const Operation& operation : scene.operations.all()) {
        const Identity link = operation.identity;
        if (link.kind() != Kind::inheritance) {
            continue;
        }
        const Identity child = link.parent();
        const Identity parent = parent_table(link);
        if (operation.action == StepAction::drop && !scene.operations.is_carried(scene.drop(link))) {
            leave_before_changes(scene, link, child, parent);
        }
        if (operation.action == StepAction::create) {
            attach_after_parts(scene, link, child, parent);
            take_checks(scene, link);
        }
        if (operation.action == StepAction::alter) {
            validate_after_checks(scene, operation, child);
        }
    }
}

}  // namespace tidemark::diff
