#include "emit/explanation.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include <fmt/format.h>

namespace tidemark::emit {
namespace {

using catalog::Identity;
using catalog::Kind;

const Property* property_of(const Difference& difference, std::string_view name)
{
    const auto found = std::find_if(difference.properties.begin(), difference.properties.end(),
                                    [name](const Property& property) { return property.name == name; });
    return found == difference.properties.end() ? nullptr : &*found;
}

bool has(const Difference& difference, std::string_view name) { return property_of(difference, name) != nullptr; }

bool is_changed(const Difference& difference) { return difference.difference_class == DifferenceClass::changed; }

std::string quoted(const std::optional<std::string>& value) { return value ? '"' + *value + '"' : "none"; }

/// A list's elements, as value_text() writes them, that `more` has and `less` has not.
std::vector<std::string> elements_beyond(const std::optional<std::string>& more, const std::optional<std::string>& less)
{
    const auto elements = [](const std::optional<std::string>& list) {
        std::vector<std::string> found;
        constexpr std::string_view separator = ", ";
        std::string_view rest = list ? std::string_view(*list) : std::string_view{};
        while (!rest.empty()) {
            const std::size_t end = rest.find(separator);
            found.emplace_back(rest.substr(0, end));
            rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + separator.size());
        }
        return found;
    };
    std::vector<std::string> beyond = elements(more);
    const std::vector<std::string> known = elements(less);
    std::erase_if(beyond, [&known](const std::string& element) {
        return std::find(known.begin(), known.end(), element) != known.end();
    });
    return beyond;
}

std::string joined(const std::vector<std::string>& items)
{
    std::string text;
    for (const std::string& item : items) {
        text += (text.empty() ? "" : ", ") + item;
    }
    return text;
}

/// An option of a view, true or not: "security_invoker=true" is one of a list.
bool mentions_option(const std::optional<std::string>& options, std::string_view option)
{
    return options && options->find(std::string(option) + '=') != std::string::npos;
}

Explanation critical(std::string sentence) { return {Severity::critical, std::move(sentence)}; }

/// "anon has privileges that no migration gives".
Explanation of_grant(const Difference& difference)
{
    const std::string role = difference.identity.name().text();
    const std::string grantee = role.empty() ? "everyone (PUBLIC)" : "role " + role;
    const std::string at_first = role.empty() ? "Everyone (PUBLIC)" : "Role " + role;
    const Property* privileges = property_of(difference, "privileges");
    const auto expected = privileges == nullptr ? std::nullopt : privileges->expected;
    const auto actual = privileges == nullptr ? std::nullopt : privileges->actual;
    const auto more = elements_beyond(actual, expected);
    const auto less = elements_beyond(expected, actual);
    std::string sentence;
    if (!more.empty()) {
        sentence += fmt::format("{} may {} here, and should not.", at_first, joined(more));
    }
    if (!less.empty()) {
        sentence +=
            fmt::format("{}{} may not {} here, and should.", sentence.empty() ? "" : " ", at_first, joined(less));
    }
    if (sentence.empty()) {
        // Built-in privileges that were revoked are a grant of nothing.
        return critical(
            difference.difference_class == DifferenceClass::missing
                ? "Privileges that PostgreSQL gives " + grantee + " by itself should be revoked, and are not."
                : "Privileges that PostgreSQL gives " + grantee + " by itself are revoked, and should not be.");
    }
    return critical(std::move(sentence));
}

Explanation of_policy(const Difference& difference)
{
    const Property* permissive = property_of(difference, "permissive");
    const std::string own = permissive != nullptr ? permissive->actual.value_or(permissive->expected.value_or("")) : "";
    switch (difference.difference_class) {
    case DifferenceClass::missing:
        return critical(own == "true" ? "A policy that lets rows through is gone: they cannot be reached any more."
                                      : "A policy that holds rows back is gone: others let them through now.");
    case DifferenceClass::unexpected:
        return critical(own == "true" ? "A policy that should not be there lets more rows through."
                                      : "A policy that should not be there holds rows back.");
    case DifferenceClass::changed:
        break;
    }
    return critical("The policy lets through other rows, or serves other roles, than it should.");
}

/// What decides whose rights count; nothing where none of it differs.
std::optional<Explanation> of_rights(const Difference& difference, const ProtectionHabits& habits)
{
    const Kind kind = difference.identity.kind();
    const bool changed = is_changed(difference);
    const auto* row_security = property_of(difference, "row_security");
    if (kind == Kind::table && changed && row_security != nullptr) {
        return critical(row_security->actual == "true"
                            ? "Row-level security is on, and should be off: roles without a policy see no rows."
                            : "Row-level security is off: whoever may read or write the table reaches every row.");
    }
    if (kind == Kind::table && changed && has(difference, "force_row_security")) {
        return critical("Whether row-level security binds the table's owner too is not what it should be.");
    }
    if (kind == Kind::table && difference.difference_class == DifferenceClass::unexpected && habits.uses_row_security &&
        row_security == nullptr && !has(difference, "server")) {
        return critical(
            "Nothing that was migrated makes this table, and it has no row-level security, as others have: whoever "
            "may read it reads every row.");
    }
    if (kind == Kind::view && has(difference, "options") && changed) {
        const Property& options = *property_of(difference, "options");
        for (const std::string_view option : {"security_invoker", "security_barrier"}) {
            const bool was = mentions_option(options.expected, option);
            const bool is = mentions_option(options.actual, option);
            if (was || is) {
                return critical(was && !is
                                    ? fmt::format("The view has lost {}: it {}.", option,
                                                  option == "security_invoker"
                                                      ? "reads with its owner's rights, past the policies of who asks"
                                                      : "may leak rows to functions in a query's conditions")
                                    : fmt::format("The view's {} is not what it should be.", option));
            }
        }
    }
    const auto* definer = property_of(difference, "security_definer");
    if (kind == Kind::routine && definer != nullptr) {
        if (changed) {
            return critical(
                definer->actual == "true"
                    ? "The routine runs with its owner's rights (SECURITY DEFINER), and should not."
                    : "The routine runs with its caller's rights, and should with its owner's (SECURITY DEFINER).");
        }
        if (difference.difference_class == DifferenceClass::unexpected) {
            return critical(
                "Nothing that was migrated makes this routine, which runs with its owner's rights (SECURITY DEFINER).");
        }
    }
    if (kind == Kind::routine && changed && has(difference, "leakproof")) {
        return critical(
            "Whether the routine is LEAKPROOF is not what it should be: it may be given rows that policies hold back.");
    }
    const auto* owner = property_of(difference, "owner");
    if (owner != nullptr && changed) {
        return critical(fmt::format("It belongs to {}, and should to {}: an owner may do everything with it.",
                                    quoted(owner->actual), quoted(owner->expected)));
    }
    return std::nullopt;
}

/// "its default and its type".
std::string property_list(const Difference& difference)
{
    std::string text;
    for (std::size_t i = 0; i < difference.properties.size(); ++i) {
        std::string words = difference.properties[i].name;
        std::replace(words.begin(), words.end(), '_', ' ');
        text += (i == 0 ? "" : i + 1 == difference.properties.size() ? " and " : ", ") + words;
    }
    return text;
}

std::string of_presence(const Difference& difference)
{
    const std::string noun(catalog::noun_of(difference.identity.kind()));
    if (difference.difference_class == DifferenceClass::missing) {
        return fmt::format("The {} should be there, and is not.", noun);
    }
    return fmt::format("The {} is there, and nothing that was migrated makes it.", noun);
}

}  // namespace

