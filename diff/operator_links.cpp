#include "diff/operator_links.h"

#include <algorithm>
#include <array>
#include <optional>

namespace tidemark::diff {

using catalog::Identity;
using catalog::Kind;
using catalog::Operator;
using catalog::Snapshot;

namespace {

/// One of the two ways in which operators name each other, which goes both ways.
struct Link {
    std::optional<catalog::OperatorName> Operator::*member;
    Identity (*other_end)(const Operator&);
};

constexpr std::array links{Link{&Operator::commutator, catalog::commutator_of},
                           Link{&Operator::negator, catalog::negator_of}};

constexpr int first_major_that_alters = 17;

class Settlement {
public:
    Settlement(const Snapshot& from, const Snapshot& to, std::vector<Change>& changes)
        : from_(from), to_(to), changes_(changes)
    {
    }

    void settle()
    {
        for (const Operator& facts : to_.all<Operator>()) {
            if (loses_link(facts.identity)) {
                make_anew(facts.identity);
            }
        }
        // What is made anew for its own sake settles the other ends: an operator that passes from one to another first, one
        // that only loses a link last.
        for (const Turn turn : {Turn::passes, Turn::gains, Turn::loses}) {
            for (Change& change : changes_) {
                if (change.identity.kind() == Kind::operator_ && change.action == Action::alter && !is_made(change) &&
                    turn_of(change) == turn) {
                    settle(change);
                }
            }
        }
        std::erase_if(changes_, [](const Change& change) {
            return change.identity.kind() == Kind::operator_ && change.action == Action::alter &&
                   change.changed.empty();
        });
    }

private:
    enum class Turn { passes, gains, loses };

    Turn turn_of(const Change& change) const
    {
        const Operator& before = *from_.find<Operator>(change.identity);
        const Operator& after = *to_.find<Operator>(change.identity);
        bool gains = false;
        for (const Link& link : links) {
            if (change.changed.has(link.member) && after.*link.member) {
                if (before.*link.member) {
                    return Turn::passes;
                }
                gains = true;
            }
        }
        return gains ? Turn::gains : Turn::loses;
    }

    /// Is there an operator afterwards where none, or a shell, or another one was before?
    static bool is_made(const Change& change)
    {
        return change.action == Action::create || change.action == Action::replace ||
               change.changed.has(&Operator::function);
    }

    /// Is there an operator whose link is to stay, though what is at its other end goes and does not bring it back (for
    /// it is to be a shell again)?
    bool loses_link(Identity identity) const
    {
        const auto* before = from_.find<Operator>(identity);
        const Operator& after = *to_.find<Operator>(identity);
        return before != nullptr && std::any_of(links.begin(), links.end(), [&](const Link& link) {
                   const Identity other = link.other_end(after);
                   const auto* facts = to_.find<Operator>(other);
                   const bool comes_back =
                       facts != nullptr && !facts->function.empty() && link.other_end(*facts) == identity;
                   return other && other != identity && link.other_end(*before) == other && !comes_back &&
                          goes_by_itself(identity, link);
               });
    }

    void make_anew(Identity identity)
    {
        const auto place = std::lower_bound(changes_.begin(), changes_.end(), identity,
                                            [](const Change& change, Identity id) { return change.identity < id; });
        if (place == changes_.end() || place->identity != identity) {
            changes_.insert(place, Change{Action::replace, identity, {}, false, false, {}});
        } else if (place->action == Action::alter) {
            place->action = Action::replace;
        }
    }

    void settle(Change& change)
    {
        for (const Link& link : links) {
            if (change.changed.has(link.member) && comes_by_itself(change.identity, link)) {
                change.changed.erase(link.member);
            }
        }
        if (!can_alter(change)) {
            change.action = Action::replace;
        }
    }

    bool can_alter(const Change& change) const
    {
        const Operator& before = *from_.find<Operator>(change.identity);
        const Operator& after = *to_.find<Operator>(change.identity);
        bool gains = false;
        for (const Link& link : links) {
            if (change.changed.has(link.member)) {
                if (before.*link.member || !(after.*link.member)) {
                    return false;
                }
                gains = true;
            }
        }
        for (const auto promise : {&Operator::hashes, &Operator::merges}) {
            if (change.changed.has(promise)) {
                if (!(after.*promise)) {
                    return false;
                }
                gains = true;
            }
        }
        return !gains || from_.server.major() >= first_major_that_alters;
    }

    const Change* change_of(Identity identity) const
    {
        const auto found = std::lower_bound(changes_.begin(), changes_.end(), identity,
                                            [](const Change& change, Identity id) { return change.identity < id; });
        return found != changes_.end() && found->identity == identity ? &*found : nullptr;
    }

    bool comes_by_itself(Identity identity, const Link& link) const
    {
        return goes_by_itself(identity, link) && arrives_by_itself(identity, link);
    }

    /// Was there no link, or does the other end go and take it along?
    bool goes_by_itself(Identity identity, const Link& link) const
    {
        const Identity other = link.other_end(*from_.find<Operator>(identity));
        const auto* facts = from_.find<Operator>(other);
        const Change* change = change_of(other);
        return !other || (other != identity && facts != nullptr && link.other_end(*facts) == identity &&
                          change != nullptr && (change->action == Action::drop || change->action == Action::replace));
    }

    /// Is there to be no link, or does the other end bring it: created, or altered before this one?
    bool arrives_by_itself(Identity identity, const Link& link) const
    {
        const Identity other = link.other_end(*to_.find<Operator>(identity));
        const auto* facts = to_.find<Operator>(other);
        const Change* change = change_of(other);
        if (!other) {
            return true;
        }
        if (other == identity || facts == nullptr || link.other_end(*facts) != identity || change == nullptr) {
            return false;
        }
        const bool is_altered_before =
            change->action == Action::alter && other < identity && change->changed.has(link.member);
        return is_made(*change) || is_altered_before;
    }

    const Snapshot& from_;
    const Snapshot& to_;
    std::vector<Change>& changes_;
};

}  // namespace

void settle_operator_links(const Snapshot& from, const Snapshot& to, std::vector<Change>& changes)
{
    Settlement(from, to, changes).settle();
}

}  // namespace tidemark::diff
