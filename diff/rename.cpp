#include "diff/rename.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "diff/rename_evidence.h"
#include "diff/rename_order.h"
#include "diff/renamed_parts.h"

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
    case Kind::operator_family_member:
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
    /// What both sides have, and what may have taken another's name nevertheless: only where that other one goes on, too.
    std::vector<Identity> displaced{};
};

OneSided one_sided(const Snapshot& from, const Snapshot& to, const RenameEvidence& evidence)
{
    OneSided result;
    const auto is_of_type = [](const Snapshot& snapshot, Identity table) {
        const auto* facts = snapshot.find<Table>(table);
        return facts != nullptr && !facts->of_type.empty();
    };
    const auto has_gone_alone = [&is_of_type](Identity identity, const Snapshot& snapshot, const Snapshot& other) {
        // The columns of a typed table are renamed with the type's attributes.
        const bool is_column_of_type = identity.kind() == Kind::column && is_of_type(snapshot, identity.parent());
        return has_name_of_its_own(identity.kind()) && !is_column_of_type &&
               (!identity.parent() || other.contains(identity.parent()));
    };
    from.for_each([&](const auto& object) {
        const Identity identity = object.identity;
        if (to.contains(identity)) {
            if (evidence.may_be_another(identity)) {
                result.displaced.push_back(identity);
            }
        } else if (has_gone_alone(identity, from, to)) {
            result.lost.push_back(identity);
        }
    });
    to.for_each([&](const auto& object) {
        if (!from.contains(object.identity) && has_gone_alone(object.identity, to, from)) {
            result.born.push_back(object.identity);
        }
    });
    // A table may have been renamed and another one made under its name.
    for (const catalog::Table& table : from.all<catalog::Table>()) {
        if (to.contains(table.identity) && evidence.is_another(table.identity)) {
            result.lost.push_back(table.identity);
            result.born.push_back(table.identity);
        }
    }
    return result;
}

