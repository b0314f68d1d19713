#include "diff/member_grants.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "diff/ambient_privileges.h"
#include "diff/start_grants.h"

namespace tidemark::diff {
namespace {

using catalog::Extension;
using catalog::ExtensionMember;
using catalog::Grant;
using catalog::Identity;
using catalog::Kind;
using catalog::Name;
using catalog::Snapshot;

Identity its_extension(const ExtensionMember& member) { return catalog::top_level(Kind::extension, member.extension); }

/// Is it the owner's own on one side, and would be somebody else's on the other?
bool is_one_owners(Name grantee, Name an_owner, Name other_owner)
{
    return an_owner != other_owner && (grantee == an_owner || grantee == other_owner);
}

bool is_left_alone(Identity grant, const Snapshot& from, const Snapshot& to)
{
    const ExtensionMember* before = from.find_member(grant);
    const ExtensionMember* after = to.find_member(grant);
    if (before != nullptr && after != nullptr) {
        const Grant* a = before->find_initial(grant);
        const Grant* b = after->find_initial(grant);
        const bool have_same_start = a == nullptr || b == nullptr ? a == b : a->privileges == b->privileges;
        return !have_same_start || is_one_owners(grant.name(), before->owner, after->owner);
    }
    const ExtensionMember* one = before != nullptr ? before : after;
    if (one == nullptr) {
        return false;
    }
    const auto* old_extension = from.find<Extension>(its_extension(*one));
    const auto* new_extension = to.find<Extension>(its_extension(*one));
    // Where it moves, its members have other identities.
    return old_extension != nullptr && new_extension != nullptr && old_extension->schema == new_extension->schema;
}

/// The extensions that the changes make, and those that they move.
struct ChangedExtensions {
    std::unordered_set<Identity> born{};
    std::unordered_set<Identity> moved{};

