#include "catalog/kinds/access_method.h"

#include "emit/ddl.h"

namespace tidemark::emit {

using catalog::AccessMethod;

template <>
void Ddl<AccessMethod>::create(const AccessMethod& method, const StepContext&, std::vector<Statement>& out)
{
    add(out, "CREATE ACCESS METHOD " + ident(method.identity.name()) + " TYPE " +
                 (method.type.text() == "table" ? Sql("TABLE") : Sql("INDEX")) + " HANDLER " +
                 Sql::deparsed(method.handler));
}

template <>
void Ddl<AccessMethod>::alter(const AccessMethod&, const AccessMethod&, catalog::FieldSet, const StepContext&,
                              std::vector<Statement>&)
{
    // PostgreSQL has no ALTER ACCESS METHOD.
}

template <>
void Ddl<AccessMethod>::drop(const AccessMethod& method, const StepContext&, std::vector<Statement>& out)
{
    add(out, "DROP ACCESS METHOD " + ident(method.identity.name()));
}

}  // namespace tidemark::emit
