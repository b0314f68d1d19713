#include "catalog/kinds/default_privilege.h"

#include <algorithm>
#include <set>

#include "catalog/built_in_privileges.h"
#include "emit/ddl.h"
#include "emit/ddl/grant.h"

namespace tidemark::emit {

using catalog::DefaultGrant;
using catalog::DefaultPrivilege;
using catalog::GrantedPrivilege;
using catalog::Identity;
using catalog::Name;

namespace {

/// What holds where pg_default_acl has no entry: the built-in privileges without a schema; with one, nothing is added.
std::vector<DefaultGrant> untouched(Identity identity, const StepContext& context)
{
    std::vector<DefaultGrant> grants;
    if (identity.schema().empty()) {
        const int major = context.major();
        const auto built_in = [&](Name grantee, bool is_owner) {
            auto privileges =
                catalog::built_in_class_privileges(identity.qualifier(), is_owner, grantee.empty(), major);
            if (!privileges.empty()) {
                grants.push_back({grantee, std::move(privileges)});
            }
        };
        built_in(Name{}, false);
        built_in(identity.name(), true);
    }
    return grants;
}

std::vector<GrantedPrivilege> privileges_of(Name grantee, const std::vector<DefaultGrant>& grants)
{
    const auto found = std::find_if(grants.begin(), grants.end(),
                                    [grantee](const DefaultGrant& grant) { return grant.grantee == grantee; });
    return found == grants.end() ? std::vector<GrantedPrivilege>{} : found->privileges;
}

void write(Identity identity, const std::vector<DefaultGrant>& before, const std::vector<DefaultGrant>& after,
           const StepContext& context, std::vector<Statement>& out)
{
    std::set<Name> grantees;
    for (const auto* grants : {&before, &after}) {
        for (const DefaultGrant& grant : *grants) {
            grantees.insert(grant.grantee);
        }
    }
    Sql alter = "ALTER DEFAULT PRIVILEGES FOR ROLE " + ident(identity.name());
    if (!identity.schema().empty()) {
        alter << " IN SCHEMA " << ident(identity.schema());
    }
    const auto all = catalog::object_class_privileges(identity.qualifier(), context.major());
    const Sql on = " ON " + keyword(identity.qualifier());
    for (const Name grantee : grantees) {
        const PrivilegeChanges changes =
            privilege_changes(privileges_of(grantee, before), privileges_of(grantee, after));
        if (!changes.revoke.empty()) {
            add(out, alter + " REVOKE " + privilege_list(changes.revoke, all) + on + " FROM " + role(grantee));
        }
        if (!changes.revoke_option.empty()) {
            add(out, alter + " REVOKE GRANT OPTION FOR " + privilege_list(changes.revoke_option, all) + on + " FROM " +
                         role(grantee));
        }
        if (!changes.grant.empty()) {
            add(out, alter + " GRANT " + privilege_list(changes.grant, all) + on + " TO " + role(grantee));
        }
        if (!changes.grant_with_option.empty()) {
            add(out, alter + " GRANT " + privilege_list(changes.grant_with_option, all) + on + " TO " + role(grantee) +
                         " WITH GRANT OPTION");
        }
    }
}

}  // namespace

template <>
void Ddl<DefaultPrivilege>::create(const DefaultPrivilege& facts, const StepContext& context,
                                   std::vector<Statement>& out)
{
    write(facts.identity, untouched(facts.identity, context), facts.grants, context, out);
}

template <>
void Ddl<DefaultPrivilege>::alter(const DefaultPrivilege& from, const DefaultPrivilege& to, catalog::FieldSet,
                                  const StepContext& context, std::vector<Statement>& out)
{
    write(to.identity, from.grants, to.grants, context, out);
}

template <>
void Ddl<DefaultPrivilege>::drop(const DefaultPrivilege& facts, const StepContext& context, std::vector<Statement>& out)
{
    write(facts.identity, facts.grants, untouched(facts.identity, context), context, out);
}

}  // namespace tidemark::emit
