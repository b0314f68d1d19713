#include "diff/rename.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace tidemark::diff {
namespace {

using catalog::Column;
using catalog::CompositeType;
using catalog::EnumType;
using catalog::Identity;
using catalog::Kind;
using catalog::Name;
using catalog::Snapshot;
using catalog::Table;

using Evidence = std::optional<std::string>;

/// A comment, a grant, a default have no name of their own; an extension cannot be renamed, and what a publication has
/// goes by the name of a table.
bool has_name_of_its_own(Kind kind)
{
    switch (kind) {
    case Kind::extension:
    case Kind::column_default:
    case Kind::inheritance:
    case Kind::index_attachment:
    case Kind::sequence_owner:
    case Kind::cast:
    case Kind::publication_table:
    case Kind::publication_schema:
    case Kind::comment:
    case Kind::grant:
    case Kind::default_privilege:
        return false;
    default:
        return true;
    }
}

bool has_data(Kind kind) { return kind == Kind::table || kind == Kind::column; }

/// The definition of a trigger or a rule bears its name, once and before anything else.
std::string without_name(std::string definition, Name name)
{
    const std::size_t at = definition.find(name.text());
    return at == std::string::npos ? definition : definition.erase(at, name.text().size());
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
    constexpr int any_major = std::numeric_limits<int>::max();
    return catalog::changed_fields(a, other, any_major).empty();
}

/// One object of `from` that `to` lacks, beside one that it has instead: the evidence that they are one, if there is any.
class Comparison {
public:
    Comparison(const Snapshot& from, const Snapshot& to) : from_(from), to_(to) {}

    Evidence evidence(Identity lost, Identity born)
    {
        if (lost.kind() != born.kind() || lost.arguments() != born.arguments()) {
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
        case Kind::sequence:
            return part(from_, lost, Kind::sequence_owner) == part(to_, born, Kind::sequence_owner)
                       ? the_same(lost, born)
                       : std::nullopt;
        default:
            return the_same(lost, born);
        }
    }

private:
    Evidence the_same(Identity lost, Identity born) const
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

    /// The owning column of a sequence, as far as its name goes.
    static std::string part(const Snapshot& snapshot, Identity sequence, Kind kind)
    {
        const auto* link = snapshot.find<catalog::SequenceOwner>(catalog::part_of(kind, sequence));
        return link == nullptr ? std::string{} : catalog::describe(link->column);
    }

    /// Most of what is in one is in the other.
    Evidence schemas(Identity lost, Identity born)
    {
        const auto& a = contents(from_, contents_from_)[lost.name()];
        const auto& b = contents(to_, contents_to_)[born.name()];
        std::vector<std::pair<Kind, Name>> common;
        std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
        return !common.empty() && 2 * common.size() >= std::max(a.size(), b.size())
                   ? Evidence("it holds the same objects")
                   : std::nullopt;
    }

    using Contents = std::map<Name, std::set<std::pair<Kind, Name>>>;

    static Contents& contents(const Snapshot& snapshot, std::optional<Contents>& kept)
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

    struct ColumnOfTable {
        Name name{};
        Name type{};
        std::int64_t position = 0;
    };

    static std::vector<ColumnOfTable> columns_of(const Snapshot& snapshot, Identity table)
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
    static std::set<Name> names_kept_by(const Snapshot& snapshot, Identity table)
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
    static std::vector<std::tuple<Name, Name, std::string>> parents_of(const Snapshot& snapshot, Identity table)
    {
        std::vector<std::tuple<Name, Name, std::string>> parents;
        for (const Identity part : snapshot.parts_of(table)) {
            if (const auto* parent = snapshot.find<catalog::Inheritance>(part)) {
                parents.emplace_back(part.schema(), part.name(), parent->bound);
            }
        }
        return parents;
    }

