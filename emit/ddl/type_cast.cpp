#include "emit/ddl/type_cast.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "catalog/kinds/base_type.h"
#include "catalog/kinds/cast.h"
#include "catalog/kinds/composite_type.h"
#include "catalog/kinds/domain.h"
#include "catalog/kinds/enum_type.h"
#include "catalog/kinds/range_type.h"

namespace tidemark::emit {

using catalog::CompositeAttribute;
using catalog::CompositeType;
using catalog::EnumType;

namespace {

/// The facts of the type that format_type() writes so; null when none of that kind bears the name.
template <class Facts>
const Facts* type_named(catalog::Name type, const catalog::Snapshot& snapshot)
{
    const auto& types = snapshot.all<Facts>();
    const auto found = std::find_if(types.begin(), types.end(), [type](const Facts& facts) {
        return name_of(facts.identity).text() == type.text();
    });
    return found == types.end() ? nullptr : &*found;
}

/// What a domain is over, at the bottom; any other type is itself.
catalog::Name base_of(catalog::Name type, const catalog::Snapshot& snapshot)
{
    for (const auto* domain = type_named<catalog::Domain>(type, snapshot); domain != nullptr;
         domain = type_named<catalog::Domain>(type, snapshot)) {
        type = domain->base_type;
    }
    return type;
}

/// Is there a cast of a user's (CREATE CAST) from one to the other, before and after?
bool has_cast_of_users(catalog::Name from, catalog::Name to, const StepContext& context)
{
    const std::string types = "(" + from.text() + " AS " + to.text() + ")";
    const auto& casts = context.to.all<catalog::Cast>();
    return std::any_of(casts.begin(), casts.end(), [&](const catalog::Cast& cast) {
        return context.from.contains(cast.identity) && cast_types(cast.identity).text() == types;
    });
}

/// PostgreSQL casts such types to text and back, and by itself to nothing else.
bool is_made_by_user(catalog::Name type, const catalog::Snapshot& snapshot)
{
    return type_named<EnumType>(type, snapshot) != nullptr || type_named<CompositeType>(type, snapshot) != nullptr ||
           type_named<catalog::RangeType>(type, snapshot) != nullptr ||
           type_named<catalog::BaseType>(type, snapshot) != nullptr;
}

Sql through_text(const Sql& value, catalog::Name type) { return value + "::text::" + Sql::deparsed(type.text()); }

constexpr int text_group = 2;

/// A built-in type's group: within one, and to and from text, there are casts (pg_cast). 0 for a type that is in none.
int group_of(std::string_view type)
{
    struct Group {
        std::string_view beginning;
        int number;
    };
    constexpr std::array<Group, 29> groups{{
        {"smallint", 1},  {"integer", 1}, {"bigint", 1}, {"numeric", 1},   {"real", 1},    {"double precision", 1},
        {"money", 1},     {"oid", 1},     {"reg", 1},    {"text", 2},      {"character", 2}, {"name", 2},
        {"\"char\"", 2}, {"date", 3},    {"timestamp", 3}, {"time ", 4},  {"time(", 4},    {"interval", 4},
        {"boolean", 5},   {"uuid", 6},    {"bytea", 7},  {"json", 8},      {"bit", 9},     {"inet", 10},
        {"cidr", 10},     {"macaddr", 11}, {"xml", 12},  {"tsvector", 13}, {"tsquery", 14},
    }};
    for (const Group& group : groups) {
        if (type.starts_with(group.beginning)) {
            return group.number;
        }
    }
    return 0;
}

/// To and from which there is a cast of every type; an array of texts is none.
bool is_text(std::string_view type) { return group_of(type) == text_group && !type.ends_with("[]"); }

/// As far as built-in types go; a user's type may have casts that nobody knows of here.
bool has_direct_cast(std::string_view from, std::string_view to)
{
    const int a = group_of(from);
    const int b = group_of(to);
    if (a == 0 || b == 0 || is_text(from) || is_text(to)) {
        return true;
    }
    const bool is_truth_value = (from == "boolean" && to == "integer") || (from == "integer" && to == "boolean");
    const bool is_time_of_day = from.starts_with("timestamp") && to.starts_with("time ");
    const bool has_text = a == text_group || b == text_group;
    return from.ends_with("[]") == to.ends_with("[]") && (a == b || has_text || is_truth_value || is_time_of_day);
}

/// A type of a user's, which may have been rebuilt as well, has no cast from what it was but through text.
Sql attribute_value(const Sql& row, const CompositeAttribute* from, const CompositeAttribute& to)
{
    if (from == nullptr) {
        return Sql("NULL");
    }
    const Sql value = "(" + row + ")." + ident(to.name);
    return to.type.text().find('.') == std::string::npos ? value : through_text(value, to.type);
}

/// A null is not the same as a row of nulls.
Sql row_of(const Sql& value, const CompositeType& from, const CompositeType& to)
{
    std::vector<Sql> values;
    for (const CompositeAttribute& attribute : to.attributes) {
        const auto found = std::find_if(from.attributes.begin(), from.attributes.end(),
                                        [&](const CompositeAttribute& old) { return old.name == attribute.name; });
        values.push_back(attribute_value(value, found == from.attributes.end() ? nullptr : &*found, attribute));
    }
    return "CASE WHEN " + value + " IS DISTINCT FROM NULL THEN ROW(" + joined(values) +
           ")::" + name_of(to.identity) + " END";
}

}  // namespace

Sql cast_value(const catalog::Column& from, const catalog::Column& to, bool rebuilt, const StepContext& context)
{
    const Sql value = ident(to.identity.name());
    if (rebuilt) {
        const auto* old_row = type_named<CompositeType>(from.type, context.from);
        const auto* new_row = type_named<CompositeType>(to.type, context.to);
        return old_row != nullptr && new_row != nullptr ? row_of(value, *old_row, *new_row)
                                                        : through_text(value, to.type);
    }
    const catalog::Name before = base_of(from.type, context.from);
    const catalog::Name after = base_of(to.type, context.to);
    const bool direct = is_made_by_user(before, context.from) || is_made_by_user(after, context.to)
                            ? is_text(before.text()) || is_text(after.text())
                            : has_direct_cast(before.text(), after.text());
    const bool has_own = has_cast_of_users(from.type, to.type, context);
    return direct || has_own ? value + "::" + Sql::deparsed(to.type.text()) : through_text(value, to.type);
}

}  // namespace tidemark::emit
