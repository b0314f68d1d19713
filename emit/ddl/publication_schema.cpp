#include "catalog/kinds/publication_schema.h"

#include "emit/ddl.h"

namespace tidemark::emit {

using catalog::PublicationSchema;

namespace {

Sql alter_publication(const PublicationSchema& member)
{
    return "ALTER PUBLICATION " + ident(member.identity.parent().name());
}

}  // namespace

template <>
void Ddl<PublicationSchema>::create(const PublicationSchema& member, const StepContext&, std::vector<Statement>& out)
{
    add(out, alter_publication(member) + " ADD TABLES IN SCHEMA " + ident(member.identity.name()));
}

template <>
void Ddl<PublicationSchema>::alter(const PublicationSchema&, const PublicationSchema&, catalog::FieldSet,
                                   const StepContext&, std::vector<Statement>&)
{
    // There is nothing but to be published or not.
}

template <>
void Ddl<PublicationSchema>::drop(const PublicationSchema& member, const StepContext&, std::vector<Statement>& out)
{
    add(out, alter_publication(member) + " DROP TABLES IN SCHEMA " + ident(member.identity.name()));
}

}  // namespace tidemark::emit
