#include "catalog/kinds/publication.h"

#include "catalog/kinds/publication_schema.h"
#include "catalog/kinds/publication_table.h"
#include "emit/ddl.h"
#include "emit/ddl/publication_table.h"

namespace tidemark::emit {

using catalog::Publication;
using catalog::PublicationSchema;
using catalog::PublicationTable;

namespace {

Sql named(const Publication& publication) { return "PUBLICATION " + ident(publication.identity.name()); }

/// The parameters in which `to` differs from `from`.
std::vector<Sql> parameters(const Publication& from, const Publication& to)
{
    std::vector<Sql> changed;
    if (from.operations != to.operations) {
        std::string list;
        for (const catalog::Name operation : to.operations) {
            list += (list.empty() ? "" : ", ") + operation.text();
        }
        changed.push_back("publish = " + literal(list));
    }
    if (from.via_partition_root != to.via_partition_root) {
        changed.push_back("publish_via_partition_root = " + (to.via_partition_root ? Sql("true") : Sql("false")));
    }
    if (from.generated_columns != to.generated_columns) {
        changed.push_back("publish_generated_columns = " + ident(to.generated_columns));
    }
    return changed;
}

/// What CREATE PUBLICATION gives when nothing is said.
Publication usual()
{
    Publication publication;
    publication.operations = {"insert", "update", "delete", "truncate"};
    publication.generated_columns = "none";
    return publication;
}

}  // namespace

template <>
void Ddl<Publication>::create(const Publication& publication, const StepContext& context, std::vector<Statement>& out)
{
    std::vector<Sql> tables;
    for (const PublicationTable* table : context.created<PublicationTable>()) {
        tables.push_back(published_table(*table, context.to));
    }
    std::vector<Sql> schemas;
    for (const PublicationSchema* schema : context.created<PublicationSchema>()) {
        schemas.push_back(ident(schema->identity.name()));
    }
    std::vector<Sql> members;
    if (!tables.empty()) {
        members.push_back("TABLE " + joined(tables));
    }
    if (!schemas.empty()) {
        members.push_back("TABLES IN SCHEMA " + joined(schemas));
    }
    Sql sql = "CREATE " + named(publication);
    if (publication.all_tables) {
        sql << " FOR ALL TABLES";
    } else if (!members.empty()) {
        sql << " FOR " << joined(members);
    }
    if (const auto changed = parameters(usual(), publication); !changed.empty()) {
        sql << " WITH (" << joined(changed) << ")";
    }
    add(out, sql);
    add_owner_of_new(named(publication), publication.owner, context, out);
}

template <>
void Ddl<Publication>::alter(const Publication& from, const Publication& to, catalog::FieldSet changed,
                             const StepContext&, std::vector<Statement>& out)
{
    if (const auto set = parameters(from, to); !set.empty()) {
        add(out, "ALTER " + named(to) + " SET (" + joined(set) + ")");
    }
    if (changed.has(&Publication::owner)) {
        add_owner(named(to), to.owner, out);
    }
}

template <>
void Ddl<Publication>::drop(const Publication& publication, const StepContext&, std::vector<Statement>& out)
{
    add(out, "DROP " + named(publication));
}

}  // namespace tidemark::emit
