#include "diff/ambient_privileges.h"

#include <algorithm>
#include <map>
#include <utility>

#include "catalog/built_in_privileges.h"

namespace tidemark::diff {
namespace {

using catalog::DefaultPrivilege;
using catalog::Grant;
using catalog::GrantedPrivilege;
using catalog::Identity;
using catalog::Kind;
using catalog::Name;
using catalog::Snapshot;

/// (grantee, grantor).
using Holder = std::pair<Name, Name>;

/// An access control list spelled out, as aclitem[] holds it: privilege -> grantable, by holder.
using AccessList = std::map<Holder, std::map<Name, bool>>;

void add(AccessList& list, Holder holder, const std::vector<GrantedPrivilege>& privileges)
{
    auto& held = list[holder];
    for (const GrantedPrivilege& entry : privileges) {
        bool& grantable = held[entry.privilege];
        grantable = grantable || entry.grantable;
    }
}

/// acldefault().
AccessList built_in_list(Kind kind, Name owner, int major)
{
    AccessList list;
    add(list, {owner, owner}, catalog::built_in_privileges(kind, true, false, major));
    add(list, {Name{}, owner}, catalog::built_in_privileges(kind, false, true, major));
    return list;
}

std::vector<GrantedPrivilege> privileges_from(const std::map<Name, bool>& held)
{
    std::vector<GrantedPrivilege> privileges;
    for (const auto& entry : held) {
        privileges.push_back({entry.first, entry.second});
    }
    return privileges;
}

/// Where the list deviates from the built-in one.
std::vector<Grant> deviations(const AccessList& list, Identity subject, Name owner, int major)
{
    AccessList spelled_out = built_in_list(subject.kind(), owner, major);
    std::vector<Grant> grants;
    const auto deviate = [&](Holder holder, const std::map<Name, bool>& held) {
        if (held != spelled_out[holder]) {
            grants.push_back({catalog::grant_identity(subject, holder.first, holder.second), privileges_from(held)});
        }
    };
    for (const auto& entry : list) {
        deviate(entry.first, entry.second);
    }
    for (const auto& entry : spelled_out) {
        if (!list.contains(entry.first)) {
            deviate(entry.first, {});
        }
    }
    std::sort(grants.begin(), grants.end(), [](const Grant& a, const Grant& b) { return a.identity < b.identity; });
    return grants;
}

/// aclnewowner(): entries that come to be alike are merged.
AccessList handed_over(const AccessList& list, Name old_owner, Name new_owner)
{
    const auto renamed = [&](Name name) { return name == old_owner ? new_owner : name; };
    AccessList result;
    for (const auto& entry : list) {
        add(result, {renamed(entry.first.first), renamed(entry.first.second)}, privileges_from(entry.second));
    }
    return result;
}

const DefaultPrivilege* default_privilege(const Snapshot& source, Name schema, Name role, Name object_class)
{
    return source.find<DefaultPrivilege>(Identity(Kind::default_privilege, {}, schema, role, {}, object_class));
}

void add_all(AccessList& list, const DefaultPrivilege& defaults, Name grantor)
{
    for (const catalog::DefaultGrant& grant : defaults.grants) {
        add(list, {grant.grantee, grantor}, grant.privileges);
    }
}

}  // namespace

std::vector<Grant> grants_after_owner_change(const std::vector<Grant>& grants, Identity subject, Name old_owner,
                                             Name new_owner, int major)
{
    if (grants.empty()) {
        // The ACL is NULL, or says what NULL means, and goes on to do so.
        return {};
    }
    AccessList list = built_in_list(subject.kind(), old_owner, major);
    for (const Grant& grant : grants) {
        const Holder holder{grant.identity.name(), grant.identity.qualifier()};
        list.erase(holder);
        add(list, holder, grant.privileges);
    }
    return deviations(handed_over(list, old_owner, new_owner), subject, new_owner, major);
}

/// As get_user_default_acl() puts it together: the role's global entry stands in for the built-in list, and the entry
/// for the schema is added.
std::vector<Grant> ambient_grants(Identity object, Name owner, Name executor, const Snapshot& source)
{
    const Name object_class = catalog::object_class_of(object.kind());
    const bool is_part = object.parent() && object.kind() != Kind::sequence;
    if (object_class.empty() || is_part) {
        return {};
    }
    // CREATE SCHEMA ... AUTHORIZATION creates it as the owner; everything else is handed over afterwards.
    const bool is_schema = object.kind() == Kind::schema;
    const Name creator = is_schema ? owner : executor;
    const int major = source.server.major();
    AccessList list;
    const DefaultPrivilege* global = default_privilege(source, {}, creator, object_class);
    if (global != nullptr) {
        add_all(list, *global, creator);
    } else {
        list = built_in_list(object.kind(), creator, major);
    }
    const DefaultPrivilege* in_schema =
        is_schema ? nullptr : default_privilege(source, catalog::schema_of(object), creator, object_class);
    if (in_schema != nullptr) {
        add_all(list, *in_schema, creator);
    }
    if (creator == owner) {
        return deviations(list, object, owner, major);
    }
    return grants_after_owner_change(deviations(list, object, creator, major), object, creator, owner, major);
}

}  // namespace tidemark::diff
