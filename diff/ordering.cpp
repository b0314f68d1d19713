#include "diff/ordering.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "diff/attached_index.h"
#include "diff/inheritance.h"
#include "diff/persistence.h"

namespace tidemark::diff {
namespace {

using catalog::Identity;
using catalog::Kind;
using catalog::Snapshot;

constexpr std::size_t none = Operations::none;

class Collector {
public:
    Collector(const Snapshot& from, const Snapshot& to, const Operations& operations)
        : from_(from), to_(to), operations_(operations)
    {
    }

    std::vector<OrderConstraint> run() &&
    {
        build();
        tear_down();
        parts();
        replacements();
        names();
        partitions();
        inherited();
        clones();
        complete_keys();
        persistence();
        return std::move(constraints_);
    }

private:
    void require(std::size_t before, std::size_t after, ReasonCode code, Identity dependent, Identity subject)
    {
        if (before != none && after != none && before != after) {
            constraints_.push_back({before, after, {code, dependent, subject}});
        }
    }

    std::size_t create(Identity identity) const { return operations_.find(StepAction::create, identity); }
    std::size_t alter(Identity identity) const { return operations_.find(StepAction::alter, identity); }
    std::size_t drop(Identity identity) const { return operations_.find(StepAction::drop, identity); }

    void build()
    {
        for (const catalog::Dependency& d : to_.dependencies) {
            require(operations_.built(d.subject), operations_.built(d.dependent), ReasonCode::needs, d.dependent,
                    d.subject);
        }
    }

    /// What depends on an object is gone, or altered so that it no longer depends, before the object is dropped; and it
    /// is gone before the object is altered.
    void tear_down()
    {
        for (const catalog::Dependency& d : from_.dependencies) {
            const std::size_t gone = drop(d.dependent) != none ? drop(d.dependent) : alter(d.dependent);
            require(gone, drop(d.subject), ReasonCode::releases, d.dependent, d.subject);
            require(drop(d.dependent), alter(d.subject), ReasonCode::releases, d.dependent, d.subject);
            release_above(d.dependent, d.subject);
        }
        for (const catalog::Constraint& constraint : from_.all<catalog::Constraint>()) {
            if (constraint.type != catalog::ConstraintType::foreign_key || drop(constraint.identity) == none) {
                continue;
            }
            // It refers to each partition as well.
            for (const Identity partition : partitions_below(constraint.referenced)) {
                require(drop(constraint.identity), drop(partition), ReasonCode::releases, constraint.identity,
                        partition);
            }
        }
    }

    /// What is altered for a parent's column is altered for the child's.
    void release_above(Identity dependent, Identity column)
    {
        if (column.kind() != Kind::column || drop(dependent) == none || alter(column) == none) {
            return;
        }
        for (const Identity above : inherited_columns(from_, column)) {
            require(drop(dependent), alter(above), ReasonCode::releases, dependent, above);
            release_above(dependent, above);
        }
    }

    /// A child's column comes after its parent's: what it shares is done there, and what it does not would be undone; and
    /// while it is inherited it cannot be dropped.
    void inherited()
    {
        for (const Operation& operation : operations_.all()) {
            const Identity column = operation.identity;
            const std::size_t step = operation.action == StepAction::drop ? drop(column) : alter(column);
            if (column.kind() != Kind::column || step == none || operations_.is_carried(step)) {
                continue;
            }
            for (const Identity above : inherited_columns(from_, column)) {
                const Identity parent = above.parent();
                if (drop(Identity(Kind::inheritance, column.parent(), parent.schema(), parent.name())) == none) {
                    require(operations_.find(operation.action, above), step, ReasonCode::partition, column, above);
                }
            }
        }
    }

    /// How a trigger fires on a partitioned table it fires on the partitions, until they are told otherwise.
    void clones()
    {
        for (const Operation& operation : operations_.all()) {
            const Identity trigger = operation.identity;
            if (trigger.kind() != Kind::trigger || operation.action == StepAction::drop) {
                continue;
            }
            for (const catalog::Inheritance* link : parents_of(to_, trigger.parent())) {
                const Identity above = catalog::part_of(Kind::trigger, parent_table(link->identity), trigger.name());
                require(operations_.built(above), operations_.built(trigger), ReasonCode::partition, trigger, above);
            }
        }
    }

