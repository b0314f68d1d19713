#include "catalog/kinds/cast.h"

#include "emit/ddl.h"

namespace tidemark::emit {

using catalog::Cast;

template <>
void Ddl<Cast>::create(const Cast& cast, const StepContext&, std::vector<Statement>& out)
{
    Sql sql = "CREATE CAST " + cast_types(cast.identity);
    if (cast.method.text() == "inout") {
        sql << " WITH INOUT";
    } else if (cast.method.text() == "binary") {
        sql << " WITHOUT FUNCTION";
    } else {
        sql << " WITH FUNCTION " << Sql::deparsed(cast.function);
    }
    if (cast.context.text() == "assignment") {
        sql << " AS ASSIGNMENT";
    } else if (cast.context.text() == "implicit") {
        sql << " AS IMPLICIT";
    }
    add(out, sql);
}

template <>
void Ddl<Cast>::alter(const Cast&, const Cast&, catalog::FieldSet, const StepContext&, std::vector<Statement>&)
{
    // PostgreSQL has no ALTER CAST.
}

template <>
void Ddl<Cast>::drop(const Cast& cast, const StepContext& context, std::vector<Statement>& out)
{
    add(out, "DROP CAST " + cast_types(signature_to_drop(cast.identity, context)));
}

}  // namespace tidemark::emit
