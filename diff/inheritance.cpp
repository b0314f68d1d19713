#include "diff/inheritance.h"

#include <algorithm>
#include <limits>

namespace tidemark::diff {

using catalog::Constraint;
using catalog::ConstraintType;
using catalog::Identity;
using catalog::Inheritance;
using catalog::Kind;
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

/// What the child has of a parent's constraint: the same, but that a CHECK may be validated for the child alone.
Constraint handed_down(const Snapshot& snapshot, Identity child, const Constraint& constraint)
{
    Constraint copy = constraint;
    if (constraint.type == ConstraintType::check && constraint.enforced && !constraint.validated) {
        copy.validated = has_valid_check(snapshot, child, constraint.identity.name());
    }
    return copy;
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

bool has_partitions(const Snapshot& snapshot, Identity table)
{
    const auto* facts = snapshot.find<catalog::Table>(table);
    if (facts == nullptr || facts->partition_key.empty()) {
        return false;
    }
    const auto& links = snapshot.all<Inheritance>();
    return std::any_of(links.begin(), links.end(),
                       [table](const Inheritance& link) { return parent_table(link.identity) == table; });
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

bool is_dropped_alone(const Snapshot& to, const Constraint& constraint)
{
    return !to.contains(constraint.identity) && to.contains(constraint.identity.parent());
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

bool is_absorbed(const Snapshot& to, const Constraint& dropped)
{
    if (to.contains(dropped.identity)) {
        return false;
    }
    for (const Inheritance* inheritance : links_above(to, dropped.identity.parent())) {
        for (const Constraint* above : constraints_of(to, parent_table(inheritance->identity))) {
            // A foreign key of the child's is taken over whatever its name.
            const bool same_name = above->identity.name() == dropped.identity.name();
            if (is_handed_down(*above, *inheritance) &&
                are_alike(handed_down(to, dropped.identity.parent(), *above), dropped) &&
                (same_name || dropped.type == ConstraintType::foreign_key)) {
                return true;
            }
        }
    }
    return false;
}

bool is_left_behind(const Snapshot& from, const Snapshot& to, const Constraint& created)
{
    if (from.contains(created.identity)) {
        return false;
    }
    const Identity child = created.identity.parent();
    const auto is_handed_down_from = [&](Identity table, const Inheritance& left) {
        const auto* above =
            from.find<Constraint>(catalog::part_of(Kind::constraint, table, created.identity.name()));
        return above != nullptr && is_handed_down(*above, left) && are_alike(handed_down(from, child, *above), created);
    };
    for (const Inheritance* left : parents_of(from, child)) {
        if (to.contains(left->identity)) {
            continue;
        }
        const Identity parent = parent_table(left->identity);
        const auto further = links_above(from, parent);
        if (is_handed_down_from(parent, *left) ||
            std::any_of(further.begin(), further.end(), [&](const Inheritance* link) {
                return is_handed_down_from(parent_table(link->identity), *left);
            })) {
            return true;
        }
    }
    return false;
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
            const Constraint copy = handed_down(to, child, *check);
            if (check->type == ConstraintType::check && !check->no_inherit && !is_there &&
                !comes_after_joining(from, to, inheritance, *check) && !has_check(from, to, child, copy)) {
                missing.push_back(copy);
            }
        }
        for (const Inheritance* link : parents_of(to, above[at])) {
            above.push_back(parent_table(link->identity));
        }
    }
    return missing;
}

std::vector<const Constraint*> leftover_constraints(const Snapshot& from, const Snapshot& to,
                                                    const Inheritance& inheritance)
{
    const Identity child = inheritance.identity.parent();
    if (!to.contains(child)) {
        return {};
    }
    std::vector<const Constraint*> left;
    const auto look_at = [&](const Constraint& constraint) {
        Constraint own = handed_down(from, child, constraint);
        own.identity = catalog::part_of(Kind::constraint, child, constraint.identity.name());
        const auto* wanted = to.find<Constraint>(own.identity);
        const bool stays = wanted != nullptr ? are_alike(*wanted, own) : is_absorbed(to, own);
        // What the parent loses is dropped there before the child leaves, and for the child with it.
        const bool goes_before = is_dropped_alone(to, constraint);
        if (!goes_before && is_handed_down(constraint, inheritance) && !from.contains(own.identity) && !stays) {
            left.push_back(&constraint);
        }
    };
    std::vector<Identity> above{parent_table(inheritance.identity)};
    for (std::size_t at = 0; at < above.size(); ++at) {
        for (const Constraint* constraint : constraints_of(from, above[at])) {
            look_at(*constraint);
        }
        for (const Inheritance* link : parents_of(from, above[at])) {
            above.push_back(parent_table(link->identity));
        }
    }
    return left;
}

}  // namespace tidemark::diff
