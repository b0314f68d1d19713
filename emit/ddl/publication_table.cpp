#include "emit/ddl/publication_table.h"

#include <algorithm>

#include "diff/inheritance.h"

namespace tidemark::emit {

using catalog::Identity;
using catalog::Inheritance;
using catalog::PublicationTable;

namespace {

Identity table_of(const PublicationTable& member)
{
    return catalog::in_schema(catalog::Kind::table, member.identity.schema(), member.identity.name());
}

Sql alter_publication(const PublicationTable& member)
{
    return "ALTER PUBLICATION " + ident(member.identity.parent().name());
}

}  // namespace

Sql published_table(const PublicationTable& member, const catalog::Snapshot& to)
{
    const auto& links = to.all<Inheritance>();
    const bool has_plain_children = std::any_of(links.begin(), links.end(), [&member](const Inheritance& link) {
        return link.bound.empty() && diff::parent_table(link.identity) == table_of(member);
    });
    Sql sql = (has_plain_children ? Sql("ONLY ") : Sql()) + qualified(member.identity.schema(), member.identity.name());
    if (!member.columns.empty()) {
        sql << " (" << column_list(member.columns) << ")";
    }
    if (!member.filter.empty()) {
        sql << " WHERE (" << Sql::deparsed(member.filter) << ")";
    }
    return sql;
}

template <>
void Ddl<PublicationTable>::create(const PublicationTable& member, const StepContext& context,
                                   std::vector<Statement>& out)
{
    add(out, alter_publication(member) + " ADD TABLE " + published_table(member, context.to));
}

template <>
void Ddl<PublicationTable>::alter(const PublicationTable&, const PublicationTable&, catalog::FieldSet,
                                  const StepContext&, std::vector<Statement>&)
{
    // ALTER PUBLICATION ... SET TABLE is about all its tables at once; one alone is dropped and added.
}

template <>
void Ddl<PublicationTable>::drop(const PublicationTable& member, const StepContext&, std::vector<Statement>& out)
{
    // Its children, if published, are members of their own.
    add(out, alter_publication(member) + " DROP TABLE ONLY " +
                 qualified(member.identity.schema(), member.identity.name()));
}

}  // namespace tidemark::emit