    /// At every level, on the side that is left.
    std::vector<Identity> partitions_below(Identity table) const
    {
        std::vector<Identity> found{table};
        for (std::size_t at = 0; at < found.size(); ++at) {
            for (const catalog::Inheritance& link : from_.all<catalog::Inheritance>()) {
                if (!link.bound.empty() && parent_table(link.identity) == found[at]) {
                    found.push_back(link.identity.parent());
                }
            }
        }
        found.erase(found.begin());
        return found;
    }

    /// A part after its parent, an object after its schema; the other way round when they go.
    void parts()
    {
        for (const Operation& operation : operations_.all()) {
            const Identity identity = operation.identity;
            const Identity schema = catalog::top_level(Kind::schema, catalog::schema_of(identity));
            if (operation.action == StepAction::drop) {
                require(drop(identity), drop(schema), ReasonCode::part, identity, schema);
                for (Identity above = identity.parent(); above; above = above.parent()) {
                    require(drop(identity), drop(above), ReasonCode::part, identity, above);
                    if (above.kind() == Kind::column) {
                        require(drop(identity), alter(above), ReasonCode::releases, identity, above);
                        release_above(identity, above);
                    }
                }
            } else if (operation.action != StepAction::set_aside) {
                const std::size_t built = operations_.built(identity);
                require(create(schema), built, ReasonCode::part, identity, schema);
                for (Identity above = identity.parent(); above; above = above.parent()) {
                    if (operation.action == StepAction::create && waits_for_toast(identity, above)) {
                        require(built, alter(above), ReasonCode::part, above, identity);
                    } else {
                        require(operations_.built(above), built, ReasonCode::part, identity, above);
                    }
                }
            }
        }
    }

    /// SET (toast....) passes over a table that has no TOAST table, and it may be this column that brings it one.
    bool waits_for_toast(Identity column, Identity above) const
    {
        const auto* before = from_.find<catalog::Table>(above);
        const auto* after = to_.find<catalog::Table>(above);
        const auto is_of_toast = [](const std::string& option) { return option.starts_with("toast."); };
        return column.kind() == Kind::column && before != nullptr && after != nullptr && alter(above) != none &&
               before->options != after->options &&
               std::any_of(after->options.begin(), after->options.end(), is_of_toast) &&
               std::none_of(before->options.begin(), before->options.end(), is_of_toast);
    }

    void replacements()
    {
        for (const Operation& operation : operations_.all()) {
            const Identity identity = operation.identity;
            if (operation.action == StepAction::set_aside) {
                const std::size_t aside = operations_.find(StepAction::set_aside, identity);
                require(aside, create(identity), ReasonCode::same_object, identity, identity);
                require(create(identity), drop(identity), ReasonCode::same_object, identity, identity);
                // Whatever is taken down with the old type goes before it is moved.
                for (const Identity part : from_.parts_of(identity)) {
                    if (!operations_.is_carried(drop(part) == none ? 0 : drop(part))) {
                        require(drop(part), aside, ReasonCode::part, part, identity);
                    }
                }
            } else if (operation.action == StepAction::drop && !operation.aside) {
                require(drop(identity), create(identity), ReasonCode::same_object, identity, identity);
            }
        }
    }

    /// The name that an object takes among the relations and types of its schema; null for other kinds.
    Identity taken_name(Identity identity, const Snapshot& snapshot) const
    {
        switch (identity.kind()) {
        case Kind::enum_type:
        case Kind::range_type:
        case Kind::composite_type:
        case Kind::domain:
        case Kind::sequence:
        case Kind::table:
        case Kind::view:
        case Kind::materialized_view:
        case Kind::index:
            return catalog::in_schema(Kind::table, catalog::schema_of(identity), identity.name());
        case Kind::constraint: {
            const auto* constraint = snapshot.find<catalog::Constraint>(identity);
            const bool has_index = constraint != nullptr && constraint->type != catalog::ConstraintType::check &&
                                   constraint->type != catalog::ConstraintType::foreign_key;
            return has_index ? catalog::in_schema(Kind::table, catalog::schema_of(identity), identity.name())
                             : Identity{};
        }
        case Kind::column: {
            // The sequence of an identity column is a relation, too.
            const auto* column = snapshot.find<catalog::Column>(identity);
            return column != nullptr && column->identity_column
                       ? catalog::in_schema(Kind::table, column->identity_column->sequence_schema,
                                            column->identity_column->sequence_name)
                       : Identity{};
        }
        default:
            return {};
        }
    }

