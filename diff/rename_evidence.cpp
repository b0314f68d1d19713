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
    constexpr int any_major = std::numeric_limits<int>::max();
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

struct ColumnOfTable {
    Name name{};
    Name type{};
    std::int64_t position = 0;
};

std::vector<ColumnOfTable> columns_of(const Snapshot& snapshot, Identity table)
{
    std::vector<ColumnOfTable> columns;
    for (const Identity part : snapshot.parts_of(table)) {
        if (const Column* column = snapshot.find<Column>(part)) {
            columns.push_back({part.name(), column->type, column->position});
        }
    }
    std::sort(columns.begin(), columns.end(),
              [](const ColumnOfTable& a, const ColumnOfTable& b) { return a.position < b.position; });
    return columns;
}

/// What bears a name of the schema's and keeps it when the table gets another: indexes, keys, identity sequences.
std::set<Name> names_kept_by(const Snapshot& snapshot, Identity table)
{
    std::set<Name> names;
    for (const Identity part : snapshot.parts_of(table)) {
        const auto* constraint = snapshot.find<catalog::Constraint>(part);
        const bool is_key = constraint != nullptr && (constraint->type == catalog::ConstraintType::primary_key ||
                                                      constraint->type == catalog::ConstraintType::unique ||
                                                      constraint->type == catalog::ConstraintType::exclusion);
        if (part.kind() == Kind::index || is_key) {
            names.insert(part.name());
        }
        if (const Column* column = snapshot.find<Column>(part); column != nullptr && column->identity_column) {
            names.insert(column->identity_column->sequence_name);
        }
    }
    return names;
}

/// Whose partition or child a table is, and with which bound.
std::vector<std::tuple<Name, Name, std::string>> parents_and_bounds(const Snapshot& snapshot, Identity table)
{
    std::vector<std::tuple<Name, Name, std::string>> parents;
    for (const Identity part : snapshot.parts_of(table)) {
        if (const auto* parent = snapshot.find<catalog::Inheritance>(part)) {
            parents.emplace_back(part.schema(), part.name(), parent->bound);
        }
    }
    return parents;
}

/// Is it a partition of the table of this name?
bool is_partition_of(const Snapshot& snapshot, Identity table, Identity whole)
{
    const auto parents = parents_and_bounds(snapshot, table);
    return parents.size() == 1 && std::get<0>(parents.front()) == whole.schema() &&
           std::get<1>(parents.front()) == whole.name() && !std::get<2>(parents.front()).empty();
}

bool is_plain_child(const Snapshot& snapshot, Identity table)
{
    const auto parents = parents_and_bounds(snapshot, table);
    return !parents.empty() && std::get<2>(parents.front()).empty();
}

/// Those of a table's partitions.
std::set<std::string> bounds_within(const Snapshot& snapshot, Identity table)
{
    std::set<std::string> bounds;
    for (const catalog::Inheritance& link : snapshot.all<catalog::Inheritance>()) {
        if (!link.bound.empty() && parent_table(link.identity) == table) {
            bounds.insert(link.bound);
        }
    }
    return bounds;
}

/// How many columns two tables have in common, by name and type.
std::size_t common_columns(const std::vector<ColumnOfTable>& before, const std::vector<ColumnOfTable>& after)
{
    std::size_t common = 0;
    for (const ColumnOfTable& column : before) {
        common +=
            static_cast<std::size_t>(std::count_if(after.begin(), after.end(), [&column](const ColumnOfTable& other) {
                return column.name == other.name && column.type == other.type;
            }));
    }
    return common;
}

std::size_t common_names(const std::vector<ColumnOfTable>& before, const std::vector<ColumnOfTable>& after)
{
    const auto is_there = [&after](const ColumnOfTable& column) {
        return std::any_of(after.begin(), after.end(),
                           [&column](const ColumnOfTable& other) { return column.name == other.name; });
    };
    return static_cast<std::size_t>(std::count_if(before.begin(), before.end(), is_there));
}

}  // namespace

std::vector<std::pair<Name, Name>> shape_of(const Snapshot& snapshot, Identity table)
{
    std::vector<std::pair<Name, Name>> shape;
    for (const ColumnOfTable& column : columns_of(snapshot, table)) {
        shape.emplace_back(column.name, column.type);
    }
    std::sort(shape.begin(), shape.end());
    return shape;
}

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

