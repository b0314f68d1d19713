#include "emit/ddl/setting.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace tidemark::emit {
namespace {

constexpr std::size_t longest_identifier = 63;

/// Settings that hold a list of names, each stored quoted on its own (GUC_LIST_QUOTE in guc_tables.c); the server has
/// no view that tells. pg_dump knows the same list.
constexpr std::array quoted_lists = std::to_array<std::string_view>({
    "local_preload_libraries", "search_path", "session_preload_libraries", "shared_preload_libraries",
    "temp_tablespaces", "unix_socket_directories",
});

bool is_quoted_list(std::string_view name)
{
    return std::find(quoted_lists.begin(), quoted_lists.end(), name) != quoted_lists.end();
}

/// The elements of `app, "Odd ""one""", ""` (SplitGUCList in varlena.c).
std::vector<std::string> split_list(std::string_view list)
{
    std::vector<std::string> elements;
    std::size_t at = 0;
    while (at < list.size()) {
        if (list[at] == ' ' || list[at] == ',') {
            ++at;
            continue;
        }
        std::string element;
        if (list[at] == '"') {
            for (++at; at < list.size(); ++at) {
                if (list[at] == '"' && !(at + 1 < list.size() && list[at + 1] == '"')) {
                    break;
                }
                at += list[at] == '"' ? 1U : 0U;
                element += list[at];
            }
            ++at;
        } else {
            const std::size_t end = std::min(list.find(',', at), list.size());
            element = list.substr(at, end - at);
            element.erase(element.find_last_not_of(' ') + 1);
            at = end;
        }
        elements.push_back(std::move(element));
    }
    return elements;
}

/// As an identifier would an empty name be refused and a long one be cut.
Sql list_element(const std::string& element)
{
    const bool is_identifier = !element.empty() && element.size() <= longest_identifier;
    return is_identifier ? ident(catalog::Name(element)) : literal(element);
}

}  // namespace

Sql setting_name(std::string_view stored)
{
    const std::string_view name = stored.substr(0, stored.find('='));
    const std::size_t dot = name.find('.');
    if (dot != std::string_view::npos) {
        return ident(catalog::Name(name.substr(0, dot))) + "." + ident(catalog::Name(name.substr(dot + 1)));
    }
    // The server's own settings (TimeZone, DateStyle) are found in any case.
    std::string lower(name);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c); });
    return ident(catalog::Name(lower));
}

Sql setting_clause(std::string_view stored)
{
    const std::size_t equals = std::min(stored.find('='), stored.size());
    const std::string_view value = stored.substr(std::min(equals + 1, stored.size()));
    std::vector<Sql> elements;
    if (is_quoted_list(stored.substr(0, equals))) {
        for (const std::string& element : split_list(value)) {
            elements.push_back(list_element(element));
        }
    }
    return setting_name(stored) + " TO " + (elements.empty() ? literal(value) : joined(elements));
}

}  // namespace tidemark::emit
