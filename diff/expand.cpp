#include "diff/expand.h"

#include <algorithm>
#include <set>
#include <span>
#include <unordered_map>
#include <utility>

#include "diff/adopted_index.h"
#include "diff/attached_index.h"
#include "diff/cast_fate.h"
#include "diff/collated_expression.h"
#include "diff/domain_of.h"
#include "diff/inheritance.h"
#include "diff/key_types.h"
#include "diff/operator_links.h"
#include "diff/persistence.h"
#include "diff/successors.h"
#include "diff/type_storage.h"

namespace tidemark::diff {
namespace {

using catalog::Dependency;
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

class Expansion {
public:
    Expansion(const Snapshot& from, const Snapshot& to, const std::vector<Change>& changes)
        : from_(from), to_(to), successors_(from, to, changes)
    {
        for (Change change : changes) {
            const Identity identity = change.identity;
            if (is_computed_anew(change)) {
                change.action = Action::replace;
                change.apart = false;
            }
            const bool matters = change.action != Action::create && change.action != Action::report &&
                                 (change.action != Action::alter || change.apart);
            changes_.emplace(identity, change);
            if (matters) {
                work_.push_back(identity);
            }
        }
        for (const Change& change : changes) {
            const auto* key = to_.find<catalog::Constraint>(change.identity.parent());
            if (change.identity.kind() == Kind::index_attachment && change.action == Action::create && key != nullptr &&
                is_made_with_another(to_, *key)) {
                rebuild(key->identity, change.identity);
            }
            if (change.identity.kind() != Kind::inheritance) {
                continue;
            }
            if (change.action == Action::create) {
                keep_by_itself(change.identity);
            } else if (change.action == Action::alter) {
                look_at_checks(change.identity);
            }
        }
    }

    std::vector<Change> run() &&
    {
        for (const Identity key : keys_in_the_way_of_persistence(from_, to_)) {
            rebuild(key, key.parent());
        }
        for (const Identity domain : domains_with_new_demands()) {
            if (is_within_stored_values(domain)) {
                rebuild(domain, domain);
            }
        }
        if (!work_.empty()) {
            index_dependents();
        }
        while (!work_.empty()) {
            const Identity identity = work_.back();
            work_.pop_back();
            follow(changes_.at(identity));
        }
        keep_not_null_of_partitions();
        keep_valid_not_null_below();
        set_aside_for_multiranges();
        set_aside_together();
        validate_below_new_checks();
        std::vector<Change> sorted;
        sorted.reserve(changes_.size());
        for (const auto& [identity, change] : changes_) {
            // What differs for a partition because of its parent's check is done there.
            const bool nothing_to_do =
                change.action == Action::alter && identity.kind() == Kind::inheritance && change.checks.empty();
            if (!nothing_to_do) {
                sorted.push_back(change);
            }
        }
        std::sort(sorted.begin(), sorted.end(),
                  [](const Change& a, const Change& b) { return a.identity < b.identity; });
        return sorted;
    }

private:
    /// A generated column's type changes by a cast that goes by itself, for there is no USING, and a virtual one's expression
    /// where nobody looks at it (ATExecSetExpression); else the column is made anew, as its values are computed.
    bool is_computed_anew(const Change& change) const
    {
        const auto* before = from_.find<catalog::Column>(change.identity);
        const auto* after = to_.find<catalog::Column>(change.identity);
        if (before == nullptr || after == nullptr || !before->generated || !after->generated ||
            change.action != Action::alter) {
            return false;
        }
        const bool has_cast =
            !change.changed.has(&catalog::Column::type) || goes_by_itself(*before, from_, *after, to_);
        const bool is_watched = change.changed.has(&catalog::Column::generated) && !after->generated->stored &&
                                (watches_virtual_columns(from_, change.identity.parent()) ||
                                 watches_virtual_columns(to_, change.identity.parent()));
        return !has_cast || is_watched;
    }

