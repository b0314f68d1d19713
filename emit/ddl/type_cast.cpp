#include "emit/ddl/type_cast.h"

#include <algorithm>

#include "catalog/kinds/composite_type.h"
#include "catalog/kinds/enum_type.h"

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

Sql through_text(const Sql& value, catalog::Name type) { return value + "::text::" + Sql::deparsed(type.text()); }

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
    // No enum has a cast to another.
    if (type_named<EnumType>(from.type, context.from) != nullptr && type_named<EnumType>(to.type, context.to) != nullptr) {
        return through_text(value, to.type);
    }
    return value + "::" + Sql::deparsed(to.type.text());
}

}  // namespace tidemark::emit
