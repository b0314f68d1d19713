#include "diff/new_object_grants.h"

#include <algorithm>
#include <unordered_set>

#include "diff/ambient_privileges.h"

namespace tidemark::diff {
namespace {

using catalog::Grant;
using catalog::Identity;
using catalog::Kind;
using catalog::Snapshot;

/// Who owns an object in the target; empty for parts and for kinds without an owner.
catalog::Name owner_of(const Snapshot& snapshot, Identity identity)
{
    catalog::Name owner;
    snapshot.visit(identity, [&owner](const auto& object) {
        if constexpr (requires { object.owner; }) {
            owner = object.owner;
        }
    });
    return owner;
}

void compare_with_birth(Identity object, const std::vector<Grant>& at_birth, const Snapshot& to,
                        std::vector<Change>& changes)
{
    for (const Grant& grant : at_birth) {
        const Grant* wanted = to.find<Grant>(grant.identity);
        if (wanted == nullptr) {
            // An alter, not a drop: the REVOKE comes after the object's creation.
            changes.push_back({Action::alter, grant.identity, {}, false, false, object});
        } else if (const auto changed = catalog::changed_fields(grant, *wanted, 0); !changed.empty()) {
            changes.push_back({Action::alter, grant.identity, changed, false, false, {}});
        }
    }
    for (const Identity part : to.parts_of(object)) {
        const bool is_there = std::any_of(at_birth.begin(), at_birth.end(),
                                          [part](const Grant& grant) { return grant.identity == part; });
        if (part.kind() == Kind::grant && !is_there) {
            changes.push_back({Action::create, part, {}, false, false, {}});
        }
    }
}

}  // namespace

std::vector<Grant> settle_grants_of_new_objects(const Snapshot& from, const Snapshot& to, catalog::Name executor,
                                                ChangeSet& set)
{
    std::unordered_set<Identity> born;
    for (const Change& change : set.changes) {
        if (change.action == Action::create || change.action == Action::replace) {
            born.insert(change.identity);
        }
    }
    // Their grants are decided anew below; those that went with a replaced object need no REVOKE.
    std::erase_if(set.changes, [&born](const Change& change) {
        return change.identity.kind() == Kind::grant && born.contains(change.identity.parent()) &&
               change.identity.parent().kind() != Kind::column;
    });
    std::vector<Grant> ambient;
    std::vector<Change> settled;
    for (const Change& change : set.changes) {
        if (!born.contains(change.identity) || change.identity.kind() == Kind::column) {
            continue;
        }
        const catalog::Name owner = owner_of(to, change.identity);
        if (owner.empty()) {
            continue;
        }
        const auto at_birth = ambient_grants(change.identity, owner, executor, from);
        compare_with_birth(change.identity, at_birth, to, settled);
        ambient.insert(ambient.end(), at_birth.begin(), at_birth.end());
    }
    set.changes.insert(set.changes.end(), settled.begin(), settled.end());
    std::sort(set.changes.begin(), set.changes.end(),
              [](const Change& a, const Change& b) { return a.identity < b.identity; });
    std::sort(ambient.begin(), ambient.end(),
              [](const Grant& a, const Grant& b) { return a.identity < b.identity; });
    return ambient;
}

}  // namespace tidemark::diff