    Evidence tables(Identity lost, Identity born) const
    {
        const Table& a = *from_.find<Table>(lost);
        const Table& b = *to_.find<Table>(born);
        if (a.partition_key != b.partition_key || parents_of(from_, lost) != parents_of(to_, born)) {
            return std::nullopt;
        }
        const auto old_columns = columns_of(from_, lost);
        const auto new_columns = columns_of(to_, born);
        std::size_t common = 0;
        for (const ColumnOfTable& column : old_columns) {
            common += static_cast<std::size_t>(
                std::count_if(new_columns.begin(), new_columns.end(), [&column](const ColumnOfTable& other) {
                    return column.name == other.name && column.type == other.type;
                }));
        }
        const std::set<Name> old_names = names_kept_by(from_, lost);
        const std::set<Name> new_names = names_kept_by(to_, born);
        std::vector<Name> kept;
        std::set_intersection(old_names.begin(), old_names.end(), new_names.begin(), new_names.end(),
                              std::back_inserter(kept));
        const bool has_same_columns = common == old_columns.size() && common == new_columns.size();
        if (!kept.empty() && 2 * common >= std::min(old_columns.size(), new_columns.size())) {
            return "it keeps " + kept.front().text();
        }
        // Where nothing has a name that could be kept, the columns are all there is to go by. A move keeps its name.
        const bool has_nothing_to_keep = old_names.empty() && new_names.empty();
        if (has_same_columns && (has_nothing_to_keep || lost.name() == born.name())) {
            return Evidence("the same columns");
        }
        return std::nullopt;
    }

    /// The place of a column: its number, in which dropped ones leave holes. A table without holes beside one with some
    /// was not made by the same statements, but from a file: there the rank says where it is.
    std::pair<std::int64_t, std::int64_t> places(Identity lost, Identity born) const
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

    Evidence columns(Identity lost, Identity born) const
    {
        const Column& a = *from_.find<Column>(lost);
        const Column& b = *to_.find<Column>(born);
        const auto [before, after] = places(lost, born);
        // What is inherited is renamed with the parent's.
        const bool is_own = a.inherited_from == 0 && b.inherited_from == 0;
        const bool is_same = a.type == b.type && a.collation == b.collation &&
                             a.generated.has_value() == b.generated.has_value();
        return is_own && is_same && before == after ? Evidence("the same place and type") : std::nullopt;
    }

