#include "diff/rename.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "diff/rename_evidence.h"

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

/// A comment, a grant, a default have no name of their own; an extension and an access method cannot be renamed, and what a
/// publication has goes by the name of a table.
bool has_name_of_its_own(Kind kind)
{
    switch (kind) {
    case Kind::extension:
    case Kind::column_default:
    case Kind::inheritance:
    case Kind::index_attachment:
    case Kind::sequence_owner:
    case Kind::cast:
    case Kind::transform:
    case Kind::user_mapping:
    case Kind::access_method:
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

/// Objects that only one side has, whose parents both sides have.
struct OneSided {
    std::vector<Identity> lost{};
    std::vector<Identity> born{};
};

OneSided one_sided(const Snapshot& from, const Snapshot& to, const RenameEvidence& evidence)
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
    // A table may have been renamed and another one made under its name.
    for (const catalog::Table& table : from.all<catalog::Table>()) {
        if (to.contains(table.identity) && evidence.is_another(table.identity)) {
            result.lost.push_back(table.identity);
            result.born.push_back(table.identity);
        }
    }
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

/// The same object under the name that it bears while another takes its own.
Identity aside(Identity identity)
{
    return Identity(identity.kind(), identity.parent(), identity.schema(), aside_name(identity.name()));
}

/// An object of `from` and what it is taken for in `to`.
struct Pair {
    Identity lost{};
    Identity born{};
    std::string evidence{};
    /// Which wish it fulfils.
    std::optional<std::size_t> wish{};
};

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
    Search(const Snapshot& from, const Snapshot& to)
        : from_(from), to_(to), evidence_(from, to), sides_(one_sided(from, to, evidence_))
    {
        from.for_each([this](const auto& object) {
            const Identity identity = object.identity;
            if (is_in_namespace_of_relations(identity.kind())) {
                occupants_.emplace(std::pair(catalog::schema_of(identity), identity.name()), identity);
            }
        });
    }

    void take_wishes(const std::vector<RenameWish>& wishes)
    {
        for (std::size_t at = 0; at < wishes.size(); ++at) {
            const RenameWish& wish = wishes[at];
            for (const Identity lost : sides_.lost) {
                const auto born = std::find_if(sides_.born.begin(), sides_.born.end(), [&](Identity candidate) {
                    return is_one_step(lost, candidate) && candidate.name().text() == wish.name &&
                           lost.arguments() == candidate.arguments();
                });
                if (user_path_of(lost) == wish.path && born != sides_.born.end()) {
                    pair(lost, *born, "asked for", at);
                    break;
                }
            }
            const std::size_t before = findings_.renames.size();
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
                    if (lost == born || taken_lost_.contains(lost) || taken_born_.contains(born) ||
                        evidence.contains({lost, born})) {
                        continue;
                    }
                    if (auto found = evidence_.find(lost, born)) {
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
                // What is in a table that goes on elsewhere is for the next round.
                if (!taken_lost_.contains(catalog::root_of(lost))) {
                    pair(lost, candidates.front(), evidence.at({lost, candidates.front()}), {});
                }
            } else if (has_data(lost.kind())) {
                findings_.doubts.push_back({lost, candidates});
            }
        }
    }

    /// Puts the pairs in an order in which each finds its name free.
    RenameFindings take()
    {
        // A schema that goes on under another name takes everything with it: what is in it is for the next round.
        const auto is_schema = [](const Pair& pair) { return pair.lost.kind() == Kind::schema; };
        if (std::any_of(pairs_.begin(), pairs_.end(), is_schema)) {
            std::erase_if(pairs_, [&](const Pair& pair) { return !is_schema(pair); });
        } else {
            move_extensions();
        }
        while (!pairs_.empty()) {
            auto next = std::find_if(pairs_.begin(), pairs_.end(),
                                     [this](const Pair& pair) { return !occupant_of(pair.born); });
            if (next == pairs_.end()) {
                next = pairs_.begin();
                if (!make_way(*next)) {
                    pairs_.erase(next);
                    continue;
                }
            }
            const Pair pair = *next;
            pairs_.erase(next);
            add(pair);
        }
        return std::move(findings_);
    }

private:
    void pair(Identity lost, Identity born, std::string evidence, std::optional<std::size_t> wish)
    {
        taken_lost_.insert(lost);
        taken_born_.insert(born);
        pairs_.push_back({lost, born, std::move(evidence), wish});
    }

    void add(const Pair& pair)
    {
        if (pair.lost.schema() != pair.born.schema()) {
            need_schema(pair.born.schema());
        }
        if (is_in_namespace_of_relations(pair.lost.kind())) {
            occupants_.erase({catalog::schema_of(pair.lost), pair.lost.name()});
            occupants_.emplace(std::pair(catalog::schema_of(pair.born), pair.born.name()), pair.born);
        }
        findings_.renames.push_back({pair.lost, pair.born, {}, {}, pair.evidence});
        if (pair.wish) {
            findings_.granted.push_back(*pair.wish);
        }
    }

    void need_schema(Name name)
    {
        const Identity schema = catalog::top_level(Kind::schema, name);
        if (!from_.contains(schema) && to_.contains(schema) && taken_born_.insert(schema).second) {
            findings_.renames.push_back({{}, schema, {}, {}, {}});
        }
    }

    /// What is in an extension is called otherwise afterwards, in every definition that names it.
    void move_extensions()
    {
        for (const catalog::Extension& before : from_.all<catalog::Extension>()) {
            const auto* after = to_.find<catalog::Extension>(before.identity);
            if (after != nullptr && before.relocatable && before.schema != after->schema) {
                need_schema(after->schema);
                findings_.renames.push_back(
                    {before.identity, before.identity, before.schema.text(), after->schema.text(), {}});
            }
        }
    }

    /// Moves aside what bears the name. It is dropped later, or renamed once more in the next round: its own pair, if it
    /// has one, is off.
    bool make_way(const Pair& pair)
    {
        const Identity occupant = occupant_of(pair.born);
        if (from_.contains(aside(occupant)) || to_.contains(aside(occupant))) {
            return false;
        }
        std::erase_if(pairs_, [&](const Pair& other) { return other.lost == occupant; });
        add({occupant, aside(occupant), catalog::path_of(pair.born) + " takes its name", {}});
        findings_.renames.back().makes_way = true;
        return true;
    }

    /// What bears the name that an object is to have; null when the name is free.
    Identity occupant_of(Identity born) const
    {
        const auto found = is_in_namespace_of_relations(born.kind())
                               ? occupants_.find({catalog::schema_of(born), born.name()})
                               : occupants_.end();
        return found == occupants_.end() ? Identity{} : found->second;
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
    RenameEvidence evidence_;
    OneSided sides_;
    /// By schema and name, at the end of what is in `findings_`.
    std::map<std::pair<Name, Name>, Identity> occupants_{};
    std::vector<Pair> pairs_{};
    std::set<Identity> taken_lost_{};
    std::set<Identity> taken_born_{};
    RenameFindings findings_{};
};

}  // namespace

Name aside_name(Name name)
{
    constexpr std::string_view suffix = "__aside";
    // Identifiers hold 63 bytes; a UTF-8 character is not cut in two.
    std::size_t length = std::min(name.text().size(), 63 - suffix.size());
    while (length < name.text().size() && (static_cast<unsigned char>(name.text()[length]) & 0xC0U) == 0x80U) {
        --length;
    }
    return Name(name.text().substr(0, length) + std::string(suffix));
}

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
