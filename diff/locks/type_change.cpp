#include "diff/locks/type_change.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diff/type_text.h"

namespace tidemark::diff {
namespace {

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
