#include "emit/ddl.h"

#include <algorithm>
#include <iterator>

#include "diff/io_functions.h"

namespace tidemark::emit {

using diff::Operation;
using diff::StepAction;

namespace {

/// Entries that only one side has, or has with another value; both sides are sorted.
std::vector<std::string> entries_missing_in(const std::vector<std::string>& all, const std::vector<std::string>& other)
{
    std::vector<std::string> missing;
    std::set_difference(all.begin(), all.end(), other.begin(), other.end(), std::back_inserter(missing));
    return missing;
}

}  // namespace

bool StepContext::creates(catalog::Identity identity) const
{
    const auto matches = [identity](const Operation& operation) {
        return operation.action == StepAction::create && operation.identity == identity;
    };
    return matches(step.operation) || std::any_of(step.members.begin(), step.members.end(), matches);
}

Sql name_to_drop(catalog::Identity type, const StepContext& context)
{
    return context.step.operation.aside ? qualified(type.schema(), diff::aside_name(type.name())) : name_of(type);
}

catalog::Identity signature_to_drop(catalog::Identity identity, const StepContext& context)
{
    std::vector<catalog::TypeReference> arguments = identity.arguments();
    for (catalog::TypeReference& argument : arguments) {
        const auto is_meant = [&argument](catalog::Identity type) {
            return type.schema() == argument.schema && type.name() == argument.name;
        };
        if (std::any_of(context.aside.begin(), context.aside.end(), is_meant)) {
            argument.name = diff::aside_name(argument.name);
        }
    }
    return {identity.kind(), identity.parent(), identity.schema(), identity.name(), arguments, identity.qualifier()};
}

Sql drop_type(catalog::Identity type, const StepContext& context)
{
    const bool has_own_functions = !diff::io_functions(context.from, type).empty();
    return "DROP TYPE " + name_to_drop(type, context) + (has_own_functions ? Sql(" CASCADE") : Sql());
}

Sql table_noun(catalog::Identity table, const catalog::Snapshot& snapshot)
{
    const auto* facts = snapshot.find<catalog::Table>(table);
    return facts != nullptr && is_foreign(*facts) ? Sql("FOREIGN TABLE") : Sql("TABLE");
}

void add_owner(const Sql& what, catalog::Name owner, std::vector<Statement>& out)
{
    add(out, "ALTER " + what + " OWNER TO " + ident(owner));
}

void add_owner_of_new(const Sql& what, catalog::Name owner, const StepContext& context, std::vector<Statement>& out)
{
    if (owner != context.executor) {
        add_owner(what, owner, out);
    }
}

void add_option_changes(const Sql& alter, const std::vector<std::string>& from, const std::vector<std::string>& to,
                        std::vector<Statement>& out)
{
    std::vector<std::string> gone = entries_missing_in(from, to);
    const std::vector<std::string> come = entries_missing_in(to, from);
    // SET overrides; only what has no successor needs RESET.
    std::erase_if(gone, [&come](const std::string& option) {
        const std::string name = option.substr(0, option.find('=') + 1);
        return std::any_of(come.begin(), come.end(), [&name](const std::string& o) { return o.starts_with(name); });
    });
    if (!gone.empty()) {
        add(out, alter + " RESET (" + option_names(gone) + ")");
    }
    if (!come.empty()) {
        add(out, alter + " SET (" + option_list(come) + ")");
    }
}

}  // namespace tidemark::emit
