#include "diff/assignment_cast.h"

#include <algorithm>
#include <array>
#include <utility>

#include "diff/type_text.h"

namespace tidemark::diff {
namespace {

template <std::size_t Size>
bool has(const std::array<std::string_view, Size>& all, std::string_view one)
{
    return std::find(all.begin(), all.end(), one) != all.end();
}

bool is_number(std::string_view base)
{
    static constexpr std::array<std::string_view, 6> numbers{"smallint", "integer", "bigint",
                                                             "numeric",  "real",    "double precision"};
    return has(numbers, base);
}

/// Of category S (pg_type.typcategory): every type goes there through its output (find_coercion_pathway).
bool is_string(std::string_view base)
{
    static constexpr std::array<std::string_view, 4> texts{"text", "character varying", "character", "name"};
    return has(texts, base);
}

bool is_users(std::string_view base) { return base.find('.') != std::string_view::npos; }

/// The other rows of pg_cast that are more than explicit.
constexpr std::array<std::pair<std::string_view, std::string_view>, 30> other_casts{{
    {"date", "timestamp without time zone"},
    {"date", "timestamp with time zone"},
    {"timestamp without time zone", "date"},
    {"timestamp without time zone", "timestamp with time zone"},
    {"timestamp without time zone", "time without time zone"},
    {"timestamp with time zone", "date"},
    {"timestamp with time zone", "timestamp without time zone"},
    {"timestamp with time zone", "time without time zone"},
    {"timestamp with time zone", "time with time zone"},
    {"time without time zone", "time with time zone"},
    {"time without time zone", "interval"},
    {"time with time zone", "time without time zone"},
    {"interval", "time without time zone"},
    {"json", "jsonb"},
    {"jsonb", "json"},
    {"cidr", "inet"},
    {"inet", "cidr"},
    {"macaddr", "macaddr8"},
    {"macaddr8", "macaddr"},
    {"bit", "bit varying"},
    {"bit varying", "bit"},
    {"integer", "money"},
    {"bigint", "money"},
    {"numeric", "money"},
    {"money", "numeric"},
    {"smallint", "oid"},
    {"integer", "oid"},
    {"bigint", "oid"},
    {"oid", "integer"},
    {"oid", "bigint"},
}};

}  // namespace

bool goes_by_itself(std::string_view from, std::string_view to)
{
    const std::string_view brackets = "[]";
    while (from.ends_with(brackets) && to.ends_with(brackets)) {
        from.remove_suffix(brackets.size());
        to.remove_suffix(brackets.size());
    }
    const std::string before = taken_apart(from).base;
    const std::string after = taken_apart(to).base;
    if (is_users(after) || (is_users(before) && !is_string(after))) {
        return false;
    }
    return before == after || is_string(after) || (is_number(before) && is_number(after)) ||
           std::find(other_casts.begin(), other_casts.end(),
                     std::pair<std::string_view, std::string_view>(before, after)) != other_casts.end();
}

}  // namespace tidemark::diff
