#include "emit/ddl/foreign_options.h"

#include <algorithm>
#include <string_view>

#include "catalog/kinds/foreign_options.h"

namespace tidemark::emit {
namespace {

std::string_view name_of_option(std::string_view option) { return option.substr(0, option.find('=')); }

Sql quoted_name(std::string_view option) { return ident(catalog::Name(name_of_option(option))); }

/// Its name and its value.
Sql pair(const std::string& option)
{
    const std::string value =
        catalog::is_secret_option(option) ? "<" + option + ">" : option.substr(option.find('=') + 1);
    return quoted_name(option) + " " + literal(value);
}

bool has_name_of(const std::vector<std::string>& options, const std::string& option)
{
    return std::any_of(options.begin(), options.end(),
                       [&option](const std::string& other) { return name_of_option(other) == name_of_option(option); });
}

}  // namespace

Sql foreign_options_clause(const std::vector<std::string>& options)
{
    std::vector<Sql> pairs;
    for (const std::string& option : options) {
        pairs.push_back(pair(option));
    }
    return pairs.empty() ? Sql() : "OPTIONS (" + joined(pairs) + ")";
}

Sql foreign_option_changes(const std::vector<std::string>& from, const std::vector<std::string>& to)
{
    std::vector<Sql> changes;
    for (const std::string& option : to) {
        if (std::find(from.begin(), from.end(), option) == from.end()) {
            changes.push_back((has_name_of(from, option) ? Sql("SET ") : Sql("ADD ")) + pair(option));
        }
    }
    for (const std::string& option : from) {
        if (!has_name_of(to, option)) {
            changes.push_back("DROP " + quoted_name(option));
        }
    }
    return changes.empty() ? Sql() : "OPTIONS (" + joined(changes) + ")";
}

}  // namespace tidemark::emit