/// Could one be the other by a single RENAME or SET SCHEMA? There is no RENAME for operators.
bool is_one_step(Identity lost, Identity born)
{
    return lost.kind() == born.kind() && lost.parent() == born.parent() && lost.qualifier() == born.qualifier() &&
           (lost.kind() != Kind::operator_ || lost.name() == born.name()) &&
           (lost.schema() == born.schema() || lost.name() == born.name());
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

class Search {
public:
    Search(const Snapshot& from, const Snapshot& to)
        : from_(from), to_(to), evidence_(from, to), sides_(one_sided(from, to, evidence_))
    {
    }

    void take_wishes(const std::vector<RenameWish>& wishes)
    {
        for (std::size_t at = 0; at < wishes.size(); ++at) {
            const RenameWish& wish = wishes[at];
            for (const Identity lost : sides_.lost) {
                const Identity born = user_path_of(lost) == wish.path ? wished_for(lost, wish.name) : Identity{};
                if (born) {
                    pair(lost, born, "asked for", at);
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
        for (const Rename& rename : renamed_parts(from_, to_)) {
            add_part(rename.from, rename.part_from, rename.part_to, rename.evidence);
        }
        find_multiranges();
        find_constructors();
        take_displaced();
        const Fits fits = fits_of(sides_.lost, sides_.born);
        for (const Identity lost : sides_.lost) {
            const auto found = fits.by_lost.find(lost);
            if (found == fits.by_lost.end()) {
                continue;
            }
            if (const Identity born = fits.only_one_for(lost)) {
                pair(lost, born, fits.evidence.at({lost, born}), {});
            } else if (has_data(lost.kind())) {
                findings_.doubts.push_back({lost, found->second});
            }
        }
        take_moved_and_renamed();
        doubt_what_is_alike();
        // What is in a table that goes on elsewhere, or in one that another takes the place of, is for the next round.
        const auto is_in_another = [this](const RenamePair& pair) {
            const Identity before = catalog::root_of(pair.lost);
            const Identity after = catalog::root_of(pair.born);
            return pair.lost != before && (taken_lost_.contains(before) || taken_born_.contains(after));
        };
        std::erase_if(pairs_, is_in_another);
    }

    RenameFindings take()
    {
        do_in_order(from_, to_, std::move(pairs_), findings_);
        return std::move(findings_);
    }

private:
    /// Who could be whom.
    struct Fits {
        std::unordered_map<Identity, std::vector<Identity>> by_lost{};
        std::unordered_map<Identity, std::size_t> by_born{};
        std::map<std::pair<Identity, Identity>, std::string> evidence{};

        void add(Identity lost, Identity born, RenameEvidence::Evidence found)
        {
            if (found) {
                evidence.emplace(std::pair(lost, born), std::move(*found));
                by_lost[lost].push_back(born);
                ++by_born[born];
            }
        }

        /// Null where several fit, or where it is not the only one that fits.
        Identity only_one_for(Identity lost) const
        {
            const auto found = by_lost.find(lost);
            return found != by_lost.end() && found->second.size() == 1 && by_born.at(found->second.front()) == 1
                       ? found->second.front()
                       : Identity{};
        }
    };

    /// What the user means by a new name: in the same schema, else the only one of that name elsewhere; null when there is none.
    Identity wished_for(Identity lost, const std::string& name) const
    {
        std::vector<Identity> elsewhere;
        for (const Identity born : sides_.born) {
            if (born.name().text() != name || lost.arguments() != born.arguments()) {
                continue;
            }
            if (is_one_step(lost, born)) {
                return born;
            }
            if (is_two_steps(lost, born)) {
                elsewhere.push_back(born);
            }
        }
        return elsewhere.size() == 1 ? elsewhere.front() : Identity{};
    }

    /// Neither schema nor name tells of these, so that everything is compared with everything, as long as that is little. What
    /// is told apart by little (a sequence is like any other) is left alone.
    void take_moved_and_renamed()
    {
        constexpr std::size_t most_comparisons = 20'000;
        const auto open = [](const std::vector<Identity>& objects, const std::set<Identity>& taken) {
            std::map<Kind, std::vector<Identity>> by_kind;
            for (const Identity object : objects) {
                if (!object.parent() && !object.schema().empty() && object.kind() != Kind::sequence &&
                    !taken.contains(object)) {
                    by_kind[object.kind()].push_back(object);
                }
            }
            return by_kind;
        };
        auto all_born = open(sides_.born, taken_born_);
        for (const auto& [kind, lost] : open(sides_.lost, taken_lost_)) {
            const std::vector<Identity>& born = all_born[kind];
            if (lost.size() * born.size() > most_comparisons) {
                continue;
            }
            Fits fits;
            for (const Identity before : lost) {
                for (const Identity after : born) {
                    if (is_two_steps(before, after)) {
                        fits.add(before, after, evidence_.find(before, after));
                    }
                }
            }
            for (const Identity before : lost) {
                if (const Identity after = fits.only_one_for(before)) {
                    pair(before, after, fits.evidence.at({before, after}), {});
                }
            }
        }
    }

    /// What holds rows or values and is dropped while something much like it is new: a table of the same columns, or a column
    /// at the same place.
    void doubt_what_is_alike()
    {
        using Likeness = std::pair<Identity, std::vector<std::pair<Name, Name>>>;
        const auto likeness = [](const Snapshot& side, Identity object) {
            return object.kind() == Kind::table ? Likeness({}, shape_of(side, object)) : Likeness(object.parent(), {});
        };
        std::map<Likeness, std::vector<Identity>> alike;
        for (const Identity born : sides_.born) {
            if (has_data(born.kind()) && !taken_born_.contains(born)) {
                alike[likeness(to_, born)].push_back(born);
            }
        }
        for (const Identity lost : sides_.lost) {
            const auto found =
                has_data(lost.kind()) && !taken_lost_.contains(lost) && !taken_lost_.contains(lost.parent())
                    ? alike.find(likeness(from_, lost))
                    : alike.end();
            const bool is_known = std::any_of(findings_.doubts.begin(), findings_.doubts.end(),
                                              [lost](const RenameDoubt& known) { return known.lost == lost; });
            if (found == alike.end() || is_known) {
                continue;
            }
            RenameDoubt doubt{lost, {}};
            std::copy_if(
                found->second.begin(), found->second.end(), std::back_inserter(doubt.candidates), [&](Identity born) {
                    return lost != born && is_one_step(lost, born) && evidence_.is_in_the_same_place(lost, born);
                });
            if (!doubt.candidates.empty()) {
                findings_.doubts.push_back(std::move(doubt));
            }
        }
    }

    /// Candidates share a parent, a schema or a name: they are grouped, so that the work stays near linear.
    Fits fits_of(const std::vector<Identity>& all_lost, const std::vector<Identity>& all_born)
    {
        Fits fits;
        std::map<std::tuple<Kind, Identity, Name, Name>, std::vector<Identity>> by_place;
        for (const Identity born : all_born) {
            by_place[{born.kind(), born.parent(), born.schema(), Name{}}].push_back(born);
            if (!born.schema().empty()) {
                by_place[{born.kind(), born.parent(), Name{}, born.name()}].push_back(born);
            }
        }
        for (const Identity lost : all_lost) {
            for (const auto& place : {std::tuple{lost.kind(), lost.parent(), lost.schema(), Name{}},
                                      std::tuple{lost.kind(), lost.parent(), Name{}, lost.name()}}) {
                const auto group = by_place.find(place);
                if (group == by_place.end()) {
                    continue;
                }
                for (const Identity born : group->second) {
                    if (lost == born || taken_lost_.contains(lost) || taken_born_.contains(born) ||
                        fits.evidence.contains({lost, born})) {
                        continue;
                    }
                    fits.add(lost, born, evidence_.find(lost, born));
                }
            }
        }
        return fits;
    }

    /// Objects that have names which others bore, in a row or a ring in which each goes on under the next one's.
    void take_displaced()
    {
        if (sides_.displaced.empty()) {
            return;
        }
        const auto with_displaced = [this](std::vector<Identity> one_sided) {
            one_sided.insert(one_sided.end(), sides_.displaced.begin(), sides_.displaced.end());
            return one_sided;
        };
        const std::vector<Identity> lost = with_displaced(sides_.lost);
        const Fits fits = fits_of(lost, with_displaced(sides_.born));
        std::map<Identity, Identity> next;
        std::map<Identity, Identity> previous;
        for (const Identity one : lost) {
            const Identity born = fits.only_one_for(one);
            const bool is_nearer_home =
                born && one.kind() == Kind::table && to_.contains(one) && !evidence_.is_no_less_like(one, born);
            if (born && !is_nearer_home) {
                next.emplace(one, born);
                previous.emplace(born, one);
            }
        }
        // Constraints and indexes are told apart by columns, which must have their names first.
        const bool has_columns =
            std::any_of(next.begin(), next.end(), [](const auto& step) { return step.first.kind() == Kind::column; });
        for (const Identity displaced : sides_.displaced) {
            if ((has_columns && displaced.kind() > Kind::column) || taken_lost_.contains(displaced)) {
                continue;
            }
            if (const auto row = row_of(displaced, next, previous)) {
                for (const auto& [one, born] : *row) {
                    pair(one, born, fits.evidence.at({one, born}), {});
                }
            }
        }
    }

    /// The steps from a name that is given up to one that was free, or all round a ring; nothing where an object between
    /// goes nowhere, or comes from nowhere.
    std::optional<std::vector<std::pair<Identity, Identity>>> row_of(Identity displaced,
                                                                     const std::map<Identity, Identity>& next,
                                                                     const std::map<Identity, Identity>& previous) const
    {
        std::vector<std::pair<Identity, Identity>> steps;
        Identity at = displaced;
        do {
            const auto step = next.find(at);
            if (step == next.end()) {
                return std::nullopt;
            }
            steps.push_back(*step);
            at = step->second;
        } while (at != displaced && from_.contains(at));
        if (at == displaced) {
            return steps;
        }
        at = displaced;
        do {
            const auto step = previous.find(at);
            if (step == previous.end()) {
                return std::nullopt;
            }
            steps.emplace_back(step->second, step->first);
            at = step->second;
        } while (to_.contains(at));
        return steps;
    }

    void pair(Identity lost, Identity born, std::string evidence, std::optional<std::size_t> wish)
    {
        taken_lost_.insert(lost);
        taken_born_.insert(born);
        pairs_.push_back({lost, born, std::move(evidence), wish});
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

    /// A multirange is a type that goes by its own name and schema, one at a time.
    void find_multiranges()
    {
        for (const catalog::RangeType& before : from_.all<catalog::RangeType>()) {
            const auto* after = to_.find<catalog::RangeType>(before.identity);
            if (after == nullptr ||
                (before.multirange_schema == after->multirange_schema &&
                 before.multirange_name == after->multirange_name) ||
                !evidence_.find(before.identity, after->identity)) {
                continue;
            }
            const bool moves = before.multirange_schema != after->multirange_schema;
            const auto multirange = [](Name schema, Name name) {
                return catalog::in_schema(Kind::range_type, schema, name);
            };
            pair(multirange(before.multirange_schema, before.multirange_name),
                 multirange(after->multirange_schema, moves ? before.multirange_name : after->multirange_name),
                 "the multirange of " + catalog::path_of(before.identity), {});
        }
    }

    /// The constructors of a range type that goes on keep their names and schemas when the type gets others, and follow one at
    /// a time.
    void find_constructors()
    {
        for (const catalog::RangeType& before : from_.all<catalog::RangeType>()) {
            const auto* after = to_.find<catalog::RangeType>(before.identity);
            if (after == nullptr || before.constructors.size() != after->constructors.size() ||
                !evidence_.find(before.identity, after->identity)) {
                continue;
            }
            for (std::size_t i = 0; i < before.constructors.size(); ++i) {
                const Identity old = before.constructors[i];
                const Identity now = after->constructors[i];
                if (old.schema() == now.schema() && old.name() == now.name()) {
                    continue;
                }
                const bool moves = old.schema() != now.schema();
                pair(old, catalog::routine_identity(now.schema(), moves ? old.name() : now.name(), old.arguments()),
                     "a constructor of " + catalog::path_of(before.identity), {});
            }
        }
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
    std::vector<RenamePair> pairs_{};
    std::set<Identity> taken_lost_{};
    std::set<Identity> taken_born_{};
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
