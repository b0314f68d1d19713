#include "catalog/kinds/conversion.h"

#include "emit/ddl.h"

namespace tidemark::emit {

using catalog::Conversion;

namespace {

Sql named(const Conversion& conversion) { return "CONVERSION " + name_of(conversion.identity); }

}  // namespace

template <>
void Ddl<Conversion>::create(const Conversion& conversion, const StepContext& context, std::vector<Statement>& out)
{
    add(out, (conversion.is_default ? Sql("CREATE DEFAULT ") : Sql("CREATE ")) + named(conversion) + " FOR " +
                 literal(conversion.source_encoding.text()) + " TO " + literal(conversion.target_encoding.text()) +
                 " FROM " + Sql::deparsed(conversion.function));
    add_owner_of_new(named(conversion), conversion.owner, context, out);
}

template <>
void Ddl<Conversion>::alter(const Conversion&, const Conversion& to, catalog::FieldSet changed, const StepContext&,
                            std::vector<Statement>& out)
{
    if (changed.has(&Conversion::owner)) {
        add_owner(named(to), to.owner, out);
    }
}

template <>
void Ddl<Conversion>::drop(const Conversion& conversion, const StepContext&, std::vector<Statement>& out)
{
    add(out, "DROP " + named(conversion));
}

}  // namespace tidemark::emit