    bool contains(Identity extension) const { return born.contains(extension) || moved.contains(extension); }
};

ChangedExtensions changed_extensions(const ChangeSet& set)
{
    ChangedExtensions extensions;
    for (const Change& change : set.changes) {
        if (change.identity.kind() != Kind::extension) {
            continue;
        }
        if (change.action == Action::create || change.action == Action::replace) {
            extensions.born.insert(change.identity);
        } else if (change.action == Action::alter && change.changed.has(&Extension::schema)) {
            extensions.moved.insert(change.identity);
        }
    }
    return extensions;
}

/// With the one schema for the other, also in the types of its arguments: equal for a member before and after a move.
Identity with_schema(Identity member, Name schema, Name other)
{
    const auto in_other = [&](Name name) { return name == schema ? other : name; };
    std::vector<catalog::TypeReference> arguments = member.arguments();
    for (catalog::TypeReference& argument : arguments) {
        argument.schema = in_other(argument.schema);
    }
    return Identity(member.kind(), {}, in_other(member.schema()), member.name(), std::move(arguments));
}

/// Where the members of the moved extensions are after the move.
std::unordered_map<Identity, Identity> moved_members(const Snapshot& from, const Snapshot& to,
                                                     const ChangedExtensions& extensions)
{
    const auto key_of = [&](const ExtensionMember& member) {
        return std::pair(member.extension,
                         with_schema(member.identity, from.find<Extension>(its_extension(member))->schema,
                                     to.find<Extension>(its_extension(member))->schema));
    };
    std::map<std::pair<Name, Identity>, Identity> places;
    for (const ExtensionMember& member : to.extension_members) {
        if (extensions.moved.contains(its_extension(member))) {
            places.emplace(key_of(member), member.identity);
        }
    }
    std::unordered_map<Identity, Identity> moved;
    for (const ExtensionMember& member : from.extension_members) {
        const auto place =
            extensions.moved.contains(its_extension(member)) ? places.find(key_of(member)) : places.end();
        if (place != places.end()) {
            moved.emplace(member.identity, place->second);
        }
    }
    return moved;
}

/// Who creates the members: a role that is no superuser can create trusted extensions only, and their members are the
/// first superuser's.
Name creator_of(const ExtensionMember& member, Name executor, const Snapshot& from)
{
    const auto& roles = from.server.roles;
    const auto role =
        std::find_if(roles.begin(), roles.end(), [executor](const catalog::Role& one) { return one.name == executor; });
    return role == roles.end() || role->superuser ? executor : member.owner;
}

/// What the default privileges give a member. Of one whose script grants something it is not known: pg_init_privs holds the
/// outcome of both.
std::vector<Grant> grants_at_birth(const ExtensionMember& member, Name creator, const Snapshot& from)
{
    if (member.scripted) {
        return {};
    }
    std::vector<Grant> grants = ambient_grants(member.identity, creator, creator, from);
    for (Grant& grant : grants) {
        grant.identity = catalog::grant_identity(member.identity, grant.identity.name(), {});
    }
    return grants;
}

/// What there is on an object or column before the script's grants, and what there is to be.
struct Difference {
    Identity extension{};
    std::vector<Grant> start{};
    std::vector<Grant> wanted{};
};
using Differences = std::map<Identity, Difference>;

void add_born(const Snapshot& from, const Snapshot& to, Name executor, const ChangedExtensions& extensions,
              Differences& differences)
{
    for (const ExtensionMember& member : to.extension_members) {
        if (extensions.born.contains(its_extension(member))) {
            differences[member.identity] = {
                its_extension(member), grants_at_birth(member, creator_of(member, executor, from), from), {}};
        }
    }
    for (const Grant& grant : to.all<Grant>()) {
        const ExtensionMember* member = to.find_member(grant.identity);
        if (member != nullptr && extensions.born.contains(its_extension(*member)) &&
            !is_one_owners(grant.identity.name(), member->owner, creator_of(*member, executor, from))) {
            Difference& difference = differences[grant.identity.parent()];
            difference.extension = its_extension(*member);
            difference.wanted.push_back(grant);
        }
    }
}

void add_moved(const Snapshot& from, const Snapshot& to, const ChangedExtensions& extensions, Differences& differences)
{
    const std::unordered_map<Identity, Identity> moved = moved_members(from, to, extensions);
    std::unordered_map<Identity, Name> former_owners;
    for (const auto& [before, after] : moved) {
        former_owners.emplace(after, from.find_member(before)->owner);
    }
    const auto difference_of = [&](Identity subject, Name grantee) -> Difference* {
        const ExtensionMember* member = to.find_member(subject);
        if (is_one_owners(grantee, member->owner, former_owners.at(member->identity))) {
            return nullptr;
        }
        Difference& difference = differences[subject];
        difference.extension = its_extension(*member);
        return &difference;
    };
    for (const Grant& grant : from.all<Grant>()) {
        const Identity subject = grant.identity.parent();
        const auto place = moved.find(catalog::root_of(subject));
        if (place == moved.end()) {
            continue;
        }
        const Identity now =
            subject.kind() == Kind::column ? catalog::column_identity(place->second, subject.name()) : place->second;
        if (Difference* difference = difference_of(now, grant.identity.name())) {
            difference->start.push_back(
                {catalog::grant_identity(now, grant.identity.name(), grant.identity.qualifier()), grant.privileges});
        }
    }
    for (const Grant& grant : to.all<Grant>()) {
        if (former_owners.contains(catalog::root_of(grant.identity))) {
            if (Difference* difference = difference_of(grant.identity.parent(), grant.identity.name())) {
                difference->wanted.push_back(grant);
            }
        }
    }
}

/// A pair that an extension's script has given something starts from that.
void start_from_script(const Snapshot& from, const Snapshot& to, const ChangedExtensions& extensions, ChangeSet& set,
                       std::vector<Grant>& start)
{
    for (Change& change : set.changes) {
        if (change.action != Action::create || change.identity.kind() != Kind::grant) {
            continue;
        }
        const Identity extension = extension_of(change.identity, from, to);
        if (!extension) {
            continue;
        }
        const ExtensionMember* member = (extensions.contains(extension) ? to : from).find_member(change.identity);
        const Grant* initial = member == nullptr ? nullptr : member->find_initial(change.identity);
        if (initial != nullptr) {
            change.action = Action::alter;
            change.changed = catalog::changed_fields(*initial, *to.find<Grant>(change.identity), 0);
            start.push_back(*initial);
        }
    }
}

}  // namespace

Identity extension_of(Identity identity, const Snapshot& from, const Snapshot& to)
{
    for (const Snapshot* snapshot : {&to, &from}) {
        if (const ExtensionMember* member = snapshot->find_member(identity)) {
            return its_extension(*member);
        }
    }
    return {};
}

void leave_alone_grants_of_other_versions(const Snapshot& from, const Snapshot& to, ChangeSet& set)
{
    std::erase_if(set.changes, [&](const Change& change) {
        return change.identity.kind() == Kind::grant && is_left_alone(change.identity, from, to);
    });
}

void settle_grants_on_members(const Snapshot& from, const Snapshot& to, Name executor, ChangeSet& set,
                              std::vector<Grant>& start)
{
    const ChangedExtensions extensions = changed_extensions(set);
    std::erase_if(set.changes, [&](const Change& change) {
        return change.identity.kind() == Kind::grant && extensions.contains(extension_of(change.identity, from, to));
    });
    Differences differences;
    add_born(from, to, executor, extensions, differences);
    add_moved(from, to, extensions, differences);
    for (const auto& [subject, difference] : differences) {
        compare_with_start(difference.extension, difference.start, difference.wanted, set.changes);
        start.insert(start.end(), difference.start.begin(), difference.start.end());
    }
    start_from_script(from, to, extensions, set, start);
}

}  // namespace tidemark::diff