    void names()
    {
        std::map<Identity, std::vector<std::size_t>> freed;
        for (std::size_t i = 0; i < operations_.size(); ++i) {
            const Operation& operation = operations_.all()[i];
            const Identity name = taken_name(operation.identity, from_);
            const bool frees = operation.action == StepAction::drop ||
                               (operation.action == StepAction::alter && name != taken_name(operation.identity, to_));
            if (frees && name) {
                freed[name].push_back(i);
            }
        }
        for (std::size_t i = 0; i < operations_.size() && !freed.empty(); ++i) {
            const Operation& operation = operations_.all()[i];
            const Identity name = taken_name(operation.identity, to_);
            const bool takes = operation.action == StepAction::create ||
                               (operation.action == StepAction::alter && name != taken_name(operation.identity, from_));
            const auto found = takes && name ? freed.find(name) : freed.end();
            if (found == freed.end()) {
                continue;
            }
            for (const std::size_t other : found->second) {
                const Identity former = operations_.all()[other].identity;
                if (former != operation.identity) {
                    require(other, i, ReasonCode::frees_name, operation.identity, former);
                }
            }
        }
    }

    /// Detached before anything else happens to the child; attached when all of it is ready; and where the partition is
    /// born with its parent, the parent's indexes and keys come after it, or they would make the child's by themselves.
    void partitions()
    {
        for (const Operation& operation : operations_.all()) {
            const Identity link = operation.identity;
            if (link.kind() != Kind::inheritance) {
                continue;
            }
            const Identity child = link.parent();
            const Identity parent = parent_table(link);
            if (operation.action == StepAction::drop && !operations_.is_carried(drop(link))) {
                for (const Identity partition : partitions_below(child)) {
                    require(drop(link), drop(partition), ReasonCode::partition, partition, child);
                }
                for (const Identity part : from_.parts_of(child)) {
                    if (part != link) {
                        require(drop(link), drop(part), ReasonCode::partition, child, parent);
                        require(drop(link), alter(part), ReasonCode::partition, child, parent);
                    }
                }
                for (const Identity part : to_.parts_of(child)) {
                    if (part.kind() != Kind::inheritance) {
                        require(drop(link), create(part), ReasonCode::partition, child, parent);
                    }
                }
            }
            if (operation.action == StepAction::create) {
                attach_after_parts(link, child, parent);
                take_checks(link);
            }
            if (operation.action == StepAction::alter) {
                validate_after_checks(operation, child);
            }
        }
    }

    void validate_after_checks(const Operation& operation, Identity child)
    {
        const std::size_t validates = alter(operation.identity);
        require(create(operation.identity), validates, ReasonCode::same_object, operation.identity, operation.identity);
        for (const catalog::Inheritance* above : links_above(to_, child)) {
            const Identity table = parent_table(above->identity);
            require(create(above->identity), validates, ReasonCode::partition, child, table);
            for (const catalog::Name check : operation.checks) {
                require(create(catalog::part_of(Kind::constraint, table, check)), validates, ReasonCode::partition,
                        child, table);
            }
        }
    }

    /// A new child has those checks validated that stand when it is created, and the others as they are added above it.
    void take_checks(Identity link)
    {
        const Identity child = link.parent();
        if (!operations_.is_carried(create(link))) {
            return;
        }
        const auto& valid = to_.find<catalog::Inheritance>(link)->valid_checks;
        for (const catalog::Constraint* check : checks_not_valid_above(to_, child)) {
            const catalog::Name name = check->identity.name();
            const Identity table = check->identity.parent();
            const bool is_listed = std::binary_search(valid.begin(), valid.end(), name);
            if (is_listed && alter(link) == none) {
                require(create(check->identity), create(link), ReasonCode::partition, child, table);
            } else if (is_listed || !has_valid_check(to_, child, name)) {
                require(create(link), create(check->identity), ReasonCode::partition, child, table);
            }
            for (const catalog::Inheritance* above : links_above(to_, parent_table(link))) {
                if (create(above->identity) != none && !operations_.is_carried(create(above->identity))) {
                    require(create(link), create(above->identity), ReasonCode::partition, child, table);
                }
            }
        }
    }