    /// Has the table, or one below it, a CHECK, or is it in a publication?
    static bool watches_virtual_columns(const Snapshot& side, Identity table)
    {
        const auto& checks = side.all<catalog::Constraint>();
        const auto& published = side.all<catalog::PublicationTable>();
        return std::any_of(checks.begin(), checks.end(),
                           [&](const catalog::Constraint& check) {
                               return check.type == catalog::ConstraintType::check &&
                                      is_or_is_below(side, check.identity.parent(), table);
                           }) ||
               std::any_of(published.begin(), published.end(), [&](const catalog::PublicationTable& member) {
                   const Identity one =
                       catalog::in_schema(Kind::table, member.identity.schema(), member.identity.name());
                   return is_or_is_below(side, one, table);
               });
    }

    static bool is_or_is_below(const Snapshot& side, Identity table, Identity above)
    {
        const auto links = links_above(side, table);
        return table == above || std::any_of(links.begin(), links.end(), [above](const catalog::Inheritance* link) {
                   return parent_table(link->identity) == above;
               });
    }

    /// A column that a partition key reads has its type for ever (ATPrepAlterColumnType): the partitioned table, which has
    /// no rows of its own, is made anew above its partitions.
    bool is_read_by_partition_key(Identity column) const
    {
        const auto* table = from_.find<catalog::Table>(column.parent());
        return table != nullptr &&
               std::binary_search(table->partition_columns.begin(), table->partition_columns.end(), column.name());
    }

    void index_dependents()
    {
        by_subject_ = from_.dependencies;
        std::sort(by_subject_.begin(), by_subject_.end(), [](const Dependency& a, const Dependency& b) {
            return std::tie(a.subject, a.dependent) < std::tie(b.subject, b.dependent);
        });
    }

    std::span<const Dependency> dependents_of(Identity subject) const
    {
        const auto less = [](const auto& a, const auto& b) {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(a)>, Identity>) {
                return a < b.subject;
            } else {
                return a.subject < b;
            }
        };
        const auto first = std::lower_bound(by_subject_.begin(), by_subject_.end(), subject, less);
        const auto last = std::upper_bound(first, by_subject_.end(), subject, less);
        return {first, last};
    }

    /// The domains of both sides that are to refuse values which they take now.
    std::vector<Identity> domains_with_new_demands() const
    {
        std::vector<Identity> domains;
        for (const auto& [identity, change] : changes_) {
            const auto* domain = to_.find<catalog::Domain>(identity);
            const auto* check = to_.find<catalog::DomainConstraint>(identity);
            if (domain != nullptr && change.changed.has(&catalog::Domain::not_null) && domain->not_null) {
                domains.push_back(identity);
            } else if (check != nullptr && check->validated && change.action != Action::drop &&
                       from_.contains(identity.parent())) {
                domains.push_back(identity.parent());
            }
        }
        return domains;
    }

    /// Is the type a part of what columns hold: in an array, a composite type, a range? A domain there is not looked into, so
    /// that ALTER DOMAIN refuses what the values would have to fulfil (validateDomainConstraint).
    bool is_within_stored_values(Identity type, bool is_part = false) const
    {
        return std::any_of(from_.dependencies.begin(), from_.dependencies.end(), [&](const Dependency& dependency) {
            if (dependency.subject != type) {
                return false;
            }
            const auto* column = from_.find<catalog::Column>(dependency.dependent);
            const bool is_container =
                dependency.dependent.kind() == Kind::composite_type || dependency.dependent.kind() == Kind::range_type;
            return column != nullptr ? is_part || column->type.text().ends_with("[]")
                                     : is_type(dependency.dependent.kind()) &&
                                           is_within_stored_values(dependency.dependent, is_part || is_container);
        });
    }

