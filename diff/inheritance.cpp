#include "diff/inheritance.h"

#include <algorithm>
#include <limits>

namespace tidemark::diff {

using catalog::Constraint;
using catalog::ConstraintType;
using catalog::Identity;
using catalog::Inheritance;
using catalog::Kind;
using catalog::Name;
using catalog::Snapshot;

namespace {

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

/// What the child calls its copy of a constraint that a table above it has; empty where that is not above it.
Name name_of_copy(const Snapshot& snapshot, Identity child, const Constraint& constraint)
{
    if (child == constraint.identity.parent()) {
        return constraint.identity.name();
    }
    for (const Inheritance* link : parents_of(snapshot, child)) {
        const Name above = name_of_copy(snapshot, parent_table(link->identity), constraint);
        if (!above.empty()) {
            const auto& keys = link->copied_keys;
            const auto renamed = std::find_if(keys.begin(), keys.end(), [&](const catalog::CopiedKey& key) {
                return constraint.type == ConstraintType::foreign_key && key.above == above;
            });
            return renamed == keys.end() ? above : renamed->own;
        }
    }
    return {};
}

/// What the child has of a constraint above it: the same, but that it may have another name, and that a CHECK may be
/// validated for the child alone.
Constraint handed_down(const Snapshot& snapshot, Identity child, const Constraint& constraint)
{
    Constraint copy = constraint;
    copy.identity = catalog::part_of(Kind::constraint, child, name_of_copy(snapshot, child, constraint));
    if (constraint.type == ConstraintType::check && constraint.enforced && !constraint.validated) {
        copy.validated = has_valid_check(snapshot, child, constraint.identity.name());
    }
    return copy;
}

/// Everything that the child of this link has of its parent's constraints, and of those further above; nearest first.
std::vector<CopiedConstraint> copies_through(const Snapshot& snapshot, const Inheritance& inheritance)
{
    const Identity parent = parent_table(inheritance.identity);
    std::vector<Identity> tables{parent};
    for (const Inheritance* link : links_above(snapshot, parent)) {
        tables.push_back(parent_table(link->identity));
    }
    std::vector<CopiedConstraint> copies;
    for (const Identity table : tables) {
        for (const Constraint* constraint : constraints_of(snapshot, table)) {
            if (is_handed_down(*constraint, inheritance)) {
                copies.push_back({constraint, handed_down(snapshot, inheritance.identity.parent(), *constraint)});
            }
        }
    }
    return copies;
}

/// The copy that becomes this constraint, which the child is to have of its own when it has left: of a foreign key any that
/// is alike, where none has the name. Null when there is none.
const Constraint* copy_that_becomes(const std::vector<CopiedConstraint>& copies, const Constraint& created)
{
    auto found = std::find_if(copies.begin(), copies.end(), [&created](const CopiedConstraint& copy) {
        return copy.own.identity == created.identity;
    });
    if (found == copies.end() && created.type == ConstraintType::foreign_key) {
        found = std::find_if(copies.begin(), copies.end(),
                             [&created](const CopiedConstraint& copy) { return are_alike(copy.own, created); });
    }
    return found != copies.end() && are_alike(found->own, created) ? &found->own : nullptr;
}

/// Does the child inherit this CHECK through the link?
bool hands_down(const Snapshot& snapshot, const Inheritance& inheritance, Name name)
{
    const Identity parent = parent_table(inheritance.identity);
    const auto* own = snapshot.find<Constraint>(catalog::part_of(Kind::constraint, parent, name));
    const bool is_own = own != nullptr && own->type == ConstraintType::check && !own->no_inherit;
    return is_own || check_above(snapshot, parent, name) != nullptr;
}

/// Does the child inherit the CHECK through another link as well, that stays or, of those that go, goes later? Then it has it
/// from there as long.
bool is_held_by_another(const Snapshot& from, const Snapshot& to, const Inheritance& inheritance, Name name)
{
    const auto links = parents_of(from, inheritance.identity.parent());
    return std::any_of(links.begin(), links.end(), [&](const Inheritance* other) {
        const bool outlives = to.contains(other->identity) || inheritance.identity < other->identity;
        return other != &inheritance && outlives && hands_down(from, *other, name);
    });
}

/// Does the child get the CHECK for another parent's sake, which it joins before?
bool is_brought_by_another(const Snapshot& from, const Snapshot& to, const Inheritance& inheritance, Name name)
{
    const auto links = parents_of(to, inheritance.identity.parent());
    return std::any_of(links.begin(), links.end(), [&](const Inheritance* other) {
        return !from.contains(other->identity) && other->identity < inheritance.identity &&
               hands_down(to, *other, name);
    });
}

/// Does the child have this check when it is about to become a child: its own, one that a former parent leaves it, or
/// one that it inherits all along?
bool has_check(const Snapshot& from, const Snapshot& to, Identity child, const Constraint& check)
{
    const Identity own = catalog::part_of(Kind::constraint, child, check.identity.name());
    const auto* before = from.find<Constraint>(own);
    if (to.contains(own) || (before != nullptr && are_alike(*before, check))) {
        return true;
    }
    const auto former = links_above(from, child);
    return std::any_of(former.begin(), former.end(), [&](const Inheritance* inheritance) {
        const auto* above = from.find<Constraint>(
            catalog::part_of(Kind::constraint, parent_table(inheritance->identity), check.identity.name()));
        return above != nullptr && are_alike(handed_down(from, child, *above), check);
    });
}

/// The copies that the child of the link is to have of its own when it has left.
std::vector<const Constraint*> kept_copies(const Snapshot& from, const Snapshot& to, Identity child,
                                           const std::vector<CopiedConstraint>& copies)
{
    std::vector<const Constraint*> kept;
    for (const Constraint* wanted : constraints_of(to, child)) {
        kept.push_back(from.contains(wanted->identity) ? nullptr : copy_that_becomes(copies, *wanted));
    }
    return kept;
}

/// Does the child of the link, which leaves, keep its copy of this constraint, or take it to another parent?
bool keeps_copy(const Snapshot& from, const Snapshot& to, const Inheritance& link, const Constraint& constraint)
{
    const Identity child = link.identity.parent();
    if (!to.contains(child) || !is_handed_down(constraint, link)) {
        return false;
    }
    const std::vector<CopiedConstraint> copies = copies_through(from, link);
    const std::vector<const Constraint*> kept = kept_copies(from, to, child, copies);
    return std::any_of(copies.begin(), copies.end(), [&](const CopiedConstraint& copy) {
        return copy.above == &constraint &&
               (std::find(kept.begin(), kept.end(), &copy.own) != kept.end() || is_absorbed(to, copy.own));
    });
}

template <class Member>
bool shares_field(const Snapshot& from, const Snapshot& to, Identity column, Member catalog::Column::*member)
{
    const auto* own = to.find<catalog::Column>(column);
    const auto& links = to.all<Inheritance>();
    return own == nullptr || std::all_of(links.begin(), links.end(), [&](const Inheritance& link) {
               const Identity below = catalog::column_identity(link.identity.parent(), column.name());
               const auto* after = to.find<catalog::Column>(below);
               return parent_table(link.identity) != column.parent() || !from.contains(link.identity) ||
                      !from.contains(below) || after == nullptr ||
                      (after->*member == own->*member && shares_field(from, to, below, member));
           });
}

}  // namespace

Identity parent_table(Identity inheritance)
{
    return catalog::in_schema(Kind::table, inheritance.schema(), inheritance.name());
}

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

std::vector<const Inheritance*> links_above(const Snapshot& snapshot, Identity table)
{
    std::vector<const Inheritance*> links = parents_of(snapshot, table);
    for (std::size_t at = 0; at < links.size(); ++at) {
        const auto further = parents_of(snapshot, parent_table(links[at]->identity));
        links.insert(links.end(), further.begin(), further.end());
    }
    return links;
}

namespace {

template <typename Wanted>
bool has_partition(const Snapshot& snapshot, Identity table, Wanted wanted)
{
    const auto* facts = snapshot.find<catalog::Table>(table);
    if (facts == nullptr || facts->partition_key.empty()) {
        return false;
    }
    const auto& links = snapshot.all<Inheritance>();
    return std::any_of(links.begin(), links.end(), [&](const Inheritance& link) {
        return parent_table(link.identity) == table && wanted(snapshot.find<catalog::Table>(link.identity.parent()));
    });
}

}  // namespace

bool has_indexed_partitions(const Snapshot& snapshot, Identity table)
{
    return has_partition(snapshot, table,
                         [](const catalog::Table* one) { return one == nullptr || !is_foreign(*one); });
}

bool has_foreign_partition(const Snapshot& snapshot, Identity table)
{
    return has_partition(snapshot, table, [](const catalog::Table* one) { return one != nullptr && is_foreign(*one); });
}

std::vector<Identity> partitions_below(const Snapshot& snapshot, Identity table)
{
    std::vector<Identity> found{table};
    for (std::size_t at = 0; at < found.size(); ++at) {
        for (const Inheritance& link : snapshot.all<Inheritance>()) {
            if (!link.bound.empty() && parent_table(link.identity) == found[at]) {
                found.push_back(link.identity.parent());
            }
        }
    }
    found.erase(found.begin());
    return found;
}

std::vector<Identity> inherited_columns(const Snapshot& snapshot, Identity column)
{
    std::vector<Identity> found;
    for (const Inheritance* link : parents_of(snapshot, column.parent())) {
        const Identity above = catalog::column_identity(parent_table(link->identity), column.name());
        if (snapshot.contains(above)) {
            found.push_back(above);
        }
    }
    return found;
}

bool outlives_above(const Snapshot& from, const Snapshot& to, Identity column)
{
    if (to.contains(column)) {
        return false;
    }
    const auto& links = from.all<Inheritance>();
    return std::any_of(links.begin(), links.end(), [&](const Inheritance& link) {
        const Identity below = catalog::column_identity(link.identity.parent(), column.name());
        return link.bound.empty() && parent_table(link.identity) == column.parent() && from.contains(below) &&
               (to.contains(below) || outlives_above(from, to, below));
    });
}

bool shares_default(const Snapshot& from, const Snapshot& to, Identity column)
{
    const auto default_of = [&to](Identity of) {
        return to.find<catalog::ColumnDefault>(catalog::part_of(Kind::column_default, of));
    };
    const catalog::ColumnDefault* own = default_of(column);
    const auto& links = to.all<Inheritance>();
    return std::all_of(links.begin(), links.end(), [&](const Inheritance& link) {
        const auto* before = from.find<Inheritance>(link.identity);
        if (parent_table(link.identity) != column.parent() || before == nullptr || before->bound != link.bound) {
            return true;
        }
        const Identity below = catalog::column_identity(link.identity.parent(), column.name());
        const catalog::ColumnDefault* value = default_of(below);
        const bool same = own == nullptr ? value == nullptr : value != nullptr && value->expression == own->expression;
        return same && shares_default(from, to, below);
    });
}

bool keeps_not_null(const catalog::Column& column)
{
    return column.not_null_constraint && column.not_null_constraint->local;
}

std::optional<catalog::NotNullConstraint> standing_not_null(const Snapshot& to, const catalog::Column& column)
{
    std::optional<catalog::NotNullConstraint> constraint = column.not_null_constraint;
    if (constraint && inherited_columns(to, column.identity).empty()) {
        constraint->local = true;
    }
    return constraint;
}

bool no_longer_kept_from_children(const catalog::Column& from, const catalog::Column& to)
{
    return from.not_null_constraint && from.not_null_constraint->no_inherit && to.not_null_constraint &&
           !to.not_null_constraint->no_inherit;
}

bool shares_not_null(const Snapshot& from, const Snapshot& to, Identity column)
{
    const auto* own = to.find<catalog::Column>(column);
    const auto& links = to.all<Inheritance>();
    return own == nullptr || std::all_of(links.begin(), links.end(), [&](const Inheritance& link) {
               const Identity below = catalog::column_identity(link.identity.parent(), column.name());
               const auto* before = from.find<catalog::Column>(below);
               const auto* after = to.find<catalog::Column>(below);
               if (!link.bound.empty() || parent_table(link.identity) != column.parent() ||
                   !from.contains(link.identity) || before == nullptr || after == nullptr) {
                   return true;
               }
               return (after->not_null == own->not_null || keeps_not_null(*before)) && shares_not_null(from, to, below);
           });
}

bool shares_storage(const Snapshot& from, const Snapshot& to, Identity column)
{
    return shares_field(from, to, column, &catalog::Column::storage);
}

bool shares_statistics_target(const Snapshot& from, const Snapshot& to, Identity column)
{
    return shares_field(from, to, column, &catalog::Column::statistics_target);
}

bool is_not_null_here_only(const Snapshot& from, const Snapshot& to, const Constraint& key)
{
    return key.type == ConstraintType::primary_key &&
           std::any_of(key.columns.begin(), key.columns.end(), [&](Name column) {
               return !shares_not_null(from, to, catalog::column_identity(key.identity.parent(), column));
           });
}

bool takes_identity_later(const Snapshot& from, const Snapshot& to, const catalog::Column& created)
{
    const Identity table = created.identity.parent();
    const auto has = [](const Snapshot& side, Identity of, Name column) {
        return side.find<catalog::Column>(catalog::column_identity(of, column)) != nullptr;
    };
    const auto stands_between = [&](const Inheritance& link) {
        const Name name = created.identity.name();
        if (link.identity.parent() == table) {
            return link.bound.empty() && has(to, parent_table(link.identity), name) &&
                   !has(from, parent_table(link.identity), name);
        }
        const auto* below = to.find<catalog::Column>(catalog::column_identity(link.identity.parent(), name));
        return parent_table(link.identity) == table && below != nullptr &&
               (link.bound.empty() || !below->identity_column);
    };
    const auto& links = to.all<Inheritance>();
    return created.identity_column && std::any_of(links.begin(), links.end(), [&](const Inheritance& link) {
               return from.contains(link.identity) && stands_between(link);
           });
}

bool is_dropped_before_leaving(const Snapshot& from, const Snapshot& to, const Constraint& constraint)
{
    const auto& links = from.all<Inheritance>();
    return !to.contains(constraint.identity) && to.contains(constraint.identity.parent()) &&
           std::none_of(links.begin(), links.end(), [&](const Inheritance& link) {
               return !to.contains(link.identity) && keeps_copy(from, to, link, constraint);
           });
}

const Constraint* check_above(const Snapshot& snapshot, Identity table, catalog::Name name)
{
    for (const Inheritance* link : links_above(snapshot, table)) {
        const Identity above = catalog::part_of(Kind::constraint, parent_table(link->identity), name);
        const auto* check = snapshot.find<Constraint>(above);
        if (check != nullptr && check->type == ConstraintType::check && !check->no_inherit) {
            return check;
        }
    }
    return nullptr;
}

std::vector<const Constraint*> checks_not_valid_above(const Snapshot& snapshot, Identity table)
{
    std::vector<const Constraint*> found;
    for (const Inheritance* link : links_above(snapshot, table)) {
        for (const Constraint* check : constraints_of(snapshot, parent_table(link->identity))) {
            if (check->type == ConstraintType::check && !check->no_inherit && check->enforced && !check->validated) {
                found.push_back(check);
            }
        }
    }
    return found;
}

bool has_valid_check(const Snapshot& snapshot, Identity table, catalog::Name name)
{
    if (const auto* own = snapshot.find<Constraint>(catalog::part_of(Kind::constraint, table, name))) {
        return own->type == ConstraintType::check && own->validated;
    }
    const auto links = parents_of(snapshot, table);
    return std::any_of(links.begin(), links.end(), [&](const Inheritance* link) {
        return std::binary_search(link->valid_checks.begin(), link->valid_checks.end(), name) ||
               has_valid_check(snapshot, parent_table(link->identity), name);
    });
}

Name absorbed_name(const Snapshot& to, const Constraint& dropped)
{
    if (to.contains(dropped.identity)) {
        return {};
    }
    for (const Inheritance* inheritance : parents_of(to, dropped.identity.parent())) {
        for (const CopiedConstraint& copy : copies_through(to, *inheritance)) {
            // A foreign key of the child's is taken over whatever its name.
            const bool same_name = copy.own.identity == dropped.identity;
            if (are_alike(copy.own, dropped) && (same_name || dropped.type == ConstraintType::foreign_key)) {
                return copy.own.identity.name();
            }
        }
    }
    return {};
}

Name name_left_behind(const Snapshot& from, const Snapshot& to, const Constraint& created)
{
    if (from.contains(created.identity)) {
        return {};
    }
    for (const Inheritance* left : parents_of(from, created.identity.parent())) {
        // A child that inherits a CHECK cannot declare it besides.
        const bool is_declared_again =
            created.type == ConstraintType::check &&
            check_above(from, created.identity.parent(), created.identity.name()) != nullptr &&
            check_above(to, created.identity.parent(), created.identity.name()) != nullptr;
        if (to.contains(left->identity) && !is_declared_again) {
            continue;
        }
        if (const auto copies = copies_through(from, *left); const auto* copy = copy_that_becomes(copies, created)) {
            return copy->identity.name();
        }
    }
    return {};
}

bool comes_after_joining(const Snapshot& from, const Snapshot& to, const Inheritance& inheritance,
                         const Constraint& check)
{
    const Identity child = inheritance.identity.parent();
    return inheritance.bound.empty() && check.type == ConstraintType::check && !check.no_inherit &&
           !from.contains(check.identity) && !has_check(from, to, child, handed_down(to, child, check));
}

std::vector<Constraint> missing_checks(const Snapshot& from, const Snapshot& to, const Inheritance& inheritance)
{
    const Identity child = inheritance.identity.parent();
    std::vector<Constraint> missing;
    std::vector<Identity> above{parent_table(inheritance.identity)};
    for (std::size_t at = 0; at < above.size(); ++at) {
        for (const Constraint* check : constraints_of(to, above[at])) {
            const bool is_there = std::any_of(missing.begin(), missing.end(), [check](const Constraint& other) {
                return other.identity.name() == check->identity.name();
            });
            Constraint copy = handed_down(to, child, *check);
            copy.identity = check->identity;
            if (check->type == ConstraintType::check && !check->no_inherit && !is_there &&
                !comes_after_joining(from, to, inheritance, *check) && !has_check(from, to, child, copy) &&
                !is_brought_by_another(from, to, inheritance, check->identity.name())) {
                missing.push_back(copy);
            }
        }
        for (const Inheritance* link : parents_of(to, above[at])) {
            above.push_back(parent_table(link->identity));
        }
    }
    return missing;
}

std::vector<catalog::CopiedKey> copies_to_rename(const Snapshot& from, const Snapshot& to,
                                                 const Inheritance& inheritance)
{
    const Identity child = inheritance.identity.parent();
    const Identity parent = parent_table(inheritance.identity);
    std::vector<Name> brought;
    for (const Constraint* own : constraints_of(from, child)) {
        brought.push_back(absorbed_name(to, *own));
    }
    std::vector<catalog::CopiedKey> keys;
    for (const CopiedConstraint& copy : copies_through(to, inheritance)) {
        const Name wanted = copy.own.identity.name();
        if (copy.own.type != ConstraintType::foreign_key ||
            std::find(brought.begin(), brought.end(), wanted) != brought.end()) {
            continue;
        }
        // What stays above is called there as before.
        const auto* before = from.find<Constraint>(copy.above->identity);
        const Name former = before == nullptr ? Name{} : name_of_copy(from, parent, *before);
        const Name given = former.empty() ? name_of_copy(to, parent, *copy.above) : former;
        // Where that is taken, PostgreSQL makes up another.
        if (given != wanted && !to.contains(catalog::part_of(Kind::constraint, child, given))) {
            keys.push_back({given, wanted});
        }
    }
    return keys;
}

std::vector<CopiedConstraint> leftover_constraints(const Snapshot& from, const Snapshot& to,
                                                   const Inheritance& inheritance)
{
    const Identity child = inheritance.identity.parent();
    if (!to.contains(child)) {
        return {};
    }
    const std::vector<CopiedConstraint> copies = copies_through(from, inheritance);
    const std::vector<const Constraint*> kept = kept_copies(from, to, child, copies);
    std::vector<CopiedConstraint> left;
    for (const CopiedConstraint& copy : copies) {
        const bool stays = std::find(kept.begin(), kept.end(), &copy.own) != kept.end() ||
                           from.contains(copy.own.identity) || is_absorbed(to, copy.own);
        const bool is_held = copy.above->type == ConstraintType::check &&
                             is_held_by_another(from, to, inheritance, copy.own.identity.name());
        // What the parent loses is dropped there before the child leaves, and for the child with it.
        if (!stays && !is_held && !is_dropped_before_leaving(from, to, *copy.above)) {
            left.push_back(copy);
        }
    }
    return left;
}

}  // namespace tidemark::diff
