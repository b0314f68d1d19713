#include "diff/secret_options.h"

#include <algorithm>
#include <iterator>
#include <type_traits>

#include "catalog/kinds/foreign_options.h"

namespace tidemark::diff {

using catalog::Identity;
using catalog::Snapshot;

namespace {

std::vector<std::string> secret_options(const Snapshot& snapshot, Identity identity)
{
    std::vector<std::string> options;
    snapshot.visit(identity, [&options](const auto& facts) {
        using Facts = std::remove_cvref_t<decltype(facts)>;
        if constexpr (std::is_same_v<Facts, catalog::ForeignDataWrapper> || std::is_same_v<Facts, catalog::Server>) {
            options = facts.options;
        } else if constexpr (std::is_same_v<Facts, catalog::UserMapping>) {
            options = facts.options.list;
        } else if constexpr (requires { facts.foreign_options; }) {
            options = facts.foreign_options;
        }
    });
    std::erase_if(options, [](const std::string& option) { return !catalog::is_secret_option(option); });
    return options;
}

/// The secrets of the one that the other does not have, or has in plain text.
std::vector<std::string> secrets_beyond(const std::vector<std::string>& secrets, const std::vector<std::string>& others)
{
    std::vector<std::string> beyond;
    std::set_difference(secrets.begin(), secrets.end(), others.begin(), others.end(), std::back_inserter(beyond));
    return beyond;
}

}  // namespace

std::vector<std::string> written_secrets(const Operation& operation, const Snapshot& from, const Snapshot& to)
{
    const bool stays = operation.action == StepAction::alter;
    if (!stays && operation.action != StepAction::create) {
        return {};
    }
    return secrets_beyond(secret_options(to, operation.identity),
                          stays ? secret_options(from, operation.identity) : std::vector<std::string>{});
}

std::vector<std::string> lost_secrets(const Operation& operation, const Snapshot& from, const Snapshot& to)
{
    const bool stays = operation.action == StepAction::alter;
    if (!stays && operation.action != StepAction::drop) {
        return {};
    }
    return secrets_beyond(secret_options(from, operation.identity),
                          stays ? secret_options(to, operation.identity) : std::vector<std::string>{});
}

}  // namespace tidemark::diff
