#include "diff/rename_evidence.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "diff/dependencies_of.h"
#include "diff/disposition.h"
#include "diff/inheritance.h"

namespace tidemark::diff {

using catalog::Column;
using catalog::Identity;
using catalog::Kind;
using catalog::Name;
using catalog::Snapshot;
using catalog::Table;

namespace {

/// The definition of a trigger or a rule bears its name, once and before anything else.
std::string without_name(std::string definition, Name name)
{
    const std::size_t at = definition.find(name.text());
    return at == std::string::npos ? definition : definition.erase(at, name.text().size());
}

/// What ALTER changes in place of an index or a key is no reason to build it anew.
template <class Facts>
inline constexpr bool is_its_structure =
    std::is_same_v<Facts, catalog::Index> || std::is_same_v<Facts, catalog::Constraint>;

void follow_schema(const std::optional<catalog::OperatorName>& before, std::optional<catalog::OperatorName>& after)
{
    if (before && after) {
        after->schema = before->schema;
    }
}

template <class Facts>
bool is_same_but_for_owner(const Facts& a, const Facts& b)
{
    constexpr int any_major = std::numeric_limits<int>::max();
    if (catalog::changed_fields(a, b, any_major).empty()) {
        return true;
    }
    Facts other = b;
    if constexpr (requires { other.owner; }) {
        other.owner = a.owner;
    }
    if constexpr (std::is_same_v<Facts, catalog::Trigger> || std::is_same_v<Facts, catalog::Rule>) {
        if (without_name(a.definition, a.identity.name()) == without_name(b.definition, b.identity.name())) {
            other.definition = a.definition;
        }
    }
    if constexpr (std::is_same_v<Facts, catalog::RangeType>) {
        // A multirange keeps its name when its range gets another, and is a type that has one of its own.
        other.multirange_schema = a.multirange_schema;
        other.multirange_name = a.multirange_name;
    }
    if constexpr (std::is_same_v<Facts, catalog::Operator>) {
        // What it is linked with may move to the same schema, and the link with it.
        follow_schema(a.commutator, other.commutator);
        follow_schema(a.negator, other.negator);
    }
    const catalog::FieldSet changed = catalog::changed_fields(a, other, any_major);
    if constexpr (is_its_structure<Facts>) {
        if (disposition_of<Facts>(a, other, changed, any_major).action == Action::replace) {
            return false;
        }
    }
    bool same = true;
    std::size_t row = 0;
    catalog::for_each_field<Facts>([&](const auto& field) {
        const bool may_differ = is_its_structure<Facts> && field.on_change == catalog::OnChange::alter;
        same = same && (may_differ || !changed.contains(row));
        ++row;
    });
    return same;
}

/// The owning column of a sequence, as far as its name goes.
std::string part(const Snapshot& snapshot, Identity sequence, Kind kind)
{
    const auto* link = snapshot.find<catalog::SequenceOwner>(catalog::part_of(kind, sequence));
    return link == nullptr ? std::string{} : catalog::describe(link->column);
}

}  // namespace

RenameEvidence::Evidence RenameEvidence::find(Identity lost, Identity born)
{
    // There is no RENAME for operators, and nothing leads to another access method.
    const bool must_keep_name = lost.kind() == Kind::operator_;
    if (is_part_of_moved_foreign_table(lost)) {
        return std::nullopt;
    }
    if (lost.kind() != born.kind() || lost.arguments() != born.arguments() || lost.qualifier() != born.qualifier() ||
        (must_keep_name && lost.name() != born.name())) {
        return std::nullopt;
    }
    switch (lost.kind()) {
    case Kind::schema:
        return schemas(lost, born);
    case Kind::table:
        return tables(lost, born);
    case Kind::column:
        return columns(lost, born);
    case Kind::trigger:
        // A partition's clone goes with its parent's.
        return from_.find<catalog::Trigger>(lost)->definition.empty() ? std::nullopt : the_same(lost, born);
    case Kind::constraint:
        return can_be_renamed(*from_.find<catalog::Constraint>(lost)) ? the_same(lost, born) : std::nullopt;
    case Kind::operator_family:
        return families(lost, born);
    case Kind::enum_type:
    case Kind::composite_type:
    case Kind::domain:
        return types(lost, born);
    case Kind::base_type:
    case Kind::routine:
        return is_of_shell(lost) ? std::nullopt : the_same(lost, born);
    case Kind::sequence:
        return part(from_, lost, Kind::sequence_owner) == part(to_, born, Kind::sequence_owner) ? the_same(lost, born)
                                                                                                : std::nullopt;
    default:
        return the_same(lost, born);
    }
}

/// Of a table OF a type only what has an index. What is inherited, though it be the table's own as well, goes with the parent's.
bool RenameEvidence::can_be_renamed(const catalog::Constraint& constraint) const
{
    if (check_above(from_, constraint.identity.parent(), constraint.identity.name()) != nullptr) {
        return false;
    }
    const Table* table = from_.find<Table>(constraint.identity.parent());
    const bool has_index =
        constraint.type != catalog::ConstraintType::check && constraint.type != catalog::ConstraintType::foreign_key;
    return table == nullptr || table->of_type.empty() || has_index;
}

/// No RENAME and no SET SCHEMA finds a type that is only a shell, nor a routine that takes one (typenameType).
bool RenameEvidence::is_of_shell(Identity object) const
{
    const auto is_shell = [this](Identity identity) {
        const auto* type = from_.find<catalog::BaseType>(identity);
        return type != nullptr && !type->defined;
    };
    const auto types = dependencies_of(from_, object);
    return is_shell(object) || std::any_of(types.begin(), types.end(), [&](const catalog::Dependency& dependency) {
               return is_shell(dependency.subject);
           });
}

RenameEvidence::Evidence RenameEvidence::the_same(Identity lost, Identity born) const
{
    bool is_same = false;
    from_.visit(lost, [&](const auto& a) {
        to_.visit(born, [&](const auto& b) {
            if constexpr (std::is_same_v<decltype(a), decltype(b)>) {
                is_same = is_same_but_for_owner(a, b);
            }
        });
    });
    return is_same ? Evidence("the same but for its name") : std::nullopt;
}

/// A type that has grown, or shrunk, is known by the columns that are of it.
RenameEvidence::Evidence RenameEvidence::types(Identity lost, Identity born)
{
    if (Evidence same = the_same(lost, born)) {
        return same;
    }
    return are_much_alike(lost, born) && have_the_same_dependents(lost, born) ? Evidence("the same columns are of it")
                                                                              : std::nullopt;
}

/// Have they most labels, or attributes, in common, or the same base type?
bool RenameEvidence::are_much_alike(Identity lost, Identity born) const
{
    const auto have_most_in_common = [](std::vector<std::string> a, std::vector<std::string> b) {
        std::sort(a.begin(), a.end());
        std::sort(b.begin(), b.end());
        std::vector<std::string> common;
        std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
        return !common.empty() && 2 * common.size() >= std::max(a.size(), b.size());
    };
    if (const auto* domain = from_.find<catalog::Domain>(lost)) {
        return domain->base_type == to_.find<catalog::Domain>(born)->base_type;
    }
    if (const auto* labels = from_.find<catalog::EnumType>(lost)) {
        return have_most_in_common(labels->labels, to_.find<catalog::EnumType>(born)->labels);
    }
    const auto attributes = [](const catalog::CompositeType& type) {
        std::vector<std::string> names;
        for (const catalog::CompositeAttribute& attribute : type.attributes) {
            names.push_back(attribute.name.text());
        }
        return names;
    };
    return have_most_in_common(attributes(*from_.find<catalog::CompositeType>(lost)),
                               attributes(*to_.find<catalog::CompositeType>(born)));
}

/// A family is what it holds: members of its own, and classes.
RenameEvidence::Evidence RenameEvidence::families(Identity lost, Identity born) const
{
    const auto contents = [](const Snapshot& snapshot, Identity family) {
        std::set<std::tuple<std::string, std::string, std::string>> found;
        for (const Identity part : snapshot.parts_of(family)) {
            if (const auto* member = snapshot.find<catalog::OperatorFamilyMember>(part)) {
                found.emplace(part.name().text(), member->member, member->sort_family);
            }
        }
        for (const catalog::OperatorClass& one : snapshot.all<catalog::OperatorClass>()) {
            if (one.family == family) {
                found.emplace("class", one.type.text(), one.storage.text());
            }
        }
        return found;
    };
    const auto before = contents(from_, lost);
    return !before.empty() && before == contents(to_, born) ? Evidence("it holds the same") : std::nullopt;
}

/// Most of what is in one is in the other.
RenameEvidence::Evidence RenameEvidence::schemas(Identity lost, Identity born)
{
    const auto& a = contents(from_, contents_from_)[lost.name()];
    const auto& b = contents(to_, contents_to_)[born.name()];
    std::vector<std::pair<Kind, Name>> common;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
    return !common.empty() && 2 * common.size() >= std::max(a.size(), b.size()) ? Evidence("it holds the same objects")
                                                                                : std::nullopt;
}

RenameEvidence::Contents& RenameEvidence::contents(const Snapshot& snapshot, std::optional<Contents>& kept)
{
    if (!kept) {
        kept.emplace();
        snapshot.for_each([&kept](const auto& object) {
            const Identity identity = object.identity;
            if (!identity.parent() && !identity.schema().empty()) {
                (*kept)[identity.schema()].emplace(identity.kind(), identity.name());
            }
        });
    }
    return *kept;
}

/// Of what both sides have, something stands on it, and nothing else.
bool RenameEvidence::have_the_same_dependents(Identity lost, Identity born)
{
    std::set<Identity> before;
    for (const Identity dependent : dependents(from_, dependents_from_)[lost]) {
        if (to_.contains(dependent)) {
            before.insert(dependent);
        }
    }
    std::set<Identity> after;
    for (const Identity dependent : dependents(to_, dependents_to_)[born]) {
        if (from_.contains(dependent)) {
            after.insert(dependent);
        }
    }
    return !before.empty() && before == after;
}

RenameEvidence::Dependents& RenameEvidence::dependents(const Snapshot& snapshot, std::optional<Dependents>& kept)
{
    if (!kept) {
        kept.emplace();
        for (const catalog::Dependency& dependency : snapshot.dependencies) {
            const Identity subject = catalog::root_of(dependency.subject);
            const Identity dependent = catalog::root_of(dependency.dependent);
            if (subject.kind() == Kind::table && subject != dependent) {
                (*kept)[subject].insert(dependent);
            } else if (catalog::is_type(subject.kind()) && dependency.dependent.kind() == Kind::column) {
                (*kept)[subject].insert(dependency.dependent);
            }
        }
    }
    return *kept;
}

}  // namespace tidemark::diff
