#include "diff/new_object_grants.h"

#include <algorithm>
#include <unordered_set>

#include "diff/ambient_privileges.h"
#include "diff/member_grants.h"
#include "diff/start_grants.h"

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

/// The sequence of a column that is an identity column; null for any other.
Identity sequence_of(const Snapshot& snapshot, Identity identity)
{
    const auto* column = snapshot.find<catalog::Column>(identity);
    return column != nullptr && column->identity_column ? catalog::identity_sequence(identity) : Identity{};
}

std::vector<Identity> sorted(const std::unordered_set<Identity>& identities)
{
    std::vector<Identity> all(identities.begin(), identities.end());
    std::sort(all.begin(), all.end());
    return all;
}

/// Which sequences of identity columns come, and which go, while their tables may stay.
struct IdentitySequences {
    std::unordered_set<Identity> born{};
    std::unordered_set<Identity> gone{};
};

IdentitySequences identity_sequences(const Snapshot& from, const Snapshot& to, const ChangeSet& set)
{
    IdentitySequences sequences;
    for (const Change& change : set.changes) {
        const Identity before = sequence_of(from, change.identity);
        const Identity after = sequence_of(to, change.identity);
        const bool is_another = change.action == Action::create || change.action == Action::replace || !before;
        if (after && is_another) {
            sequences.born.insert(after);
        } else if (before && !after) {
            sequences.gone.insert(before);
        }
    }
    return sequences;
}

/// The objects that change hands in place.
std::unordered_set<Identity> handed_over(const Snapshot& from, const Snapshot& to, const ChangeSet& set)
{
    std::unordered_set<Identity> objects;
    for (const Change& change : set.changes) {
        if (change.action == Action::alter && owner_of(from, change.identity) != owner_of(to, change.identity)) {
            objects.insert(change.identity);
        }
    }
    return objects;
}

/// An object, its identity columns' sequences, and those of its columns that anything is granted on, on either side.
std::vector<Identity> grantable_within(const Snapshot& from, const Snapshot& to, Identity object)
{
    std::vector<Identity> subjects{object};
    const Identity first = catalog::grant_identity(catalog::column_identity(object, {}), {}, {});
    for (const Snapshot* snapshot : {&from, &to}) {
        const auto& all = snapshot->all<Grant>();
        auto at = std::lower_bound(all.begin(), all.end(), first,
                                   [](const Grant& grant, Identity identity) { return grant.identity < identity; });
        for (; at != all.end() && at->identity.parent().parent() == object; ++at) {
            subjects.push_back(at->identity.parent());
        }
        for (const Identity part : snapshot->parts_of(object)) {
            if (const Identity sequence = sequence_of(*snapshot, part)) {
                subjects.push_back(sequence);
            }
        }
    }
    std::sort(subjects.begin(), subjects.end());
    subjects.erase(std::unique(subjects.begin(), subjects.end()), subjects.end());
    return subjects;
}

/// What default privileges say is given to a type, and to no shell of one (TypeShellMake).
bool is_shell(const Snapshot& snapshot, Identity type)
{
    const auto* facts = snapshot.find<catalog::BaseType>(type);
    return facts != nullptr && !facts->defined;
}

bool is_made_of_shell(const Change& change)
{
    return change.identity.kind() == Kind::base_type && change.action == Action::alter &&
           change.changed.has(&catalog::BaseType::defined);
}

}  // namespace

std::vector<Grant> settle_grants_of_new_objects(const Snapshot& from, const Snapshot& to, catalog::Name executor,
                                                ChangeSet& set)
{
    std::unordered_set<Identity> born;
    for (const Change& change : set.changes) {
        if (change.action == Action::create || change.action == Action::replace || is_made_of_shell(change)) {
            born.insert(change.identity);
        }
    }
    const IdentitySequences sequences = identity_sequences(from, to, set);
    born.insert(sequences.born.begin(), sequences.born.end());
    const std::unordered_set<Identity> changing_hands = handed_over(from, to, set);
    // Their grants are decided anew below; those that went with a replaced object need no REVOKE.
    std::erase_if(set.changes, [&](const Change& change) {
        const Identity subject = change.identity.parent();
        return change.identity.kind() == Kind::grant &&
               ((born.contains(subject) && subject.kind() != Kind::column) || sequences.gone.contains(subject) ||
                changing_hands.contains(catalog::root_of(subject)));
    });
    std::vector<Grant> ambient;
    std::vector<Change> settled;
    const auto settle = [&](Identity subject, std::vector<Grant> start) {
        compare_with_start(subject, start, grants_on(to, subject), settled);
        ambient.insert(ambient.end(), start.begin(), start.end());
    };
    // CREATE TABLE makes a column's sequence as the role that runs it, ALTER TABLE as the table's owner.
    for (const Identity sequence : sorted(sequences.born)) {
        const Identity table = sequence.parent().parent();
        const catalog::Name owner = owner_of(to, table);
        settle(sequence, ambient_grants(sequence, owner, born.contains(table) ? executor : owner, from));
    }
    for (const Change& change : set.changes) {
        const Identity object = change.identity;
        if (changing_hands.contains(object)) {
            for (const Identity subject : grantable_within(from, to, object)) {
                const bool goes = from.contains(subject) && !to.contains(subject);
                if (!goes && !sequences.gone.contains(subject) && !sequences.born.contains(subject)) {
                    const auto had = born.contains(subject) ? std::vector<Grant>{} : grants_on(from, subject);
                    settle(subject, grants_after_owner_change(had, subject, owner_of(from, object),
                                                              owner_of(to, object), from.server.major()));
                }
            }
        } else if (born.contains(object) && object.kind() != Kind::column && !owner_of(to, object).empty()) {
            settle(object, is_shell(to, object) ? std::vector<Grant>{}
                                                : ambient_grants(object, owner_of(to, object), executor, from));
        }
    }
    set.changes.insert(set.changes.end(), settled.begin(), settled.end());
    settle_grants_on_members(from, to, executor, set, ambient);
    put_in_order(set.changes);
    std::sort(ambient.begin(), ambient.end(), [](const Grant& a, const Grant& b) { return a.identity < b.identity; });
    return ambient;
}

}  // namespace tidemark::diff
