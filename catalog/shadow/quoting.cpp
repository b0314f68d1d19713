#include "catalog/shadow/quoting.h"

#include <algorithm>
#include <array>

namespace tidemark::catalog {
namespace {

std::string doubled(std::string_view text, char quote)
{
    std::string result(1, quote);
    for (const char character : text) {
        if (character == quote) {
            result += quote;
        }
        result += character;
    }
    return result + quote;
}

/// GUC_LIST_QUOTE settings of PostgreSQL's guc_tables.c.
constexpr std::array<std::string_view, 6> list_settings = {"local_preload_libraries",   "search_path",
                                                           "session_preload_libraries", "shared_preload_libraries",
                                                           "temp_tablespaces",          "unix_socket_directories"};

/// The elements of a list setting's value, `a, "B""c"`, as literals.
std::string quoted_elements(std::string_view value)
{
    std::string result;
    std::string element;
    bool in_quotes = false;
    bool was_quoted = false;
    const auto finish = [&] {
        if (!element.empty() || was_quoted) {
            result += (result.empty() ? "" : ", ") + quoted_literal(element);
        }
        element.clear();
        was_quoted = false;
    };
    for (std::size_t at = 0; at < value.size(); ++at) {
        const char character = value[at];
        if (character == '"') {
            if (in_quotes && at + 1 < value.size() && value[at + 1] == '"') {
                element += '"';
                ++at;
            } else {
                in_quotes = !in_quotes;
                was_quoted = true;
            }
        } else if (!in_quotes && character == ',') {
            finish();
        } else if (in_quotes || character != ' ') {
            element += character;
        }
    }
    finish();
    return result.empty() ? "''" : result;
}

}  // namespace

std::string quoted_identifier(std::string_view name) { return doubled(name, '"'); }

std::string quoted_literal(std::string_view text)
{
    if (text.find('\\') == std::string_view::npos) {
        return doubled(text, '\'');
    }
    std::string escaped;
    for (const char character : text) {
        escaped += character == '\\' ? "\\\\" : std::string(1, character);
    }
    return doubled(escaped, '\'').insert(0, 1, 'E');
}

std::string quoted_setting(std::string_view setting)
{
    const std::size_t equals = std::min(setting.find('='), setting.size());
    const std::string_view name = setting.substr(0, equals);
    const std::string_view value = equals < setting.size() ? setting.substr(equals + 1) : std::string_view{};
    const bool is_list = std::find(list_settings.begin(), list_settings.end(), name) != list_settings.end();
    // A setting of an extension has a dot in its name, which is not part of an identifier.
    std::string quoted_name;
    for (std::size_t at = 0; at <= name.size();) {
        const std::size_t dot = std::min(name.find('.', at), name.size());
        quoted_name += at == 0 ? "" : ".";
        quoted_name += quoted_identifier(name.substr(at, dot - at));
        at = dot + 1;
    }
    return quoted_name + " = " + (is_list ? quoted_elements(value) : quoted_literal(value));
}

}  // namespace tidemark::catalog