    bool is_not_valid_check(Identity identity) const
    {
        const auto* constraint = to_.find<catalog::Constraint>(identity);
        return constraint != nullptr && constraint->type == catalog::ConstraintType::check && !constraint->validated;
    }

    void attach_after_parts(Identity link, Identity child, Identity parent)
    {
        const auto belongs_to_shape = [](Kind kind) {
            return kind == Kind::column || kind == Kind::column_default || kind == Kind::constraint ||
                   kind == Kind::index;
        };
        if (operations_.is_carried(create(link))) {
            require(operations_.built(parent), create(link), ReasonCode::partition, child, parent);
            for (const Identity part : to_.parts_of(parent)) {
                const std::size_t made = create(part);
                if (part.kind() == Kind::column) {
                    // What the child inherits is there, as it will be, when CREATE TABLE INHERITS looks.
                    const Identity value = catalog::part_of(Kind::column_default, part);
                    require(operations_.built(part), create(link), ReasonCode::partition, child, parent);
                    require(operations_.built(value), create(link), ReasonCode::partition, child, parent);
                    require(drop(value), create(link), ReasonCode::partition, child, parent);
                }
                if ((part.kind() == Kind::index || part.kind() == Kind::constraint) && made != none &&
                    !operations_.is_carried(made) && !is_foreign_key(part) && !is_not_valid_check(part)) {
                    require(create(link), made, ReasonCode::partition, child, parent);
                }
            }
            return;
        }
        require(operations_.built(parent), create(link), ReasonCode::partition, child, parent);
        for (const Identity part : to_.parts_of(child)) {
            if (is_taken_for_another(to_, part, parent)) {
                require(drop(part), create(link), ReasonCode::partition, child, parent);
                require(create(link), create(part), ReasonCode::partition, child, parent);
            } else if (belongs_to_shape(part.kind()) && !is_foreign_key(part)) {
                require(operations_.built(part), create(link), ReasonCode::partition, child, parent);
            }
        }
        for (const Identity part : to_.parts_of(parent)) {
            if (part.kind() == Kind::column) {
                require(operations_.built(part), create(link), ReasonCode::partition, child, parent);
            }
        }
        for (const Identity part : to_.parts_of(child)) {
            for (const Identity attachment : to_.parts_of(part)) {
                if (attachment.kind() == Kind::index_attachment) {
                    require(create(link), create(attachment), ReasonCode::partition, child, parent);
                }
            }
        }
    }

    /// The index of a partitioned table is valid only when that of every partition is attached. Before, no foreign key may
    /// refer to it, and where the partitioned table becomes a partition itself PostgreSQL passes it over and makes another.
    void complete_keys()
    {
        for (const catalog::IndexAttachment& attachment : to_.all<catalog::IndexAttachment>()) {
            if (create(attachment.identity) != none) {
                attachments_[attachment.parent_index].push_back(attachment.identity);
            }
        }
        if (attachments_.empty()) {
            return;
        }
        for (const catalog::Dependency& d : to_.dependencies) {
            if (is_foreign_key(d.dependent)) {
                require_complete(d.subject, create(d.dependent), ReasonCode::needs, d.dependent);
            }
        }
        for (const catalog::Inheritance& link : to_.all<catalog::Inheritance>()) {
            const std::size_t attach = create(link.identity);
            if (attach == none || operations_.is_carried(attach)) {
                continue;
            }
            for (const Identity part : to_.parts_of(link.identity.parent())) {
                require_complete(part, attach, ReasonCode::partition, link.identity.parent());
            }
        }
    }

    void require_complete(Identity index, std::size_t after, ReasonCode code, Identity dependent)
    {
        const auto found = attachments_.find(index);
        if (found == attachments_.end() || after == none) {
            return;
        }
        for (const Identity attachment : found->second) {
            require(create(attachment), after, code, dependent, attachment);
            require_complete(attachment.parent(), after, code, dependent);
        }
    }

