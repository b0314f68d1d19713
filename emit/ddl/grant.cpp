#include "emit/ddl/grant.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

#include "catalog/built_in_privileges.h"
#include "catalog/kinds/column.h"
#include "catalog/kinds/routine.h"
#include "emit/ddl.h"

namespace tidemark::emit {

using catalog::Grant;
using catalog::GrantedPrivilege;
using catalog::Identity;
using catalog::Kind;
using catalog::Name;
using catalog::Routine;

namespace {

const GrantedPrivilege* find_privilege(const std::vector<GrantedPrivilege>& list, Name privilege)
{
    const auto found = std::find_if(
        list.begin(), list.end(), [privilege](const GrantedPrivilege& entry) { return entry.privilege == privilege; });
    return found == list.end() ? nullptr : &*found;
}

/// The position of a privilege in the order in which people write them.
std::size_t customary_rank(Name privilege)
{
    constexpr std::array<std::string_view, 11> order{"CREATE", "USAGE",    "EXECUTE",    "SELECT",  "INSERT",  "UPDATE",
                                                     "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER", "MAINTAIN"};
    return static_cast<std::size_t>(std::find(order.begin(), order.end(), privilege.text()) - order.begin());
}

Name owner_of(Identity object, const catalog::Snapshot& snapshot)
{
    Name owner;
    snapshot.visit(object, [&owner](const auto& facts) {
        if constexpr (requires { facts.owner; }) {
            owner = facts.owner;
        }
    });
    return owner;
}

/// PostgreSQL counts what any member of the owner grants as granted by the owner, which an extension's member has no name
/// for. On a table that changes hands what is revoked is the old owner's or the new one's, whichever it is when the statement
/// runs; what is to be there is the old owner's only if he has it from the new one.
bool is_granted_by_owner(Identity grant, const StepContext& context)
{
    const Identity object = catalog::root_of(grant);
    const Name grantor = grant.qualifier();
    return grantor.empty() || grantor == owner_of(object, context.to) ||
           (grantor == owner_of(object, context.from) && !context.to.contains(grant));
}

/// The member of an extension that a grant is on, as it is when the script comes to it; null for any other grant.
const catalog::ExtensionMember* member_of(Identity grant, const StepContext& context)
{
    const auto* member = context.from.find_member(grant);
    return member != nullptr ? member : context.to.find_member(grant);
}

/// What is dropped is dropped before the column is altered, and with it perhaps the name of its sequence.
Sql identity_sequence_name(Identity column, const StepContext& context)
{
    const bool goes = context.step.operation.action == diff::StepAction::drop;
    const auto* facts = goes ? nullptr : context.to.find<catalog::Column>(column);
    if (facts == nullptr || !facts->identity_column) {
        facts = context.from.find<catalog::Column>(column);
    }
    return qualified(facts->identity_column->sequence_schema, facts->identity_column->sequence_name);
}

/// "TABLE app.t", "FUNCTION app.f(integer)": views and materialized views are TABLEs to GRANT, aggregates FUNCTIONs.
Sql object_clause(Identity object, const StepContext& context)
{
    switch (object.kind()) {
    case Kind::schema:
        return "SCHEMA " + ident(object.name());
    case Kind::sequence:
        return "SEQUENCE " + (object.parent() ? identity_sequence_name(object.parent(), context) : name_of(object));
    case Kind::domain:
        return "DOMAIN " + name_of(object);
    case Kind::language:
        return "LANGUAGE " + ident(object.name());
    case Kind::foreign_data_wrapper:
        return "FOREIGN DATA WRAPPER " + ident(object.name());
    case Kind::server:
        return "FOREIGN SERVER " + ident(object.name());
    case Kind::base_type:
    case Kind::enum_type:
    case Kind::range_type:
    case Kind::composite_type:
        return "TYPE " + name_of(object);
    case Kind::routine: {
        const Routine* facts = context.to.find<Routine>(object);
        facts = facts == nullptr ? context.from.find<Routine>(object) : facts;
        const auto* member = member_of(object, context);
        const bool is_procedure = (facts != nullptr && facts->type == catalog::RoutineType::procedure) ||
                                  (member != nullptr && member->procedure);
        return (is_procedure ? Sql("PROCEDURE ") : Sql("FUNCTION ")) + signature(object);
    }
    default:
        return "TABLE " + name_of(object);
    }
}

/// The privileges that PostgreSQL gives the grant's grantee by itself, or the script of an extension.
std::vector<GrantedPrivilege> built_in(Identity grant, const StepContext& context)
{
    if (!is_granted_by_owner(grant, context)) {
        return {};
    }
    const auto* member = member_of(grant, context);
    const Grant* initial = member == nullptr ? nullptr : member->find_initial(grant);
    if (initial != nullptr) {
        return initial->privileges;
    }
    const bool is_owner = grant.name() == (member == nullptr ? grant.qualifier() : member->owner);
    return catalog::built_in_privileges(grant.parent().kind(), is_owner, grant.name().empty(), context.major());
}

/// Writes the statements that change what one grantee holds from one grantor on one object or column; or several grantees,
/// of whom the step says the same.
class GrantWriter {
public:
    GrantWriter(Identity grant, const StepContext& context) : grant_(grant), context_(context)
    {
        grantees_.push_back(grant.name());
        for (const diff::Operation& member : context.step.members) {
            if (member.identity.kind() == Kind::grant && member.identity.parent() == grant.parent()) {
                grantees_.push_back(member.identity.name());
            }
        }
        const bool of_column = grant.parent().kind() == Kind::column;
        if (of_column) {
            columns_.push_back(grant.parent().name());
        }
        on_ = " ON " + object_clause(of_column ? grant.parent().parent() : grant.parent(), context);
        all_ = catalog::all_privileges(grant.parent().kind(), context.major());
    }

