#include <algorithm>
#include <array>
#include <string_view>

#include "diff/hazards.h"
#include "diff/member_grants.h"

namespace tidemark::diff {

using catalog::Grant;
using catalog::GrantedPrivilege;
using catalog::Identity;
using catalog::Kind;
using catalog::Policy;
using catalog::Routine;
using catalog::Table;
using catalog::View;

namespace {

/// An object that stays what it is, on both sides; null where it comes or goes.
template <class Facts>
struct Both {
    Both(const HazardContext& context, Identity identity)
        : from(context.from.find<Facts>(identity)), to(context.to.find<Facts>(identity))
    {
    }
    explicit operator bool() const { return from != nullptr && to != nullptr; }
    const Facts* from;
    const Facts* to;
};

/// Is what a grant or a policy is on there before and after? On what is new nobody could do anything yet.
bool stays(Identity part, const HazardContext& context)
{
    const Identity extension = extension_of(part, context.from, context.to);
    const Identity root = extension ? extension : catalog::root_of(part);
    return context.step.operation.identity != root && (context.from.contains(root) || !context.to.contains(root));
}

/// Options are kept as they were written; these words are all that PostgreSQL takes for true.
bool is_security_invoker(const View& view)
{
    constexpr std::string_view name = "security_invoker=";
    constexpr std::array<std::string_view, 4> truths{"true", "on", "yes", "1"};
    return std::any_of(view.options.begin(), view.options.end(), [&](std::string_view option) {
        return option.starts_with(name) &&
               std::find(truths.begin(), truths.end(), option.substr(name.size())) != truths.end();
    });
}

/// Those of `more` that `less` has not.
std::string privileges_beyond(const Grant* more, const Grant* less)
{
    std::string text;
    for (const GrantedPrivilege& privilege : more == nullptr ? std::vector<GrantedPrivilege>{} : more->privileges) {
        const bool has = less != nullptr && std::find(less->privileges.begin(), less->privileges.end(), privilege) !=
                                                less->privileges.end();
        if (!has) {
            text += (text.empty() ? "" : ", ") + privilege.privilege.text() +
                    (privilege.grantable ? " with grant option" : "");
        }
    }
    return text;
}

void tell_privileges(const Operation& operation, const HazardContext& context, const char* verb, bool widened,
                     std::vector<Hazard>& out)
{
    if (operation.identity.kind() != Kind::grant || !stays(operation.identity, context)) {
        return;
    }
    const auto* before = context.from.find<Grant>(operation.identity);
    const auto* after = context.to.find<Grant>(operation.identity);
    const std::string beyond = widened ? privileges_beyond(after, before) : privileges_beyond(before, after);
    if (!beyond.empty()) {
        tell(out, Severity::note, operation.identity, std::string(verb) + beyond);
    }
}

void tell_privileges(const HazardContext& context, const char* verb, bool widened, std::vector<Hazard>& out)
{
    for (const Operation* operation : operations_to_tell(context.step)) {
        tell_privileges(*operation, context, verb, widened, out);
    }
}

/// A permissive policy lets in, a restrictive one shuts out.
void tell_policy(const HazardContext& context, bool widened, std::vector<Hazard>& out)
{
    const Operation& operation = context.step.operation;
    if (operation.identity.kind() != Kind::policy || !stays(operation.identity, context)) {
        return;
    }
    const bool comes = operation.action == StepAction::create;
    const auto* policy =
        comes ? context.to.find<Policy>(operation.identity) : context.from.find<Policy>(operation.identity);
    if (policy == nullptr) {
        return;
    }
    const Both<Policy> both(context, operation.identity);
    if (both && comes && both.from->permissive != both.to->permissive) {
        if (widened == policy->permissive) {
            tell(out, widened ? Severity::warning : Severity::note, operation.identity,
                 widened ? "it lets in, where it shut out before" : "it shuts out, where it let in before");
        }
    } else if (operation.action == StepAction::alter || (both && comes)) {
        // Which way an expression goes nobody can tell, so that it is told among what is given.
        if (widened) {
            tell(out, Severity::note, operation.identity, "it lets in others, or other rows, than before");
        }
    } else if ((policy->permissive == comes) == widened &&
               !(context.from.contains(operation.identity) && context.to.contains(operation.identity))) {
        tell(out, Severity::note, operation.identity,
             widened ? "more rows can be reached" : "fewer rows can be reached");
    }
}

}  // namespace

/// A replaced object is told of where it is created.
void find_widened_access(const HazardContext& context, std::vector<Hazard>& out)
{
    const Identity identity = context.step.operation.identity;
    const bool goes = context.step.operation.action == StepAction::drop;
    if (const Both<Table> table(context, identity); table && !goes) {
        if (table.from->row_security && !table.to->row_security) {
            tell(out, Severity::warning, identity,
                 "row-level security is off: whoever has a privilege reaches every row");
        } else if (table.from->force_row_security && !table.to->force_row_security) {
            tell(out, Severity::warning, identity, "policies no longer hold for its owner");
        }
    }
    if (const Both<View> view(context, identity);
        view && !goes && is_security_invoker(*view.from) && !is_security_invoker(*view.to)) {
        tell(out, Severity::warning, identity,
             "it reads with its owner's privileges from now on, past the policies for the caller");
    }
    if (const Both<Routine> routine(context, identity);
        routine && !goes && !routine.from->security_definer && routine.to->security_definer) {
        tell(out, Severity::warning, identity, "it runs with its owner's privileges from now on");
    }
    tell_policy(context, true, out);
    tell_privileges(context, "granted: ", true, out);
}

void find_narrowed_access(const HazardContext& context, std::vector<Hazard>& out)
{
    const Identity identity = context.step.operation.identity;
    if (const Both<Table> table(context, identity); table && !table.from->row_security && table.to->row_security) {
        tell(out, Severity::note, identity,
             "row-level security is on: without a policy nobody but its owner reaches a row");
    }
    tell_policy(context, false, out);
    tell_privileges(context, "revoked: ", false, out);
}

}  // namespace tidemark::diff