    /// No logged table may refer to an unlogged one at any time (ATPrepChangePersistence).
    void persistence()
    {
        if (tables_that_change_persistence(from_, to_).empty()) {
            return;
        }
        const auto changed = [this](Identity table) {
            const auto* before = from_.find<catalog::Table>(table);
            const auto* after = to_.find<catalog::Table>(table);
            const bool changes = before != nullptr && after != nullptr && before->unlogged != after->unlogged;
            return changes ? alter(table) : none;
        };
        for (const catalog::Constraint& key : from_.all<catalog::Constraint>()) {
            const Identity referring = key.identity.parent();
            if (key.type != catalog::ConstraintType::foreign_key) {
                continue;
            }
            for (const Identity table : {referring, key.referenced}) {
                require(drop(key.identity), changed(table), ReasonCode::releases, key.identity, table);
            }
            const auto* after = to_.find<catalog::Table>(key.referenced);
            if (drop(key.identity) == none && after != nullptr) {
                const auto [first, second] = after->unlogged ? std::pair(referring, key.referenced)
                                                             : std::pair(key.referenced, referring);
                require(changed(first), changed(second), ReasonCode::releases, second, first);
            }
        }
        for (const catalog::Constraint& key : to_.all<catalog::Constraint>()) {
            if (key.type == catalog::ConstraintType::foreign_key) {
                for (const Identity table : {key.identity.parent(), key.referenced}) {
                    require(changed(table), create(key.identity), ReasonCode::needs, key.identity, table);
                }
            }
        }
    }

    bool is_foreign_key(Identity identity) const
    {
        const auto* constraint = to_.find<catalog::Constraint>(identity);
        return constraint != nullptr && constraint->type == catalog::ConstraintType::foreign_key;
    }

    const Snapshot& from_;
    const Snapshot& to_;
    const Operations& operations_;
    std::vector<OrderConstraint> constraints_{};
    /// The new ones below an index.
    std::map<Identity, std::vector<Identity>> attachments_{};
};

}  // namespace

std::vector<OrderConstraint> order_constraints(const Snapshot& from, const Snapshot& to, const Operations& operations)
{
    return Collector(from, to, operations).run();
}

std::vector<std::size_t> preferred_ranks(const Snapshot& to, const Operations& operations)
{
    const auto& all = operations.all();
    const auto position_of = [&to](Identity identity) {
        const auto* column = to.find<catalog::Column>(identity);
        return column == nullptr ? std::int64_t{0} : column->position;
    };
    std::vector<std::size_t> sorted(all.size());
    std::iota(sorted.begin(), sorted.end(), std::size_t{0});
    // Default privileges stay in force while anything is created, so that what it has from birth is what the plan expects.
    const auto goes_first = [&operations](const Operation& operation) {
        const bool stays_in_force =
            operation.identity.kind() == Kind::default_privilege &&
            operations.find(StepAction::drop, catalog::top_level(Kind::schema, operation.identity.schema())) == none;
        return operation.action == StepAction::drop && !stays_in_force;
    };
    std::sort(sorted.begin(), sorted.end(), [&](std::size_t x, std::size_t y) {
        const Operation& a = all[x];
        const Operation& b = all[y];
        const bool a_goes = goes_first(a);
        const bool b_goes = goes_first(b);
        if (a_goes != b_goes) {
            return a_goes;
        }
        if (a_goes) {
            // What stands on others goes before them.
            return std::tuple(b.identity.kind(), a.identity) < std::tuple(a.identity.kind(), b.identity);
        }
        const Identity a_root = catalog::root_of(a.identity);
        const Identity b_root = catalog::root_of(b.identity);
        if (a_root != b_root) {
            return a_root < b_root;
        }
        return std::tuple(a.identity.kind(), position_of(a.identity), a.identity, a.action) <
               std::tuple(b.identity.kind(), position_of(b.identity), b.identity, b.action);
    });
    std::vector<std::size_t> ranks(all.size());
    for (std::size_t rank = 0; rank < sorted.size(); ++rank) {
        ranks[sorted[rank]] = rank;
    }
    return ranks;
}

}  // namespace tidemark::diff