/// A foreign table of another server is made anew, and has nothing to lose here.
bool RenameEvidence::is_part_of_moved_foreign_table(Identity part) const
{
    const auto* before = from_.find<Table>(part.parent());
    const auto* after = to_.find<Table>(part.parent());
    return before != nullptr && after != nullptr && before->server != after->server;
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

RenameEvidence::Evidence RenameEvidence::tables(Identity lost, Identity born)
{
    const Table& a = *from_.find<Table>(lost);
    const Table& b = *to_.find<Table>(born);
    const bool change_places = is_partition_of(to_, born, lost) || is_partition_of(from_, lost, born);
    if (a.partition_key != b.partition_key || is_foreign(a) != is_foreign(b)) {
        return std::nullopt;
    }
    const auto old_columns = columns_of(from_, lost);
    const auto new_columns = columns_of(to_, born);
    const std::size_t common = common_columns(old_columns, new_columns);
    const std::set<Name> old_names = names_kept_by(from_, lost);
    const std::set<Name> new_names = names_kept_by(to_, born);
    std::vector<Name> kept;
    std::set_intersection(old_names.begin(), old_names.end(), new_names.begin(), new_names.end(),
                          std::back_inserter(kept));
    const bool has_same_columns = common == old_columns.size() && common == new_columns.size();
    const bool has_half_the_columns = 2 * common >= std::min(old_columns.size(), new_columns.size());
    if (change_places) {
        // So little says that a table is a partition of what takes its name that all columns must be there, and that no other
        // partition has what it kept.
        const bool is_among_others = kept.empty() && is_kept_by_a_partition(lost, old_names);
        return has_same_columns && old_columns.size() > 1 && !is_among_others
                   ? Evidence("a partition and the whole change places")
                   : std::nullopt;
    }
    const bool stays_child = parents_and_bounds(from_, lost) == parents_and_bounds(to_, born);
    if (!stays_child) {
        // A partition that is put away. Partitions come and go with the same columns, so that those say nothing.
        const bool is_put_away = parents_and_bounds(from_, lost).empty() || parents_and_bounds(to_, born).empty();
        if (!has_same_columns) {
            return std::nullopt;
        }
        if (!kept.empty()) {
            return "it keeps " + kept.front().text();
        }
        return is_put_away && old_columns.size() > 1 && have_the_same_dependents(lost, born)
                   ? Evidence("the same things stand on it")
                   : std::nullopt;
    }
    if (has_half_the_columns && !parents_and_bounds(from_, lost).empty() && !is_plain_child(from_, lost)) {
        return Evidence("the same partition");  // no other can have its bounds
    }
    if (has_same_columns && !a.partition_key.empty() && have_the_same_bounds(lost, born)) {
        return Evidence("its partitions have the same bounds");
    }
    // What is moved and keeps its name is known by the names of its columns; their types may change at once.
    const bool has_half_the_names = lost.name() == born.name() && 2 * common_names(old_columns, new_columns) >=
                                                                      std::min(old_columns.size(), new_columns.size());
    if (!kept.empty() && (has_half_the_columns || has_half_the_names)) {
        return "it keeps " + kept.front().text();
    }
    // Where nothing has a name that could be kept, the columns are all there is to go by. A move keeps its name.
    const bool has_nothing_to_keep =
        old_names.empty() && new_names.empty() && (lost.schema() == born.schema() || lost.name() == born.name());
    // That a table leaves its name to another must show in more than the one column that every second table has.
    const bool is_too_little = old_columns.size() < 2 && (to_.contains(lost) || from_.contains(born));
    if (has_same_columns && !is_too_little && (has_nothing_to_keep || lost.name() == born.name())) {
        return Evidence("the same columns");
    }
    if (has_half_the_columns && old_columns.size() > 1 && have_the_same_dependents(lost, born)) {
        return Evidence("the same things stand on it");
    }
    return std::nullopt;
}

/// Most partitions of the one have a counterpart in the other.
bool RenameEvidence::have_the_same_bounds(Identity lost, Identity born) const
{
    const auto before = bounds_within(from_, lost);
    const auto after = bounds_within(to_, born);
    std::vector<std::string> common;
    std::set_intersection(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(common));
    return !common.empty() && 2 * common.size() >= std::max(before.size(), after.size());
}

/// Has one of the partitions of what takes the table's name an index or a key of these names?
bool RenameEvidence::is_kept_by_a_partition(Identity table, const std::set<Name>& names) const
{
    const auto& links = to_.all<catalog::Inheritance>();
    return std::any_of(links.begin(), links.end(), [&](const catalog::Inheritance& link) {
        if (parent_table(link.identity) != table || from_.contains(link.identity.parent())) {
            return false;
        }
        const std::set<Name> kept = names_kept_by(to_, link.identity.parent());
        return std::any_of(kept.begin(), kept.end(), [&names](Name name) { return names.contains(name); });
    });
}

/// RENAME COLUMN refuses what a child has of two parents (renameatt_internal).
bool RenameEvidence::is_shared_by_parents(Identity column) const
{
    const auto& links = from_.all<catalog::Inheritance>();
    return std::any_of(links.begin(), links.end(), [&](const catalog::Inheritance& link) {
        const Identity below = catalog::column_identity(link.identity.parent(), column.name());
        const auto* inherited = from_.find<Column>(below);
        return parent_table(link.identity) == column.parent() && inherited != nullptr &&
               (inherited->inherited_from > 1 || is_shared_by_parents(below));
    });
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

/// The place of a column: its number, in which dropped ones leave holes. A table without holes beside one with some
/// was not made by the same statements, but from a file: there the rank says where it is.
std::pair<std::int64_t, std::int64_t> RenameEvidence::places(Identity lost, Identity born) const
{
    const std::vector<ColumnOfTable> before = columns_of(from_, lost.parent());
    const std::vector<ColumnOfTable> after = columns_of(to_, born.parent());
    const auto has_holes = [](const std::vector<ColumnOfTable>& columns) {
        return !columns.empty() && columns.back().position != static_cast<std::int64_t>(columns.size());
    };
    const auto place = [](const std::vector<ColumnOfTable>& columns, Name name, bool by_rank) {
        for (std::size_t rank = 0; rank < columns.size(); ++rank) {
            if (columns[rank].name == name) {
                return by_rank ? static_cast<std::int64_t>(rank) + 1 : columns[rank].position;
            }
        }
        return std::int64_t{0};
    };
    const bool by_rank = has_holes(before) && !has_holes(after);
    return {place(before, lost.name(), by_rank), place(after, born.name(), by_rank)};
}

RenameEvidence::Evidence RenameEvidence::columns(Identity lost, Identity born) const
{
    const auto [before, after] = places(lost, born);
    // What is inherited is renamed with the parent's.
    const bool is_own = from_.find<Column>(lost)->inherited_from == 0 && to_.find<Column>(born)->inherited_from == 0;
    return is_own && is_of_same_type(lost, born) && before == after && !is_shared_by_parents(lost)
               ? Evidence("the same place and type")
               : std::nullopt;
}

bool RenameEvidence::is_of_same_type(Identity lost, Identity born) const
{
    const Column& a = *from_.find<Column>(lost);
    const Column& b = *to_.find<Column>(born);
    return a.type == b.type && a.collation == b.collation && a.generated.has_value() == b.generated.has_value();
}

bool RenameEvidence::is_in_the_same_place(Identity lost, Identity born) const
{
    if (lost.kind() == Kind::table) {
        return parents_and_bounds(from_, lost) == parents_and_bounds(to_, born);
    }
    const auto [before, after] = places(lost, born);
    return before == after && from_.find<Column>(lost)->inherited_from == 0 &&
           to_.find<Column>(born)->inherited_from == 0;
}

bool RenameEvidence::may_be_another(Identity object) const
{
    switch (object.kind()) {
    case Kind::column: {
        if (is_of_same_type(object, object)) {
            return false;
        }
        const auto [before, after] = places(object, object);
        return before != after;
    }
    case Kind::constraint:
    case Kind::index:
        return !the_same(object, object);
    case Kind::table: {
        const std::set<Name> before = names_kept_by(from_, object);
        const std::set<Name> after = names_kept_by(to_, object);
        std::vector<Name> kept;
        std::set_intersection(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(kept));
        return !before.empty() && !after.empty() && kept.empty();
    }
    default:
        return false;
    }
}

bool RenameEvidence::is_no_less_like(Identity lost, Identity born) const
{
    const auto before = columns_of(from_, lost);
    const auto differences = [&](Identity table) {
        const auto after = columns_of(to_, table);
        return before.size() + after.size() - 2 * common_columns(before, after);
    };
    return differences(born) <= differences(lost);
}

bool RenameEvidence::is_another(Identity table) const
{
    const Table& a = *from_.find<Table>(table);
    const Table& b = *to_.find<Table>(table);
    if (a.partition_key.empty() != b.partition_key.empty() || is_foreign(a) != is_foreign(b)) {
        return true;
    }
    const auto before = columns_of(from_, table);
    const auto after = columns_of(to_, table);
    return 2 * common_columns(before, after) < std::min(before.size(), after.size());
}

}  // namespace tidemark::diff
