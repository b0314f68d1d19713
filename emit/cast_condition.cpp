#include "emit/cast_condition.h"

#include <cstdint>
#include <limits>

#include "diff/type_text.h"

namespace tidemark::emit {

using diff::TypeText;

namespace {

bool is_number(const std::string& base)
{
    return base == "smallint" || base == "integer" || base == "bigint" || base == "numeric";
}

template <class Integer>
Sql outside_of(const Sql& value)
{
    return value + " NOT BETWEEN " + number(std::numeric_limits<Integer>::min()) + " AND " +
           number(std::numeric_limits<Integer>::max());
}

/// A fraction is rounded before the value is looked at. NaN and infinity are greater than every number.
std::optional<Sql> outside_of_integer(const Sql& column, const TypeText& from, const std::string& to)
{
    const Sql value = from.base == "numeric" ? "round(" + column + ")" : column;
    if (to == "smallint") {
        return outside_of<std::int16_t>(value);
    }
    if (to == "integer") {
        return outside_of<std::int32_t>(value);
    }
    return to == "bigint" ? std::optional(outside_of<std::int64_t>(value)) : std::nullopt;
}

/// numeric(p, s) has room for p - s digits in front of the point. NaN fits, infinity does not.
Sql outside_of_numeric(const Sql& column, const std::vector<int>& modifiers)
{
    const int scale = modifiers.size() > 1 ? modifiers[1] : 0;
    const Sql value = column + "::numeric";
    return value + " <> 'NaN' AND abs(round(" + value + ", " + number(scale) + ")) >= 10::numeric ^ " +
           number(modifiers[0] - scale);
}

/// Blanks behind the last place are cut, anything else is refused. character means character(1).
Sql longer_than(const Sql& column, const std::vector<int>& modifiers)
{
    const int length = modifiers.empty() ? 1 : modifiers[0];
    return "pg_catalog.rtrim(pg_catalog.substr(" + column + "::text, " + number(length + 1) + "), ' ') <> ''";
}

}  // namespace

std::optional<Sql> cast_condition(const catalog::Column& from, const catalog::Column& to, int major)
{
    const TypeText before = diff::taken_apart(from.type.text());
    const TypeText after = diff::taken_apart(to.type.text());
    const Sql column = ident(to.identity.name());
    if (is_number(before.base) && is_number(after.base)) {
        if (after.base == "numeric" && !after.modifiers.empty()) {
            return outside_of_numeric(column, after.modifiers);
        }
        return outside_of_integer(column, before, after.base);
    }
    if (after.base == "character" || (after.base == "character varying" && !after.modifiers.empty())) {
        return longer_than(column, after.modifiers);
    }
    constexpr int first_with_input_check = 16;
    const bool is_text = before.base == "text" || before.base == "character varying" || before.base == "character";
    if (is_text && major >= first_with_input_check) {
        return "NOT pg_catalog.pg_input_is_valid(" + column + "::text, " + literal(to.type.text()) + ")";
    }
    return std::nullopt;
}

}  // namespace tidemark::emit