    void write(const std::vector<GrantedPrivilege>& before, const std::vector<GrantedPrivilege>& after,
               std::vector<Statement>& out) const
    {
        const PrivilegeChanges changes = privilege_changes(before, after);
        std::vector<Statement> statements;
        const Sql grantee = grantees();
        if (!changes.revoke.empty()) {
            add(statements, "REVOKE " + privilege_list(changes.revoke, all_, columns_) + on_ + " FROM " + grantee);
        }
        if (!changes.revoke_option.empty()) {
            add(statements, "REVOKE GRANT OPTION FOR " + privilege_list(changes.revoke_option, all_, columns_) + on_ +
                                " FROM " + grantee);
        }
        if (!changes.grant.empty()) {
            add(statements, grant_statement(privilege_list(changes.grant, all_, columns_)));
        }
        if (!changes.grant_with_option.empty()) {
            add(statements,
                grant_statement(privilege_list(changes.grant_with_option, all_, columns_)) + " WITH GRANT OPTION");
        }
        restore_columns(changes, statements);
        as_grantor(std::move(statements), out);
    }

    /// What the grantee gets from the grantor on several columns of one table, which have nothing of it yet.
    void write_columns(const std::vector<const Grant*>& grants, std::vector<Statement>& out) const
    {
        std::vector<Statement> statements;
        if (const Sql plain = privileges_on_columns(grants, false); !plain.empty()) {
            add(statements, grant_statement(plain));
        }
        if (const Sql with_option = privileges_on_columns(grants, true); !with_option.empty()) {
            add(statements, grant_statement(with_option) + " WITH GRANT OPTION");
        }
        as_grantor(std::move(statements), out);
    }

private:
    Sql grant_statement(const Sql& privileges) const { return "GRANT " + privileges + on_ + " TO " + grantees(); }

    bool is_grantee(Name role) const { return std::find(grantees_.begin(), grantees_.end(), role) != grantees_.end(); }

    Sql grantees() const
    {
        std::vector<Sql> roles;
        for (const Name grantee : grantees_) {
            roles.push_back(role(grantee));
        }
        return joined(roles);
    }

    /// The columns that have the same privileges, with or without grant option, are named together.
    Sql privileges_on_columns(const std::vector<const Grant*>& grants, bool grantable) const
    {
        std::vector<std::pair<std::vector<Name>, std::vector<Name>>> groups;
        for (const Grant* grant : grants) {
            std::vector<Name> privileges;
            for (const GrantedPrivilege& entry : grant->privileges) {
                if (entry.grantable == grantable) {
                    privileges.push_back(entry.privilege);
                }
            }
            const auto same = std::find_if(groups.begin(), groups.end(),
                                           [&privileges](const auto& group) { return group.first == privileges; });
            if (privileges.empty()) {
                continue;
            }
            auto& group =
                same == groups.end() ? groups.emplace_back(std::move(privileges), std::vector<Name>{}) : *same;
            group.second.push_back(grant->identity.parent().name());
        }
        std::vector<Sql> pieces;
        for (const auto& [privileges, columns] : groups) {
            pieces.push_back(privilege_list(privileges, all_, columns));
        }
        return joined(pieces);
    }