    /// By value: following adds to the map.
    void follow(Change change)
    {
        const Identity identity = change.identity;
        if (identity.kind() == Kind::column && change.action == Action::alter && is_read_by_partition_key(identity)) {
            rebuild(identity.parent(), identity);
        }
        if (change.action == Action::replace || change.apart) {
            for (const Identity part : from_.parts_of(identity)) {
                if (change.action == Action::replace ||
                    (part.kind() == Kind::column_default && !goes_on_with_its_column(part))) {
                    rebuild(part, identity);
                }
            }
        }
        if (identity.kind() == Kind::inheritance && change.action == Action::replace) {
            keep_by_itself(identity);
            rebuild_clones(identity);
        }
        if (identity.kind() == Kind::index_attachment && stays_partition(identity) && !is_rebuilt(identity)) {
            // There is no DETACH for indexes, and none that is attached can be dropped by itself.
            rebuild(from_.find<catalog::IndexAttachment>(identity)->parent_index, identity);
        }
        for (const Dependency& dependency : dependents_of(identity)) {
            if (dependency.dependent.kind() == Kind::index_attachment && stays_partition(dependency.dependent)) {
                // PostgreSQL drops the index of a partition along with the partitioned table's.
                rebuild(dependency.dependent.parent(), identity);
            }
            if (change.action == Action::alter && !loses_collation(change, dependency.dependent) &&
                (!stands_in_the_way(from_, dependency.dependent) || bears_it(dependency.dependent))) {
                continue;
            }
            if (change.action == Action::drop && is_made(adopting_key(from_, to_, identity))) {
                continue;
            }
            if (change.action == Action::drop && changes_.contains(dependency.dependent) &&
                !successors_.stands_on_one(identity, dependency.dependent)) {
                // Dropped along, or altered into something that no longer needs it.
                continue;
            }
            if (dependency.dependent.kind() == Kind::column && is_type(identity.kind())) {
                if (to_.contains(dependency.dependent)) {
                    retype(dependency.dependent, identity);
                }
                continue;
            }
            if (is_of_default(dependency)) {
                set_default_again(dependency.dependent, identity);
                continue;
            }
            rebuild(dependency.dependent, identity);
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
               !changes_.contains(dependent) && bears_new_types(*key, from_, to_);
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

    /// What ATTACH PARTITION would take for another's place is made anew behind it, and so is what it would find one for.
    void keep_by_itself(Identity link)
    {
        for (const Identity part : to_.parts_of(parent_table(link))) {
            if (from_.contains(link.parent()) && lacks_partition(to_, part, link.parent())) {
                rebuild(part, link);
            }
        }
        for (const Identity part : to_.parts_of(link.parent())) {
            if (is_taken_for_another(to_, part, parent_table(link))) {
                rebuild(part, link);
            }
        }
    }

    /// What a partition is to have validated is; of what it is to have NOT VALID again, all copies are made anew.
    void look_at_checks(Identity link)
    {
        const auto& before = from_.find<catalog::Inheritance>(link)->valid_checks;
        const auto& after = to_.find<catalog::Inheritance>(link)->valid_checks;
        for (const catalog::Name name : after) {
            if (!std::binary_search(before.begin(), before.end(), name)) {
                validate(link, name, {});
            }
        }
        for (const catalog::Name name : before) {
            const auto* check = check_above(to_, link.parent(), name);
            if (check != nullptr && !has_valid_check(to_, link.parent(), name)) {
                rebuild(check->identity, link);
            }
        }
    }

    bool is_made(Identity identity) const
    {
        const auto change = changes_.find(identity);
        return change != changes_.end() &&
               (change->second.action == Action::create || change->second.action == Action::replace);
    }

    /// Where a check is added NOT VALID, all partitions have it so.
    void validate_below_new_checks()
    {
        for (const catalog::Inheritance& link : to_.all<catalog::Inheritance>()) {
            for (const catalog::Name name : link.valid_checks) {
                const auto* check = check_above(to_, link.identity.parent(), name);
                if (check != nullptr &&
                    (is_made(link.identity) ? gets_checks_later(link.identity) : is_made(check->identity))) {
                    validate(link.identity, name, check->identity);
                }
            }
        }
    }

    /// DROP NOT NULL reaches all partitions, and cannot leave one out: one that is to refuse nulls as before is told so again.
    void keep_not_null_of_partitions()
    {
        std::vector<Change> again;
        for (const auto& [identity, change] : changes_) {
            const auto* after = to_.find<catalog::Column>(identity);
            const bool takes_nulls = after != nullptr && change.action == Action::alter &&
                                     change.changed.has(&catalog::Column::not_null) && !after->not_null;
            if (!takes_nulls) {
                continue;
            }
            for (const Identity partition : partitions_below(to_, identity.parent())) {
                const Identity below = catalog::column_identity(partition, identity.name());
                const auto* column = from_.find<catalog::Column>(below);
                const auto* column_after = to_.find<catalog::Column>(below);
                if (column != nullptr && column_after != nullptr && column->not_null && column_after->not_null &&
                    !keeps_not_null(*column) && is_still_below(partition, identity.parent())) {
                    catalog::FieldSet fields;
                    fields.insert(&catalog::Column::not_null);
                    again.push_back({Action::alter, below, fields, false, false, identity});
                }
            }
        }
        for (const Change& change : again) {
            Change& other = changes_.try_emplace(change.identity, change).first->second;
            other.changed = other.changed | change.changed;
        }
    }

    /// Is the column not null on both sides, by what it inherits, and is that valid as told?
    bool inherits_not_null(Identity column, bool valid_before, bool valid_after) const
    {
        const auto* before = from_.find<catalog::Column>(column);
        const auto* after = to_.find<catalog::Column>(column);
        return before != nullptr && after != nullptr && before->not_null_constraint && after->not_null_constraint &&
               !keeps_not_null(*before) && before->not_null_constraint->validated == valid_before &&
               after->not_null_constraint->validated == valid_after;
    }

    /// The table's columns above, of parents that it keeps, whose NOT NULL is not to be valid.
    std::vector<Identity> not_valid_above(Identity column) const
    {
        std::vector<Identity> above = inherited_columns(to_, column);
        std::erase_if(above, [&](Identity one) {
            const auto* before = from_.find<catalog::Column>(one);
            const auto* after = to_.find<catalog::Column>(one);
            const Identity link(Kind::inheritance, column.parent(), one.parent().schema(), one.parent().name());
            return before == nullptr || !before->not_null || !after->not_null || must_have_value(*after) ||
                   after->not_null_constraint->no_inherit || !from_.contains(link);
        });
        return above;
    }

    /// A NOT NULL that a child inherits ceases to be valid only with that above it, which is made anew for all tables below;
    /// those that have it validated by themselves, since PostgreSQL 18, are told so again.
    void keep_valid_not_null_below()
    {
        std::vector<Identity> remade;
        for (const auto& [identity, change] : changes_) {
            const auto* before = from_.find<catalog::Column>(identity);
            const auto* after = to_.find<catalog::Column>(identity);
            const bool loses_validity = before != nullptr && after != nullptr && change.action == Action::alter &&
                                        before->not_null && after->not_null && must_have_value(*before) &&
                                        !must_have_value(*after);
            if (loses_validity) {
                remade.push_back(identity);
            }
        }
        std::sort(remade.begin(), remade.end());
        catalog::FieldSet fields;
        fields.insert(&catalog::Column::not_null_constraint);
        for (std::size_t at = 0; at < remade.size(); ++at) {
            const Identity column = remade[at];
            const auto* before = from_.find<catalog::Column>(column);
            for (const Identity above : keeps_not_null(*before) ? std::vector<Identity>() : not_valid_above(column)) {
                Change& change =
                    changes_.try_emplace(above, Change{Action::alter, above, {}, false, false, column}).first->second;
                change.changed = change.changed | fields;
                if (std::find(remade.begin(), remade.end(), above) == remade.end()) {
                    remade.push_back(above);
                }
            }
        }
        for (std::size_t at = 0; at < remade.size(); ++at) {
            const Identity column = remade[at];
            for (const catalog::Inheritance& link : to_.all<catalog::Inheritance>()) {
                const Identity below = catalog::column_identity(link.identity.parent(), column.name());
                if (parent_table(link.identity) != column.parent() || !from_.contains(link.identity)) {
                    continue;
                }
                if (inherits_not_null(below, true, true)) {
                    Change& change = changes_.try_emplace(below, Change{Action::alter, below, {}, false, false, column})
                                         .first->second;
                    change.changed = change.changed | fields;
                } else if (inherits_not_null(below, false, false)) {
                    remade.push_back(below);
                }
            }
        }
    }

    /// Is the partition one of this table's, near or far, on both sides and meanwhile?
    bool is_still_below(Identity partition, Identity table) const
    {
        for (const catalog::Inheritance* link : parents_of(to_, partition)) {
            const Identity parent = parent_table(link->identity);
            const auto change = changes_.find(link->identity);
            const bool stays =
                from_.contains(link->identity) && (change == changes_.end() || change->second.action == Action::alter);
            if (stays && (parent == table || is_still_below(parent, table))) {
                return true;
            }
        }
        return false;
    }

    /// A partition that is created after a check has it validated, unless it must be there before another one that it is to
    /// have NOT VALID, or before the table above it is attached.
    bool gets_checks_later(Identity link) const
    {
        const auto above = links_above(to_, parent_table(link));
        const auto checks = checks_not_valid_above(to_, link.parent());
        const auto is_attached = [this](const catalog::Inheritance* one) {
            return is_made(one->identity) && !is_made(parent_table(one->identity));
        };
        return std::any_of(above.begin(), above.end(), is_attached) ||
               std::any_of(checks.begin(), checks.end(), [&](const catalog::Constraint* check) {
                   return is_made(check->identity) && !has_valid_check(to_, link.parent(), check->identity.name());
               });
    }

    /// Unless its own check, which is validated, becomes the parent's.
    void validate(Identity link, catalog::Name check, Identity because_of)
    {
        const auto* own = from_.find<catalog::Constraint>(catalog::part_of(Kind::constraint, link.parent(), check));
        if (own != nullptr && own->validated && is_absorbed(to_, *own)) {
            return;
        }
        catalog::FieldSet fields;
        fields.insert(&catalog::Inheritance::valid_checks);
        Change& change =
            changes_.try_emplace(link, Change{Action::alter, link, fields, false, false, because_of}).first->second;
        const auto place = std::lower_bound(change.checks.begin(), change.checks.end(), check);
        if (place == change.checks.end() || *place != check) {
            change.checks.insert(place, check);
        }
    }

    /// DETACH PARTITION drops a partition's copies of its parent's triggers, and ATTACH PARTITION makes others.
    void rebuild_clones(Identity link)
    {
        for (const Identity part : from_.parts_of(link.parent())) {
            const auto* trigger = from_.find<catalog::Trigger>(part);
            if (trigger != nullptr && !trigger->cloned_enabled.empty()) {
                rebuild(part, link);
            }
        }
    }

    /// Is the table of an attached index under the same parent on both sides, and never detached from it?
    bool stays_partition(Identity attachment) const
    {
        const Identity parent = from_.find<catalog::IndexAttachment>(attachment)->parent_index.parent();
        const Identity link(Kind::inheritance, attachment.parent().parent(), parent.schema(), parent.name());
        const auto* before = from_.find<catalog::Inheritance>(link);
        const auto* after = to_.find<catalog::Inheritance>(link);
        const auto change = changes_.find(link);
        const bool is_made_anew = change != changes_.end() && change->second.action == Action::replace;
        return before != nullptr && after != nullptr && before->bound == after->bound && !is_made_anew;
    }

    /// Is the table of an attached index dropped, to be made anew?
    bool is_rebuilt(Identity attachment) const
    {
        const auto found = changes_.find(attachment.parent().parent());
        return found != changes_.end() && found->second.action == Action::replace;
    }

    /// A column of a type that is made anew is cast from the old type to the new.
    void retype(Identity column, Identity type)
    {
        catalog::FieldSet fields;
        fields.insert(&catalog::Column::type);
        Change& change =
            changes_.try_emplace(column, Change{Action::alter, column, {}, false, false, type}).first->second;
        if (change.action == Action::alter && (!change.apart || !change.changed.has(&catalog::Column::type))) {
            change.changed = change.changed | fields;
            change.apart = true;
            work_.push_back(column);
        }
        changes_.at(type).aside = true;
    }

    /// The default goes before what it calls, and comes behind what is made of that; the domain stays.
    void set_default_again(Identity domain, Identity because_of)
    {
        if (!to_.contains(domain)) {
            return;
        }
        Change& change =
            changes_.try_emplace(domain, Change{Action::alter, domain, {}, false, false, because_of}).first->second;
        if (change.action == Action::alter) {
            change.changed.insert(&catalog::Domain::default_expression);
            change.hollow = true;
        }
    }

    /// A range type that must wait for its columns to have another type keeps its multirange's name from a new one.
    void set_aside_for_multiranges()
    {
        std::set<std::pair<catalog::Name, catalog::Name>> taken;
        for (const catalog::RangeType& range : to_.all<catalog::RangeType>()) {
            if (!from_.contains(range.identity)) {
                taken.emplace(range.multirange_schema, range.multirange_name);
            }
        }
        for (const catalog::RangeType& range : from_.all<catalog::RangeType>()) {
            const auto change = changes_.find(range.identity);
            if (change == changes_.end() || !taken.contains({range.multirange_schema, range.multirange_name})) {
                continue;
            }
            change->second.aside =
                change->second.aside ||
                std::any_of(from_.dependencies.begin(), from_.dependencies.end(), [&](const Dependency& dependency) {
                    return dependency.subject == range.identity && to_.contains(dependency.dependent);
                });
        }
    }

    /// A type that is set aside keeps the old ones it is made of: those are set aside with it.
    void set_aside_together()
    {
        bool again = true;
        while (again) {
            again = false;
            for (const Dependency& dependency : from_.dependencies) {
                const auto whole = changes_.find(dependency.dependent);
                const auto part = changes_.find(dependency.subject);
                if (whole != changes_.end() && part != changes_.end() && whole->second.aside && !part->second.aside &&
                    part->second.action == Action::replace && is_type(dependency.subject.kind())) {
                    part->second.aside = true;
                    again = true;
                }
            }
        }
    }

    void rebuild(Identity identity, Identity because_of)
    {
        if (!from_.contains(identity) || !to_.contains(identity)) {
            return;
        }
        Change& change = changes_.try_emplace(identity, Change{Action::report, identity, {}, false, false, because_of})
                             .first->second;
        if (change.action == Action::alter || change.action == Action::report) {
            change.action = Action::replace;
            change.hollow = change.hollow && identity.kind() != Kind::domain;
            work_.push_back(identity);
        }
    }

    const Snapshot& from_;
    const Snapshot& to_;
    Successors successors_;
    std::unordered_map<Identity, Change> changes_{};
    std::vector<Identity> work_{};
    std::vector<Dependency> by_subject_{};
};

}  // namespace

void expand(const Snapshot& from, const Snapshot& to, ChangeSet& set)
{
    follow_storage_of_types(from, to, set.changes);
    settle_operator_links(from, to, set.changes);
    set.changes = Expansion(from, to, set.changes).run();
    settle_operator_links(from, to, set.changes);
}

}  // namespace tidemark::diff
