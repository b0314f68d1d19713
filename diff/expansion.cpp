#include "diff/expansion.h"

namespace tidemark::diff {

using catalog::Identity;

const Change* Expansion::find(Identity identity) const { return changes.find(identity); }

bool Expansion::is_made(Identity identity) const
{
    const Change* change = find(identity);
    return change != nullptr && (change->action == Action::create || change->action == Action::replace);
}

void Expansion::rebuild(Identity identity, Identity because_of)
{
    if (!from.contains(identity) || !to.contains(identity)) {
        return;
    }
    Change& change = *changes.try_emplace({Action::report, identity, {}, false, false, because_of}).first;
    if (change.action == Action::alter || change.action == Action::report) {
        change.action = Action::replace;
        change.hollow = change.hollow && identity.kind() != catalog::Kind::domain;
        work_.push_back(identity);
    }
}

Change& Expansion::alter(Identity identity, Identity because_of)
{
    Change& change = *changes.try_emplace({Action::alter, identity, {}, false, false, because_of}).first;
    if (change.action == Action::report) {
        change.action = Action::alter;
    }
    return change;
}

Identity Expansion::take_work()
{
    const Identity identity = work_.back();
    work_.pop_back();
    return identity;
}

}  // namespace tidemark::diff