ProtectionHabits habits_of(const catalog::Snapshot& from)
{
    const auto& tables = from.all<catalog::Table>();
    return {std::any_of(tables.begin(), tables.end(), [](const catalog::Table& table) { return table.row_security; })};
}

Explanation explanation_of(const Difference& difference, bool is_note, const ProtectionHabits& habits)
{
    if (is_note) {
        return {Severity::info, fmt::format("Its {} depends on what a server has installed; no SQL is planned for it.",
                                            property_list(difference))};
    }
    if (!difference.within) {
        switch (difference.identity.kind()) {
        case Kind::grant:
            return of_grant(difference);
        case Kind::policy:
            return of_policy(difference);
        case Kind::default_privilege:
            return critical("What roles get on objects that are made from now on is not what it should be.");
        case Kind::user_mapping:
            return critical("How a role logs in to the foreign server is not what it should be.");
        default:
            break;
        }
        if (std::optional<Explanation> rights = of_rights(difference, habits)) {
            return *rights;
        }
    }
    if (is_changed(difference)) {
        return {Severity::warning, fmt::format("Its {} {} not what {} should be.", property_list(difference),
                                               difference.properties.size() == 1 ? "is" : "are",
                                               difference.properties.size() == 1 ? "it" : "they")};
    }
    return {Severity::warning, of_presence(difference)};
}

}  // namespace tidemark::emit
