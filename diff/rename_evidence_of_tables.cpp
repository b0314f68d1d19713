#include <algorithm>
#include <cstdint>
#include <iterator>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "diff/inheritance.h"
#include "diff/rename_evidence.h"
#include "diff/table_columns.h"

// What holds rows or values: tables and columns.
namespace tidemark::diff {

using catalog::Column;
using catalog::Identity;
using catalog::Kind;
using catalog::Name;
using catalog::Snapshot;
using catalog::Table;

namespace {

using Columns = std::vector<const Column*>;

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

/// The names as PostgreSQL makes them up for a table of another name: "orders_pkey" is "purchases_pkey".
std::set<Name> with_other_beginning(const std::set<Name>& names, Name before, Name after)
{
    std::set<Name> others;
    for (const Name name : names) {
        const std::string& text = name.text();
        others.insert(text.starts_with(before.text()) ? Name(after.text() + text.substr(before.text().size())) : name);
    }
    return others;
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

/// The tables that inherit from a table and are no partitions.
std::set<Identity> plain_children(const Snapshot& snapshot, Identity table)
{
    std::set<Identity> children;
    for (const catalog::Inheritance& link : snapshot.all<catalog::Inheritance>()) {
        if (link.bound.empty() && parent_table(link.identity) == table) {
            children.insert(link.identity.parent());
        }
    }
    return children;
}

/// Is most of either set in the other?
template <class Element>
bool are_mostly_common(const std::set<Element>& before, const std::set<Element>& after)
{
    std::vector<Element> common;
    std::set_intersection(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(common));
    return !common.empty() && 2 * common.size() >= std::max(before.size(), after.size());
}

/// How many columns two tables have in common, by name and type.
std::size_t common_columns(const Columns& before, const Columns& after)
{
    std::size_t common = 0;
    for (const Column* column : before) {
        common += static_cast<std::size_t>(std::count_if(after.begin(), after.end(), [column](const Column* other) {
            return column->identity.name() == other->identity.name() && column->type == other->type;
        }));
    }
    return common;
}

std::size_t common_names(const Columns& before, const Columns& after)
{
    const auto is_there = [&after](const Column* column) {
        return std::any_of(after.begin(), after.end(),
                           [column](const Column* other) { return column->identity.name() == other->identity.name(); });
    };
    return static_cast<std::size_t>(std::count_if(before.begin(), before.end(), is_there));
}

}  // namespace

std::vector<std::pair<Name, Name>> shape_of(const Snapshot& snapshot, Identity table)
{
    std::vector<std::pair<Name, Name>> shape;
    for (const Column* column : columns_of_table(snapshot, table)) {
        shape.emplace_back(column->identity.name(), column->type);
    }
    std::sort(shape.begin(), shape.end());
    return shape;
}

/// A foreign table of another server is made anew, and has nothing to lose here.
bool RenameEvidence::is_part_of_moved_foreign_table(Identity part) const
{
    const auto* before = from_.find<Table>(part.parent());
    const auto* after = to_.find<Table>(part.parent());
    return before != nullptr && after != nullptr && before->server != after->server;
}

RenameEvidence::Evidence RenameEvidence::tables(Identity lost, Identity born)
{
    const Table& a = *from_.find<Table>(lost);
    const Table& b = *to_.find<Table>(born);
    const bool change_places = is_partition_of(to_, born, lost) || is_partition_of(from_, lost, born);
    if (a.partition_key != b.partition_key || is_foreign(a) != is_foreign(b)) {
        return std::nullopt;
    }
    const auto old_columns = columns_of_table(from_, lost);
    const auto new_columns = columns_of_table(to_, born);
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
    if (has_half_the_columns && !is_plain_child(from_, lost) &&
        are_mostly_common(plain_children(from_, lost), plain_children(to_, born))) {
        return Evidence("the same tables inherit from it");
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
    // Tables of an id and a name are like each other whatever they are.
    constexpr std::size_t telling_columns = 3;
    const bool leaves_its_name = !to_.contains(lost) && !from_.contains(born) && lost.schema() == born.schema();
    if (has_same_columns && leaves_its_name && old_columns.size() >= telling_columns &&
        with_other_beginning(old_names, lost.name(), born.name()) == new_names) {
        return Evidence("the same columns and keys");
    }
    return std::nullopt;
}

/// Most partitions of the one have a counterpart in the other.
bool RenameEvidence::have_the_same_bounds(Identity lost, Identity born) const
{
    return are_mostly_common(bounds_within(from_, lost), bounds_within(to_, born));
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

/// The place of a column: its number, in which dropped ones leave holes. A table without holes beside one with some
/// was not made by the same statements, but from a file: there the rank says where it is.
std::pair<std::int64_t, std::int64_t> RenameEvidence::places(Identity lost, Identity born) const
{
    const Columns before = columns_of_table(from_, lost.parent());
    const Columns after = columns_of_table(to_, born.parent());
    const auto has_holes = [](const Columns& columns) {
        return !columns.empty() && columns.back()->position != static_cast<std::int64_t>(columns.size());
    };
    const auto place = [](const Columns& columns, Name name, bool by_rank) {
        for (std::size_t rank = 0; rank < columns.size(); ++rank) {
            if (columns[rank]->identity.name() == name) {
                return by_rank ? static_cast<std::int64_t>(rank) + 1 : columns[rank]->position;
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
        const auto parts = from_.parts_of(object);
        const auto is_kept = [this](Identity part) { return part.kind() == Kind::index && to_.contains(part); };
        if (std::any_of(parts.begin(), parts.end(), is_kept)) {
            return false;  // as most tables, and soon told
        }
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
    const auto before = columns_of_table(from_, lost);
    const auto differences = [&](Identity table) {
        const auto after = columns_of_table(to_, table);
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
    std::size_t before = 0;
    std::size_t common = 0;
    for (const Identity part : from_.parts_of(table)) {
        if (const Column* column = from_.find<Column>(part)) {
            const Column* other = to_.find<Column>(part);
            ++before;
            common += static_cast<std::size_t>(other != nullptr && other->type == column->type);
        }
    }
    const auto parts = to_.parts_of(table);
    const auto after = static_cast<std::size_t>(
        std::count_if(parts.begin(), parts.end(), [](Identity part) { return part.kind() == Kind::column; }));
    return 2 * common < std::min(before, after);
}

}  // namespace tidemark::diff
