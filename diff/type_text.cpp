#include "diff/type_text.h"

#include <charconv>

namespace tidemark::diff {

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

}  // namespace tidemark::diff
