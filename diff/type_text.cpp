#include "diff/type_text.h"

#include <charconv>

namespace tidemark::diff {

namespace {

std::string quoted(const std::string& name)
{
    std::string text = "\"";
    for (const char c : name) {
        text += c == '"' ? std::string("\"\"") : std::string(1, c);
    }
    return text + '"';
}

}  // namespace

TypeText taken_apart(std::string_view text)
{
    const std::size_t open = text.find('(');
    const std::size_t close = text.find(')', open == std::string_view::npos ? 0 : open);
    if (open == std::string_view::npos || close == std::string_view::npos) {
        return {std::string(text), {}};
    }
    TypeText type{std::string(text.substr(0, open)).append(text.substr(close + 1)), {}};
    const char* at = text.data() + open + 1;
    const char* const end = text.data() + close;
    while (at < end) {
        int value = 0;
        at = std::from_chars(at, end, value).ptr + 1;
        type.modifiers.push_back(value);
    }
    return type;
}

bool names_type(std::string_view text, catalog::Identity type)
{
    constexpr std::string_view brackets = "[]";
    while (text.ends_with(brackets)) {
        text.remove_suffix(brackets.size());
    }
    const std::string& schema = type.schema().text();
    const std::string& name = type.name().text();
    return catalog::is_type(type.kind()) &&
           (text == schema + '.' + name || text == schema + '.' + quoted(name) || text == quoted(schema) + '.' + name ||
            text == quoted(schema) + '.' + quoted(name));
}

}  // namespace tidemark::diff
