#include "emit/set_aside.h"

namespace tidemark::emit {
namespace {

/// The constructors that take no argument of the old type: the successor makes its own with the same signature.
void set_aside_range_companions(const catalog::RangeType& range, std::vector<Statement>& out)
{
    const catalog::Name aside = diff::aside_name(range.identity.name());
    const catalog::Name multirange_aside = diff::aside_name(range.multirange_name);
    const Sql constructor = name_of(range.identity);
    const Sql multirange = qualified(range.multirange_schema, range.multirange_name);
    const Sql subtype = Sql::deparsed(range.subtype.text());
    add(out, "ALTER TYPE " + multirange + " RENAME TO " + ident(multirange_aside));
    add(out, "ALTER FUNCTION " + constructor + "(" + subtype + ", " + subtype + ") RENAME TO " + ident(aside));
    add(out, "ALTER FUNCTION " + constructor + "(" + subtype + ", " + subtype + ", text) RENAME TO " + ident(aside));
    // In the range's schema, wherever the multirange is (DefineRange).
    add(out, "ALTER FUNCTION " + qualified(range.identity.schema(), range.multirange_name) + "() RENAME TO " +
                 ident(multirange_aside));
}

}  // namespace

void add_set_aside(catalog::Identity type, std::vector<Statement>& out, const catalog::RangeType* range)
{
    const Sql noun = type.kind() == catalog::Kind::domain ? Sql("DOMAIN ") : Sql("TYPE ");
    add(out, "ALTER " + noun + name_of(type) + " RENAME TO " + ident(diff::aside_name(type.name())));
    if (range != nullptr) {
        set_aside_range_companions(*range, out);
    }
}

}  // namespace tidemark::emit
