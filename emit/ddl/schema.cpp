#include "catalog/kinds/schema.h"

#include "emit/ddl.h"

namespace tidemark::emit {

using catalog::Schema;

template <>
void Ddl<Schema>::create(const Schema& schema, const StepContext& context, std::vector<Statement>& out)
{
    Sql sql = "CREATE SCHEMA " + ident(schema.identity.name());
    if (schema.owner != context.executor) {
        sql << " AUTHORIZATION " << ident(schema.owner);
    }
    add(out, sql);
}

template <>
void Ddl<Schema>::alter(const Schema& from, const Schema& to, catalog::FieldSet changed, const StepContext&,
                        std::vector<Statement>& out)
{
    if (changed.has(&Schema::owner)) {
        add_owner("SCHEMA " + ident(from.identity.name()), to.owner, out);
    }
}

template <>
void Ddl<Schema>::drop(const Schema& schema, const StepContext&, std::vector<Statement>& out)
{
    add(out, "DROP SCHEMA " + ident(schema.identity.name()));
}

}  // namespace tidemark::emit
