#include "catalog/shadow/server_name.h"

namespace tidemark::catalog {

ShownName shown_name(std::string_view text)
{
    const std::size_t dot = text.find('.');
    if (dot == std::string_view::npos) {
        return {{}, std::string(text)};
    }
    return {std::string(text.substr(0, dot)), std::string(text.substr(dot + 1))};
}

std::optional<std::string_view> quoted_part(std::string_view message)
{
    const std::size_t begin = message.find('"');
    const std::size_t end = message.find('"', begin == std::string_view::npos ? begin : begin + 1);
    return end == std::string_view::npos ? std::nullopt : std::optional(message.substr(begin + 1, end - begin - 1));
}

std::optional<ShownName> missing_name(const ServerMessage& server)
{
    std::string_view message = server.message;
    if (server.sqlstate == "42883") {
        // function app.f(integer) does not exist
        const std::size_t begin = message.find(' ') + 1;
        const std::size_t end = message.find('(', begin);
        if (begin == 0 || end == std::string_view::npos) {
            return std::nullopt;
        }
        return shown_name(message.substr(begin, end - begin));
    }
    if (server.sqlstate == "42703") {
        // column "c" of relation "t" does not exist: the column is what is missing
        const std::optional<std::string_view> column = quoted_part(message);
        return column ? std::optional(ShownName{{}, std::string(*column)}) : std::nullopt;
    }
    const std::optional<std::string_view> name = quoted_part(message);
    return name ? std::optional(shown_name(*name)) : std::nullopt;
}

}  // namespace tidemark::catalog
