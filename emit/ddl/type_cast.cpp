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
#include "diff/assignment_cast.h"
#include "diff/cast_fate.h"
#include "diff/dependencies_of.h"
#include "diff/rename.h"
#include "diff/row_types.h"
#include "diff/type_text.h"
#include "emit/set_aside.h"

namespace tidemark::emit {

using catalog::CompositeAttribute;
using catalog::CompositeType;
using catalog::EnumType;
using catalog::Identity;
using catalog::Kind;

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
/// What is of an extension is cast to and from text, and else by what the extension says.
bool has_cast_of_extension(catalog::Name from, catalog::Name to, const StepContext& context)
{
    // Without modifiers.
    const catalog::Name source(diff::taken_apart(from.text()).base);
    const catalog::Name target(diff::taken_apart(to.text()).base);
    return source == target || context.from.server.find_cast(source, target) != nullptr ||
           context.to.server.find_cast(source, target) != nullptr;
}

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
    const auto& ranges = snapshot.all<catalog::RangeType>();
    const auto is_multirange_of = [type](const catalog::RangeType& range) {
        return qualified(range.multirange_schema, range.multirange_name).text() == type.text();
    };
    return type_named<EnumType>(type, snapshot) != nullptr || type_named<CompositeType>(type, snapshot) != nullptr ||
           type_named<catalog::RangeType>(type, snapshot) != nullptr ||
           type_named<catalog::BaseType>(type, snapshot) != nullptr ||
           std::any_of(ranges.begin(), ranges.end(), is_multirange_of);
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
    constexpr std::array<Group, 49> groups{{
        {"int4range", 14}, {"int4multirange", 14},
        {"int8range", 15}, {"int8multirange", 15},
        {"numrange", 16},  {"nummultirange", 16},
        {"tsrange", 17},   {"tsmultirange", 17},
        {"tstzrange", 18}, {"tstzmultirange", 18},
        {"daterange", 19}, {"datemultirange", 19},
        {"point", 20},     {"lseg", 20},
        {"path", 20},      {"box", 20},
        {"polygon", 20},   {"circle", 20},
        {"xid8", 21},      {"xid", 21},
        {"smallint", 1},   {"integer", 1},
        {"bigint", 1},     {"numeric", 1},
        {"real", 1},       {"double precision", 1},
        {"money", 1},      {"oid", 1},
        {"reg", 1},        {"text", 2},
        {"character", 2},  {"name", 2},
        {"\"char\"", 2},   {"date", 3},
        {"timestamp", 3},  {"time ", 4},
        {"time(", 4},      {"interval", 4},
        {"boolean", 5},    {"uuid", 6},
        {"bytea", 7},      {"json", 8},
        {"bit", 9},        {"inet", 10},
        {"cidr", 10},      {"macaddr", 11},
        {"xml", 12},       {"tsvector", 13},
        {"tsquery", 22},
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

bool is_array(std::string_view type) { return type.ends_with("[]"); }

catalog::Name element_of(catalog::Name type)
{
    return is_array(type.text()) ? catalog::Name(type.text().substr(0, type.text().size() - 2)) : type;
}

/// Of two built-in types that are no arrays.
bool has_direct_cast(std::string_view from, std::string_view to)
{
    const int a = group_of(from);
    const int b = group_of(to);
    if (is_text(from) || is_text(to)) {
        return true;
    }
    const bool is_truth_value = (from == "boolean" && to == "integer") || (from == "integer" && to == "boolean");
    const bool is_time_of_day = from.starts_with("timestamp") && to.starts_with("time ");
    return (a == b && a != 0) || is_truth_value || is_time_of_day;
}

/// Of any two types: arrays are cast element by element, and a value becomes an array, or an array a value, through text.
bool is_cast_directly(catalog::Name from, catalog::Name to, const StepContext& context)
{
    const catalog::Name before = base_of(from, context.from);
    const catalog::Name after = base_of(to, context.to);
    if (is_array(before.text()) && is_array(after.text())) {
        return is_cast_directly(element_of(before), element_of(after), context);
    }
    if (has_cast_of_users(from, to, context)) {
        return true;
    }
    const bool has_text = is_text(before.text()) || is_text(after.text());
    if (has_text || is_array(before.text()) || is_array(after.text()) || is_made_by_user(before, context.from) ||
        is_made_by_user(after, context.to)) {
        return has_text;
    }
    const auto is_qualified = [](catalog::Name type) { return type.text().find('.') != std::string::npos; };
    if (is_qualified(before) || is_qualified(after)) {
        return has_cast_of_extension(before, after, context);
    }
    return has_direct_cast(before.text(), after.text());
}

/// Does an assignment do it? A user's own cast may be an explicit one.
bool goes_by_itself(catalog::Name from, catalog::Name to, const StepContext& context)
{
    const catalog::Name before = base_of(from, context.from);
    const catalog::Name after = base_of(to, context.to);
    if (is_array(before.text()) && is_array(after.text())) {
        return goes_by_itself(element_of(before), element_of(after), context);
    }
    return !has_cast_of_users(from, to, context) && diff::goes_by_itself(before.text(), after.text());
}

/// Is it written otherwise as text than what it is to become?
bool has_moved_attributes(const CompositeType& from, const CompositeType& to)
{
    return !std::equal(from.attributes.begin(), from.attributes.end(), to.attributes.begin(), to.attributes.end(),
                       [](const CompositeAttribute& a, const CompositeAttribute& b) { return a.name == b.name; });
}

/// The composite types that are set aside and that an object holds, those within others before these.
void collect_rows(Identity holder, const StepContext& context, std::vector<Identity>& rows)
{
    for (const catalog::Dependency& dependency : diff::dependencies_of(context.from, holder)) {
        const Identity type = dependency.subject;
        if (is_set_aside(type, context) && std::find(rows.begin(), rows.end(), type) == rows.end()) {
            collect_rows(type, context, rows);
            if (type.kind() == Kind::composite_type) {
                rows.push_back(type);
            }
        }
    }
}

/// The rows within what the column holds that need a cast of their own; none where text will do for all of them.
std::vector<Identity> rows_to_cast(const catalog::Column& column, const StepContext& context)
{
    std::vector<Identity> rows;
    collect_rows(column.identity, context, rows);
    const auto is_column_itself = [&](Identity row) { return name_of(row).text() == column.type.text(); };
    const bool needs_casts = std::any_of(rows.begin(), rows.end(), [&](Identity row) {
        return !is_column_itself(row) &&
               has_moved_attributes(*context.from.find<CompositeType>(row), *context.to.find<CompositeType>(row));
    });
    if (!needs_casts) {
        return {};
    }
    std::erase_if(rows, is_column_itself);
    return rows;
}

/// Is the type, or an array's element, or what a domain is over, one of these?
bool is_or_holds(catalog::Name type, const std::vector<Identity>& rows, const catalog::Snapshot& snapshot)
{
    catalog::Name at = base_of(type, snapshot);
    while (is_array(at.text())) {
        at = base_of(element_of(at), snapshot);
    }
    return std::any_of(rows.begin(), rows.end(), [at](Identity row) { return name_of(row).text() == at.text(); });
}

/// A type of a user's, which may have been rebuilt as well, has no cast from what it was but through text, unless it is
/// given one.
Sql attribute_value(const Sql& row, const CompositeAttribute* from, const CompositeAttribute& to,
                    const std::vector<Identity>& rows, const StepContext& context)
{
    if (from == nullptr) {
        return Sql("NULL");
    }
    const Sql value = "(" + row + ")." + ident(to.name);
    if (is_or_holds(to.type, rows, context.to)) {
        return value + "::" + Sql::deparsed(to.type.text());
    }
    return to.type.text().find('.') == std::string::npos ? value : through_text(value, to.type);
}

/// "ROW(...)::<type>", of the old value's attributes.
Sql row_of(const Sql& value, const CompositeType& from, const CompositeType& to, const std::vector<Identity>& rows,
           const StepContext& context)
{
    std::vector<Sql> values;
    for (const CompositeAttribute& attribute : to.attributes) {
        const auto found = std::find_if(from.attributes.begin(), from.attributes.end(),
                                        [&](const CompositeAttribute& old) { return old.name == attribute.name; });
        values.push_back(
            attribute_value(value, found == from.attributes.end() ? nullptr : &*found, attribute, rows, context));
    }
    return "ROW(" + joined(values) + ")::" + name_of(to.identity);
}

}  // namespace

std::optional<Sql> cast_value(const catalog::Column& from, const catalog::Column& to, bool rebuilt,
                              const StepContext& context)
{
    const Sql value = ident(to.identity.name());
    if (!rebuilt && goes_by_itself(from.type, to.type, context)) {
        return std::nullopt;
    }
    const auto* old_row = type_named<CompositeType>(from.type, context.from);
    const auto* new_row = type_named<CompositeType>(to.type, context.to);
    if (!rebuilt && !(old_row != nullptr && new_row != nullptr && diff::have_common_attribute(*old_row, *new_row))) {
        return is_cast_directly(from.type, to.type, context) ? value + "::" + Sql::deparsed(to.type.text())
                                                             : through_text(value, to.type);
    }
    if (diff::relation_of_row_type(context.to, to.identity)) {
        // It holds jsonb meanwhile (diff::StepAction::hollow_out).
        return "jsonb_populate_record(NULL::" + Sql::deparsed(to.type.text()) + ", " + value + ")";
    }
    const std::vector<Identity> rows = rows_to_cast(from, context);
    if (old_row != nullptr && new_row != nullptr) {
        // A null is not the same as a row of nulls.
        return "CASE WHEN " + value + " IS DISTINCT FROM NULL THEN " +
               row_of(value, *old_row, *new_row, rows, context) + " END";
    }
    const bool is_domain = type_named<catalog::Domain>(from.type, context.from) != nullptr;
    if (is_domain && goes_by_itself(from.type, to.type, context)) {
        return std::nullopt;
    }
    return rows.empty() && !(is_domain && is_cast_directly(from.type, to.type, context))
               ? through_text(value, to.type)
               : value + "::" + Sql::deparsed(to.type.text());
}

RowCasts row_casts(const catalog::Column& from, const catalog::Column& to, const StepContext& context)
{
    RowCasts casts;
    if (from.type != to.type) {
        return casts;
    }
    const std::vector<Identity> rows = rows_to_cast(from, context);
    for (const Identity row : rows) {
        const Sql old_type = qualified(row.schema(), diff::aside_name(row.name()));
        // Nothing else bears a name that ends so: the function has the old type's.
        const Sql function = old_type + "(" + old_type + ")";
        const Sql cast = "CAST (" + old_type + " AS " + name_of(row) + ")";
        const Sql value = row_of(Sql("$1"), *context.from.find<CompositeType>(row),
                                 *context.to.find<CompositeType>(row), rows, context);
        casts.create.push_back("CREATE FUNCTION " + function + "\n    RETURNS " + name_of(row) +
                               "\n    LANGUAGE sql\n    IMMUTABLE STRICT\nAS " +
                               dollar_quoted("SELECT " + value.text()));
        casts.create.push_back("CREATE " + cast + " WITH FUNCTION " + function);
        casts.drop.insert(casts.drop.begin(), {"DROP " + cast, "DROP FUNCTION " + function});
    }
    return casts;
}

}  // namespace tidemark::emit
