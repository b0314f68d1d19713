#include "apps/tidemark/rename_wish.h"

#include <algorithm>
#include <string>

namespace tidemark::apps {
namespace {

/// Takes one name off the front, quoted or up to the next dot or equals sign; empty when there is none.
std::string take_name(std::string_view& text)
{
    std::string name;
    if (!text.starts_with('"')) {
        const std::size_t end = std::min(text.find_first_of(".="), text.size());
        name = text.substr(0, end);
        text.remove_prefix(end);
        return name;
    }
    text.remove_prefix(1);
    while (!text.empty()) {
        if (text.starts_with("\"\"")) {
            name += '"';
            text.remove_prefix(2);
        } else if (text.starts_with('"')) {
            text.remove_prefix(1);
            return name;
        } else {
            name += text.front();
            text.remove_prefix(1);
        }
    }
    return {};  // the quote is never closed
}

}  // namespace

std::optional<diff::RenameWish> parse_rename_wish(std::string_view text)
{
    constexpr std::size_t longest_path = 3;
    diff::RenameWish wish;
    do {
        if (!wish.path.empty()) {
            text.remove_prefix(1);
        }
        wish.path.push_back(take_name(text));
        if (wish.path.back().empty()) {
            return std::nullopt;
        }
    } while (text.starts_with('.') && wish.path.size() < longest_path);
    if (!text.starts_with('=')) {
        return std::nullopt;
    }
    text.remove_prefix(1);
    wish.name = take_name(text);
    if (wish.name.empty() || !text.empty()) {
        return std::nullopt;
    }
    return wish;
}

}  // namespace tidemark::apps