    /// REVOKE on a table takes the same privilege from its columns too; what they are to keep is granted again. That is what
    /// they had before: their own grants come later in any script.
    void restore_columns(const PrivilegeChanges& changes, std::vector<Statement>& out) const
    {
        const auto lost = [&changes](Name privilege) {
            const auto in = [privilege](const std::vector<Name>& list) {
                return std::find(list.begin(), list.end(), privilege) != list.end();
            };
            return in(changes.revoke) || in(changes.revoke_option);
        };
        if (changes.revoke.empty() && changes.revoke_option.empty()) {
            return;
        }
        const auto& grants = context_.to.all<Grant>();
        // Sorted by what they are on, so the grants on the columns of one table stand together.
        const Identity first = catalog::grant_identity(catalog::column_identity(grant_.parent(), {}), {}, {});
        auto at = std::lower_bound(grants.begin(), grants.end(), first,
                                   [](const Grant& entry, Identity identity) { return entry.identity < identity; });
        for (; at != grants.end() && at->identity.parent().parent() == grant_.parent(); ++at) {
            if (!is_grantee(at->identity.name()) || at->identity.qualifier() != grant_.qualifier()) {
                continue;
            }
            const Grant* had = context_.from.find<Grant>(at->identity);
            const auto is_granted_later = [&](Name privilege) {
                return had == nullptr || find_privilege(had->privileges, privilege) == nullptr;
            };
            std::vector<Name> plain;
            std::vector<Name> with_option;
            for (const GrantedPrivilege& entry : at->privileges) {
                if (lost(entry.privilege) && !is_granted_later(entry.privilege)) {
                    (entry.grantable ? with_option : plain).push_back(entry.privilege);
                }
            }
            const Name column = at->identity.parent().name();
            const auto all = catalog::all_privileges(Kind::column, context_.major());
            const Sql to = on_ + " TO " + role(at->identity.name());
            if (!plain.empty()) {
                add(out, "GRANT " + privilege_list(plain, all, {column}) + to);
            }
            if (!with_option.empty()) {
                add(out, "GRANT " + privilege_list(with_option, all, {column}) + to + " WITH GRANT OPTION");
            }
        }
    }

    /// GRANT has no other way to name its grantor: GRANTED BY must be the current role.
    void as_grantor(std::vector<Statement> statements, std::vector<Statement>& out) const
    {
        const Name grantor = grant_.qualifier();
        const bool is_other = grantor != context_.executor && !is_granted_by_owner(grant_, context_);
        if (is_other && !statements.empty()) {
            add(out, "SET ROLE " + ident(grantor));
        }
        std::move(statements.begin(), statements.end(), std::back_inserter(out));
        if (is_other && !statements.empty()) {
            add(out, Sql("RESET ROLE"));
        }
    }

    Identity grant_;
    const StepContext& context_;
    std::vector<Name> grantees_{};
    /// Of a grant on a column.
    std::vector<Name> columns_{};
    Sql on_{};
    std::vector<Name> all_{};
};

}  // namespace

PrivilegeChanges privilege_changes(const std::vector<GrantedPrivilege>& before,
                                   const std::vector<GrantedPrivilege>& after)
{
    PrivilegeChanges changes;
    for (const GrantedPrivilege& had : before) {
        const GrantedPrivilege* has = find_privilege(after, had.privilege);
        if (has == nullptr) {
            changes.revoke.push_back(had.privilege);
        } else if (had.grantable && !has->grantable) {
            changes.revoke_option.push_back(had.privilege);
        }
    }
    for (const GrantedPrivilege& has : after) {
        const GrantedPrivilege* had = find_privilege(before, has.privilege);
        if (has.grantable && (had == nullptr || !had->grantable)) {
            changes.grant_with_option.push_back(has.privilege);
        } else if (had == nullptr) {
            changes.grant.push_back(has.privilege);
        }
    }
    return changes;
}

Sql privilege_list(const std::vector<Name>& privileges, const std::vector<Name>& all, const std::vector<Name>& columns)
{
    const Sql suffix = columns.empty() ? Sql() : " (" + column_list(columns) + ")";
    const bool is_all = all.size() > 1 && std::all_of(all.begin(), all.end(), [&privileges](Name privilege) {
                            return std::find(privileges.begin(), privileges.end(), privilege) != privileges.end();
                        });
    if (is_all) {
        return "ALL" + suffix;
    }
    std::vector<Name> sorted = privileges;
    std::sort(sorted.begin(), sorted.end(), [](Name a, Name b) { return customary_rank(a) < customary_rank(b); });
    std::vector<Sql> pieces;
    for (const Name privilege : sorted) {
        pieces.push_back(keyword(privilege) + suffix);
    }
    return joined(pieces);
}

template <>
void Ddl<Grant>::create(const Grant& grant, const StepContext& context, std::vector<Statement>& out)
{
    // Joined to it: on other columns of the table, or of other roles.
    std::vector<const Grant*> grants = context.created<Grant>();
    if (grants.empty() || grants.front()->identity.parent() == grant.identity.parent()) {
        GrantWriter(grant.identity, context).write(built_in(grant.identity, context), grant.privileges, out);
        return;
    }
    grants.insert(grants.begin(), &grant);
    GrantWriter(grant.identity, context).write_columns(grants, out);
}

template <>
void Ddl<Grant>::alter(const Grant& from, const Grant& to, catalog::FieldSet, const StepContext& context,
                       std::vector<Statement>& out)
{
    GrantWriter(to.identity, context).write(from.privileges, to.privileges, out);
}

template <>
void Ddl<Grant>::drop(const Grant& grant, const StepContext& context, std::vector<Statement>& out)
{
    GrantWriter(grant.identity, context).write(grant.privileges, built_in(grant.identity, context), out);
}

}  // namespace tidemark::emit
