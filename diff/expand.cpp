#include "diff/expand.h"

#include <algorithm>
#include <optional>

#include "diff/adopted_index.h"
#include "diff/attached_index.h"
#include "diff/cast_fate.h"
#include "diff/collated_expression.h"
#include "diff/dependencies_of.h"
#include "diff/domain_of.h"
#include "diff/expansion.h"
#include "diff/inheritance.h"
#include "diff/key_types.h"
#include "diff/operator_links.h"
#include "diff/persistence.h"
#include "diff/row_types.h"
#include "diff/successors.h"
#include "diff/type_storage.h"

namespace tidemark::diff {
namespace {

using catalog::Identity;
using catalog::is_type;
using catalog::Kind;
using catalog::Snapshot;

/// PostgreSQL refuses to alter a column's type under these; indexes and most constraints it rebuilds by itself.
bool stands_in_the_way(const Snapshot& from, Identity dependent)
{
    switch (dependent.kind()) {
    case Kind::view:
    case Kind::materialized_view:
    case Kind::rule:
    case Kind::policy:
    case Kind::trigger:
    case Kind::routine:
    case Kind::column:
    case Kind::publication_table:
        return true;
    case Kind::statistics: {
        // PostgreSQL rebuilds them, and forgets their target.
        const auto* statistics = from.find<catalog::Statistics>(dependent);
        return statistics != nullptr && statistics->target;
    }
    case Kind::index: {
        // Likewise.
        const auto* index = from.find<catalog::Index>(dependent);
        return index != nullptr && !index->statistics_targets.empty();
    }
    case Kind::constraint: {
        // Its two sides change their type one after the other, and the operator between may be missing meanwhile.
        const auto* constraint = from.find<catalog::Constraint>(dependent);
        return constraint != nullptr && constraint->type == catalog::ConstraintType::foreign_key;
    }
    default:
        return false;
    }
}

/// Follows dependencies from what changes to what stands on it.
class Following {
public:
    Following(const Snapshot& from, const Snapshot& to, const std::vector<Change>& changes)
        : from_(from),
          to_(to),
          expansion_(from, to),
          successors_(from, to, changes),
          row_columns_(columns_of_row_types(from))
    {
        const std::set<Identity> attached_to = indexes_to_attach_to(to, changes);
        for (Change change : changes) {
            const Identity identity = change.identity;
            if (is_computed_anew(expansion_, change) || is_validated_anew(expansion_, attached_to, change)) {
                change.action = Action::replace;
                change.apart = false;
            }
            const bool matters = change.action != Action::create && change.action != Action::report &&
                                 (change.action != Action::alter || change.apart);
            expansion_.changes.try_emplace(std::move(change));
            if (matters) {
                expansion_.follow_later(identity);
            }
        }
        for (const Change& change : changes) {
            begin_at(change);
            keep_rows(change);
        }
        for (const Identity key : keys_in_the_way_of_persistence(from_, to_)) {
            expansion_.rebuild(key, key.parent());
        }
        remake_domains_within_values(expansion_);
        remake_typed_tables(expansion_);
    }

    std::vector<Change> run() &&
    {
        if (expansion_.has_work()) {
            dependents_.emplace(from_);
        }
        while (expansion_.has_work()) {
            follow(*expansion_.changes.find(expansion_.take_work()));
        }
        leave_types_for_columns(expansion_);
        keep_not_null_of_partitions(expansion_);
        keep_valid_not_null_below(expansion_);
        set_aside_for_multiranges(expansion_);
        set_aside_together(expansion_);
        validate_below_new_checks(expansion_);
        return in_order();
    }

private:
    /// Those that were given are mostly in order, and the others are few.
    std::vector<Change> in_order()
    {
        std::vector<Change> all;
        all.reserve(expansion_.changes.size());
        for (Change& change : expansion_.changes) {
            // What differs for a partition because of its parent's check is done there.
            const bool nothing_to_do =
                change.action == Action::alter && change.identity.kind() == Kind::inheritance && change.checks.empty();
            if (!nothing_to_do) {
                all.push_back(std::move(change));
            }
        }
        put_in_order(all);
        return all;
    }

    /// What dependencies do not say.
    void begin_at(const Change& change)
    {
        const auto* key = to_.find<catalog::Constraint>(change.identity.parent());
        if (change.identity.kind() == Kind::index_attachment && change.action == Action::create && key != nullptr &&
            is_made_with_another(to_, *key)) {
            expansion_.rebuild(key->identity, change.identity);
        }
        if (change.identity.kind() != Kind::inheritance) {
            return;
        }
        if (change.action == Action::create) {
            keep_by_itself(expansion_, change.identity);
        } else if (change.action == Action::alter) {
            look_at_checks(expansion_, change.identity);
        } else if (change.action == Action::drop) {
            name_not_null_left_behind(expansion_, change.identity);
        }
    }

    /// Does the column hold jsonb while the relation whose rows it holds is made anew?
    bool is_kept(Identity column) const
    {
        const Change* change = expansion_.find(column);
        return change != nullptr && change->hollow;
    }

    void keep_rows(const Change& change)
    {
        if (const Identity relation = row_columns_.empty() ? Identity() : table_with_other_rows(expansion_, change)) {
            keep_rows_in_columns(expansion_, row_columns_, relation);
        }
    }

