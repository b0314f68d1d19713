#include "catalog/kinds/extension.h"

#include "emit/ddl.h"

namespace tidemark::emit {

using catalog::Extension;

/// The version is left to the server: which ones there are differs from machine to machine. A schema that the control
/// file fixes may be named as well, as long as it is that one.
template <>
void Ddl<Extension>::create(const Extension& extension, const StepContext&, std::vector<Statement>& out)
{
    add(out, "CREATE EXTENSION IF NOT EXISTS " + ident(extension.identity.name()) + " WITH SCHEMA " +
                 ident(extension.schema));
}

template <>
void Ddl<Extension>::alter(const Extension& from, const Extension& to, catalog::FieldSet changed, const StepContext&,
                           std::vector<Statement>& out)
{
    if (changed.has(&Extension::schema)) {
        add(out, "ALTER EXTENSION " + ident(from.identity.name()) + " SET SCHEMA " + ident(to.schema));
    }
}

template <>
void Ddl<Extension>::drop(const Extension& extension, const StepContext&, std::vector<Statement>& out)
{
    add(out, "DROP EXTENSION " + ident(extension.identity.name()));
}

}  // namespace tidemark::emit
