#include "diff/locks/type_change.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tidemark::diff {
namespace {

/// "numeric(10,2)", "timestamp(3) with time zone" and "character varying", taken apart.
struct TypeText {
    /// Without modifiers: "timestamp with time zone".
    std::string base{};
    std::vector<int> modifiers{};
};

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

bool is_among(const std::string& text, std::initializer_list<std::string_view> all)
{
    return std::find(all.begin(), all.end(), text) != all.end();
}

/// Of one type: does every value that `from` lets in fit `to` unchanged?
bool is_no_narrower(const std::string& base, const std::vector<int>& from, const std::vector<int>& to)
{
    if (from == to) {
        return true;
    }
    if (base == "numeric") {
        // numeric_support(): the scale must be the same.
        return to.empty() || (from.size() == 2 && to.size() == 2 && from[1] == to[1] && from[0] <= to[0]);
    }
    if (is_among(base, {"character varying", "bit varying"})) {
        return to.empty() || (!from.empty() && from[0] <= to[0]);
    }
    if (base == "interval" || base.starts_with("time")) {
        constexpr int longest = 6;
        const int digits = to.empty() ? longest : to[0];
        return digits >= (from.empty() ? longest : from[0]);
    }
    return false;
}

}  // namespace

bool keeps_values(catalog::Name from, catalog::Name to)
{
    const TypeText before = taken_apart(from.text());
    const TypeText after = taken_apart(to.text());
    if (before.base == after.base) {
        return is_no_narrower(before.base, before.modifiers, after.modifiers);
    }
    // pg_cast rows that are binary coercible; where the target has modifiers, they must be let off.
    static const std::array<std::pair<std::string_view, std::string_view>, 7> coercible{{
        {"character varying", "text"},
        {"text", "character varying"},
        {"cidr", "inet"},
        {"integer", "oid"},
        {"oid", "integer"},
        {"xml", "text"},
        {"xml", "character varying"},
    }};
    return after.modifiers.empty() && std::any_of(coercible.begin(), coercible.end(), [&](const auto& pair) {
               return pair.first == before.base && pair.second == after.base;
           });
}

}  // namespace tidemark::diff