    /// A column that a partition key reads has its type for ever (ATPrepAlterColumnType): the partitioned table, which has
    /// no rows of its own, is made anew above its partitions.
    bool is_read_by_partition_key(Identity column) const
    {
        const auto* table = from_.find<catalog::Table>(column.parent());
        return table != nullptr &&
               std::binary_search(table->partition_columns.begin(), table->partition_columns.end(), column.name());
    }

    /// By value: following adds to the map.
    void follow(Change change)
    {
        const Identity identity = change.identity;
        keep_rows(change);
        if (identity.kind() == Kind::column && change.action == Action::alter && is_read_by_partition_key(identity)) {
            expansion_.rebuild(identity.parent(), identity);
        }
        if (identity.kind() == Kind::column && change.action == Action::alter &&
            change.changed.has(&catalog::Column::type)) {
            leave_further_parents(expansion_, identity);
            remake_foreign_child(expansion_, identity);
        }
        if (change.action == Action::replace || change.apart) {
            for (const Identity part : from_.parts_of(identity)) {
                if (change.action == Action::replace ||
                    (part.kind() == Kind::column_default && !goes_on_with_its_column(part))) {
                    expansion_.rebuild(part, identity);
                }
            }
        }
        if (identity.kind() == Kind::domain_constraint && change.action == Action::replace) {
            remake_domain_of_check(expansion_, identity);
        }
        if (identity.kind() == Kind::inheritance && change.action == Action::replace) {
            keep_by_itself(expansion_, identity);
            rebuild_clones(expansion_, identity);
        }
        if (identity.kind() == Kind::index_attachment && stays_partition(expansion_, identity) &&
            !expansion_.is_made(identity.parent().parent())) {
            // There is no DETACH for indexes, and none that is attached can be dropped by itself.
            expansion_.rebuild(from_.find<catalog::IndexAttachment>(identity)->parent_index, identity);
        }
        for (const Identity dependent : dependents_->of(identity)) {
            if (dependent.kind() == Kind::index_attachment && stays_partition(expansion_, dependent)) {
                // PostgreSQL drops the index of a partition along with the partitioned table's.
                expansion_.rebuild(dependent.parent(), identity);
            }
            if (change.action == Action::alter && !loses_collation(change, dependent) &&
                (!stands_in_the_way(from_, dependent) || bears_it(dependent))) {
                continue;
            }
            if (change.action == Action::drop && expansion_.is_made(adopting_key(from_, to_, identity))) {
                continue;
            }
            if (change.action == Action::drop && expansion_.changes.contains(dependent) &&
                !successors_.stands_on_one(identity, dependent)) {
                // Dropped along, or altered into something that no longer needs it.
                continue;
            }
            if (dependent.kind() == Kind::column && is_type(identity.kind())) {
                if (to_.contains(dependent)) {
                    retype(expansion_, dependent, identity);
                }
                continue;
            }
            if (relation_of_row_type(from_, dependent) == identity && is_kept(dependent)) {
                continue;
            }
            if (is_of_default({dependent, identity})) {
                set_default_again(expansion_, dependent, identity);
                continue;
            }
            if (can_leave_type(expansion_, dependent, identity)) {
                leave_type(expansion_, dependent, identity);
                continue;
            }
            expansion_.rebuild(dependent, identity);
        }
    }

    /// Is it an index that ALTER COLUMN TYPE would make anew with another collation?
    bool loses_collation(const Change& change, Identity dependent) const
    {
        return change.identity.kind() == Kind::column && change.changed.has(&catalog::Column::collation) &&
               has_collated_expression(from_, dependent);
    }

    /// Is it a foreign key that stays, and that PostgreSQL itself makes anew for the new types?
    bool bears_it(Identity dependent) const
    {
        const auto* key = from_.find<catalog::Constraint>(dependent);
        return key != nullptr && key->type == catalog::ConstraintType::foreign_key && to_.contains(dependent) &&
               !expansion_.changes.contains(dependent) && bears_new_types(*key, from_, to_);
    }

    /// PostgreSQL casts a default along with its column, as it casts a new one: the same text comes of both. Of types that
    /// users made nothing is known.
    bool goes_on_with_its_column(Identity column_default) const
    {
        const auto is_built_in = [&column_default](const Snapshot& side) {
            const auto* column = side.find<catalog::Column>(column_default.parent());
            return column != nullptr && column->type.text().find('.') == std::string::npos;
        };
        const auto* before = from_.find<catalog::ColumnDefault>(column_default);
        const auto* after = to_.find<catalog::ColumnDefault>(column_default);
        return before != nullptr && after != nullptr && before->expression == after->expression && is_built_in(from_) &&
               is_built_in(to_);
    }

    const Snapshot& from_;
    const Snapshot& to_;
    Expansion expansion_;
    Successors successors_;
    RowColumns row_columns_;
    /// Once something is followed.
    std::optional<Dependents> dependents_{};
};

}  // namespace

void expand(const Snapshot& from, const Snapshot& to, ChangeSet& set)
{
    follow_storage_of_types(from, to, set.changes);
    settle_operator_links(from, to, set.changes);
    set.changes = Following(from, to, set.changes).run();
    settle_operator_links(from, to, set.changes);
}

}  // namespace tidemark::diff