    const Snapshot& from_;
    const Snapshot& to_;
    std::optional<Contents> contents_from_{};
    std::optional<Contents> contents_to_{};
};

/// Objects that only one side has, whose parents both sides have.
struct OneSided {
    std::vector<Identity> lost{};
    std::vector<Identity> born{};
};

OneSided one_sided(const Snapshot& from, const Snapshot& to)
{
    OneSided result;
    const auto collect = [](const Snapshot& snapshot, const Snapshot& other, std::vector<Identity>& out) {
        snapshot.for_each([&](const auto& object) {
            const Identity identity = object.identity;
            if (has_name_of_its_own(identity.kind()) && !other.contains(identity) &&
                (!identity.parent() || other.contains(identity.parent()))) {
                out.push_back(identity);
            }
        });
    };
    collect(from, to, result.lost);
    collect(to, from, result.born);
    return result;
}

/// Could one be the other by a single RENAME or SET SCHEMA?
bool is_one_step(Identity lost, Identity born)
{
    return lost.kind() == born.kind() && lost.parent() == born.parent() &&
           (lost.schema() == born.schema() || lost.name() == born.name());
}

/// Objects of these kinds share one namespace per schema.
bool is_in_namespace_of_relations(Kind kind)
{
    return kind == Kind::table || kind == Kind::view || kind == Kind::materialized_view || kind == Kind::sequence ||
           kind == Kind::index;
}

/// The names by which a user calls an object: schema, relation, part.
std::vector<std::string> user_path_of(Identity identity)
{
    std::vector<std::string> path;
    const Identity root = catalog::root_of(identity);
    if (!root.schema().empty()) {
        path.push_back(root.schema().text());
    }
    path.push_back(root.name().text());
    if (identity != root) {
        path.push_back(identity.name().text());
    }
    return path;
}

/// The one place at which two lists of names differ in one name, the others being the same in the same order.
std::vector<std::pair<std::string, std::string>> exchanged(const std::vector<std::string>& before,
                                                           const std::vector<std::string>& after)
{
    std::vector<std::pair<std::string, std::string>> pairs;
    const auto has = [](const std::vector<std::string>& names, const std::string& name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    auto a = before.begin();
    auto b = after.begin();
    while (a != before.end() && b != after.end()) {
        // Runs of names that only one side has, between two that both have.
        const auto end_a = std::find_if(a, before.end(), [&](const std::string& name) { return has(after, name); });
        const auto end_b = std::find_if(b, after.end(), [&](const std::string& name) { return has(before, name); });
        if (end_a - a == 1 && end_b - b == 1) {
            pairs.emplace_back(*a, *b);
        }
        if (end_a == before.end() || end_b == after.end() || *end_a != *end_b) {
            break;
        }
        a = end_a + 1;
        b = end_b + 1;
    }
    return pairs;
}

class Search {
public:
    Search(const Snapshot& from, const Snapshot& to) : from_(from), to_(to), pair_(from, to), sides_(one_sided(from, to))
    {
        from.for_each([this](const auto& object) {
            const Identity identity = object.identity;
            if (is_in_namespace_of_relations(identity.kind())) {
                names_of_relations_.emplace(catalog::schema_of(identity), identity.name());
            }
        });
    }

    void take_wishes(const std::vector<RenameWish>& wishes)
    {
        for (std::size_t at = 0; at < wishes.size(); ++at) {
            const RenameWish& wish = wishes[at];
            const std::size_t before = findings_.renames.size();
            for (const Identity lost : sides_.lost) {
                const auto born = std::find_if(sides_.born.begin(), sides_.born.end(), [&](Identity candidate) {
                    return is_one_step(lost, candidate) && candidate.name().text() == wish.name &&
                           lost.arguments() == candidate.arguments();
                });
                if (user_path_of(lost) == wish.path && born != sides_.born.end() && !is_name_in_use(*born)) {
                    add(lost, *born, "asked for");
                    break;
                }
            }
            take_wish_for_part(wish);
            if (findings_.renames.size() > before) {
                findings_.granted.push_back(at);
            }
        }
    }

    void take_evidence()
    {
        find_parts();
        std::unordered_map<Identity, std::vector<Identity>> fits_lost;
        std::unordered_map<Identity, std::size_t> fits_born;
        std::map<std::pair<Identity, Identity>, std::string> evidence;
        // Candidates share a parent, a schema or a name: group them, so that the work stays near linear.
        std::map<std::tuple<Kind, Identity, Name, Name>, std::vector<Identity>> by_place;
        for (const Identity born : sides_.born) {
            by_place[{born.kind(), born.parent(), born.schema(), Name{}}].push_back(born);
            if (!born.parent() && !born.schema().empty()) {
                by_place[{born.kind(), born.parent(), Name{}, born.name()}].push_back(born);
            }
        }
        for (const Identity lost : sides_.lost) {
            for (const auto& place : {std::tuple{lost.kind(), lost.parent(), lost.schema(), Name{}},
                                      std::tuple{lost.kind(), lost.parent(), Name{}, lost.name()}}) {
                const auto group = by_place.find(place);
                if (group == by_place.end()) {
                    continue;
                }
                for (const Identity born : group->second) {
                    if (is_taken(lost) || is_taken(born) || evidence.contains({lost, born})) {
                        continue;
                    }
                    if (Evidence found = pair_.evidence(lost, born)) {
                        evidence.emplace(std::pair(lost, born), std::move(*found));
                        fits_lost[lost].push_back(born);
                        ++fits_born[born];
                    }
                }
            }
        }
        for (const Identity lost : sides_.lost) {
            const auto found = fits_lost.find(lost);
            if (found == fits_lost.end()) {
                continue;
            }
            const std::vector<Identity>& candidates = found->second;
            if (candidates.size() == 1 && fits_born[candidates.front()] == 1) {
                if (!is_name_in_use(candidates.front())) {
                    add(lost, candidates.front(), evidence.at({lost, candidates.front()}));
                }
            } else if (has_data(lost.kind())) {
                findings_.doubts.push_back({lost, candidates});
            }
        }
    }

    RenameFindings take() { return std::move(findings_); }

private:
    void add(Identity lost, Identity born, std::string evidence)
    {
        // A schema that goes on under another name takes everything with it: what is in it is for the next round.
        if (!findings_.renames.empty() && (findings_.renames.back().from.kind() == Kind::schema) !=
                                              (lost.kind() == Kind::schema)) {
            return;
        }
        taken_.insert(lost);
        taken_.insert(born);
        const Identity schema = catalog::top_level(Kind::schema, born.schema());
        if (lost.schema() != born.schema() && !from_.contains(schema) && taken_.insert(schema).second) {
            findings_.renames.push_back({{}, schema, {}, {}, {}});
        }
        findings_.renames.push_back({lost, born, {}, {}, std::move(evidence)});
    }

    bool is_taken(Identity identity) const { return taken_.contains(identity); }

    /// Does something of `from` still bear the new name, so that nothing can be renamed to it first?
    bool is_name_in_use(Identity born) const
    {
        return is_in_namespace_of_relations(born.kind()) &&
               names_of_relations_.contains({catalog::schema_of(born), born.name()});
    }

    void add_part(Identity type, const std::string& old_name, const std::string& new_name, std::string evidence)
    {
        const bool is_known = std::any_of(findings_.renames.begin(), findings_.renames.end(), [&](const Rename& known) {
            return known.from == type && (known.part_from == old_name || known.part_to == new_name);
        });
        if (!is_known) {
            findings_.renames.push_back({type, type, old_name, new_name, std::move(evidence)});
        }
    }

    /// Parts that are no objects of their own: an enum's labels, a composite type's attributes.
    void find_parts()
    {
        for (const EnumType& before : from_.all<EnumType>()) {
            // A label cannot be taken from an enum, so one that is gone and another in its place are the same one.
            if (const EnumType* after = to_.find<EnumType>(before.identity)) {
                for (const auto& [old_label, new_label] : exchanged(before.labels, after->labels)) {
                    add_part(before.identity, old_label, new_label, "the same place");
                }
            }
        }
        for (const CompositeType& before : from_.all<CompositeType>()) {
            if (const CompositeType* after = to_.find<CompositeType>(before.identity)) {
                for (const auto& [old_name, new_name] : exchanged(attribute_names(before), attribute_names(*after))) {
                    if (attribute(before, old_name).type == attribute(*after, new_name).type &&
                        attribute(before, old_name).collation == attribute(*after, new_name).collation) {
                        add_part(before.identity, old_name, new_name, "the same place and type");
                    }
                }
            }
        }
    }

    static std::vector<std::string> attribute_names(const CompositeType& type)
    {
        std::vector<std::string> names;
        for (const catalog::CompositeAttribute& attribute : type.attributes) {
            names.push_back(attribute.name.text());
        }
        return names;
    }

    static const catalog::CompositeAttribute& attribute(const CompositeType& type, const std::string& name)
    {
        return *std::find_if(type.attributes.begin(), type.attributes.end(),
                             [&name](const auto& attribute) { return attribute.name.text() == name; });
    }

    /// schema.type.label=new or schema.type.attribute=new
    void take_wish_for_part(const RenameWish& wish)
    {
        const auto take = [&](const auto& before, const auto& after, const std::vector<std::string>& old_names,
                              const std::vector<std::string>& new_names) {
            const auto has = [](const std::vector<std::string>& names, const std::string& name) {
                return std::find(names.begin(), names.end(), name) != names.end();
            };
            if (after != nullptr && wish.path.size() == 3 && before.identity.schema().text() == wish.path[0] &&
                before.identity.name().text() == wish.path[1] && has(old_names, wish.path[2]) &&
                has(new_names, wish.name) && !has(new_names, wish.path[2]) && !has(old_names, wish.name)) {
                add_part(before.identity, wish.path[2], wish.name, "asked for");
            }
        };
        for (const EnumType& before : from_.all<EnumType>()) {
            const EnumType* after = to_.find<EnumType>(before.identity);
            take(before, after, before.labels, after == nullptr ? before.labels : after->labels);
        }
        for (const CompositeType& before : from_.all<CompositeType>()) {
            const CompositeType* after = to_.find<CompositeType>(before.identity);
            take(before, after, attribute_names(before), attribute_names(after == nullptr ? before : *after));
        }
    }

    const Snapshot& from_;
    const Snapshot& to_;
    Comparison pair_;
    OneSided sides_;
    std::set<std::pair<Name, Name>> names_of_relations_{};
    std::set<Identity> taken_{};
    RenameFindings findings_{};
};

}  // namespace

RenameFindings find_renames(const Snapshot& from, const Snapshot& to, bool by_evidence,
                            const std::vector<RenameWish>& wishes)
{
    Search search(from, to);
    search.take_wishes(wishes);
    if (by_evidence) {
        search.take_evidence();
    }
    return search.take();
}

}  // namespace tidemark::diff
