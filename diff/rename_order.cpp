#include "diff/rename_order.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "diff/borne_names.h"

namespace tidemark::diff {
namespace {

using catalog::Identity;
using catalog::Kind;
using catalog::Name;
using catalog::Snapshot;

/// Does it hold rows, values or an index? The others are made anew with less ado than it takes to move something aside for
/// them.
bool is_worth_a_detour(Kind kind)
{
    return kind == Kind::table || kind == Kind::column || kind == Kind::sequence || kind == Kind::materialized_view ||
           kind == Kind::index || kind == Kind::constraint;
}

/// The same object under the name that it bears while another takes its own.
Identity aside(Identity identity)
{
    return Identity(identity.kind(), identity.parent(), identity.schema(), aside_name(identity.name()),
                    identity.arguments(), identity.qualifier());
}

/// Whose names nobody asks for, there are none to look up.
const Snapshot& nothing()
{
    static const Snapshot empty;
    return empty;
}

class RenameOrder {
public:
    RenameOrder(const Snapshot& from, const Snapshot& to, std::vector<RenamePair> pairs, RenameFindings& findings)
        : from_(from), to_(to), pairs_(std::move(pairs)), findings_(findings), names_(pairs_.empty() ? nothing() : from)
    {
        for (const RenamePair& pair : pairs_) {
            renamed_.insert(pair.lost);
            made_.insert(pair.born);
        }
    }

    /// Puts the pairs in an order in which each finds its name free.
    void run()
    {
        // A schema that goes on under another name takes everything with it: what is in it is for the next round.
        const auto is_schema = [](const RenamePair& pair) { return pair.lost.kind() == Kind::schema; };
        if (std::any_of(pairs_.begin(), pairs_.end(), is_schema)) {
            std::erase_if(pairs_, [&](const RenamePair& pair) { return !is_schema(pair); });
        } else {
            move_extensions();
        }
        while (!pairs_.empty()) {
            auto next = std::find_if(pairs_.begin(), pairs_.end(),
                                     [this](const RenamePair& pair) { return !names_.bearer(pair.lost, pair.born); });
            if (next == pairs_.end()) {
                next = pairs_.begin();
                if (!make_way(*next)) {
                    pairs_.erase(next);
                    continue;
                }
            }
            const RenamePair pair = *next;
            pairs_.erase(next);
            if (!is_two_steps(pair.lost, pair.born) || between_of(pair)) {
                add(pair);
            }
        }
    }

private:
    void add(const RenamePair& pair)
    {
        if (pair.lost.schema() != pair.born.schema()) {
            need_schema(pair.born.schema());
        }
        Identity lost = pair.lost;
        if (const Identity between = between_of(pair)) {
            findings_.renames.push_back({lost, between, {}, {}, pair.evidence});
            lost = between;
        }
        names_.rename(pair.lost, pair.born);
        findings_.renames.push_back({lost, pair.born, {}, {}, lost == pair.lost ? pair.evidence : std::string{}});
        if (pair.wish) {
            findings_.granted.push_back(*pair.wish);
        }
    }

    /// As what an object goes from the first of two steps to the second; null where there is one step, or neither name is free.
    Identity between_of(const RenamePair& pair) const
    {
        const Identity lost = pair.lost;
        const Identity renamed(lost.kind(), {}, lost.schema(), pair.born.name(), lost.arguments(), lost.qualifier());
        const Identity moved(lost.kind(), {}, pair.born.schema(), lost.name(), lost.arguments(), lost.qualifier());
        if (!is_two_steps(lost, pair.born)) {
            return {};
        }
        if (!names_.bearer(lost, renamed)) {
            return renamed;
        }
        return names_.bearer(lost, moved) ? Identity{} : moved;
    }

    void need_schema(Name name)
    {
        const Identity schema = catalog::top_level(Kind::schema, name);
        if (!from_.contains(schema) && to_.contains(schema) && made_.insert(schema).second) {
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

    /// Moves aside what bears the name. It is dropped later, or goes on from there to a name of its own.
    bool make_way(const RenamePair& pair)
    {
        const Identity bearer = names_.bearer(pair.lost, pair.born);
        const Identity away = aside(bearer);
        const bool has_name = !bearer.name().empty();
        const bool goes_on = std::any_of(pairs_.begin(), pairs_.end(),
                                         [bearer](const RenamePair& other) { return other.lost == bearer; });
        if (!goes_on && !pair.wish && !is_worth_a_detour(pair.lost.kind())) {
            return false;
        }
        if (!has_name || to_.contains(away) || names_.bearer(bearer, away) || !is_called_as_before(bearer)) {
            return false;
        }
        const std::string reason = catalog::path_of(pair.born) + " takes its name";
        for (RenamePair& other : pairs_) {
            if (other.lost == bearer) {
                other.lost = away;
            }
        }
        add({bearer, away, reason, {}});
        findings_.renames.back().makes_way = true;
        return true;
    }

    /// What is in a table that has another name since is for the next round.
    bool is_called_as_before(Identity object) const
    {
        const Identity root = catalog::root_of(object);
        return root == object || !renamed_.contains(root);
    }

    const Snapshot& from_;
    const Snapshot& to_;
    std::vector<RenamePair> pairs_;
    RenameFindings& findings_;
    /// At the end of what is in `findings_`.
    BorneNames names_;
    std::set<Identity> renamed_{};
    std::set<Identity> made_{};
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

bool is_two_steps(Identity lost, Identity born)
{
    return lost.kind() == born.kind() && !lost.parent() && !born.parent() && !lost.schema().empty() &&
           lost.schema() != born.schema() && lost.name() != born.name();
}

void do_in_order(const Snapshot& from, const Snapshot& to, std::vector<RenamePair> pairs, RenameFindings& findings)
{
    RenameOrder(from, to, std::move(pairs), findings).run();
}

}  // namespace tidemark::diff
