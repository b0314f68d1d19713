#include "catalog/kinds/publication_table.h"

#include "catalog/kind_reader.h"
#include "catalog/kinds/index_key_reader.h"

namespace tidemark::catalog {

template <>
std::string KindReader<PublicationTable>::query(const QueryContext& context)
{
    return std::string("select r.oid, r.prpubid, r.prrelid, ") +
           context.since(15,
                         "array(select a.attname::text from pg_catalog.pg_attribute a\n"
                         "       where a.attrelid = r.prrelid and a.attnum = any(r.prattrs) order by a.attnum),\n"
                         "       pg_catalog.pg_get_expr(r.prqual, r.prrelid)",
                         "'{}', null") +
           "\n  from pg_catalog.pg_publication_rel r";
}

template <>
void KindReader<PublicationTable>::decode(Row& row, OidMap& oids, std::vector<PublicationTable>& out)
{
    const Oid oid = row.oid();
    const Identity publication = oids.find(CatalogTable::pg_publication, row.oid());
    const Identity table = oids.relation(row.oid());
    if (!publication || !table) {
        row.skip(2);
        return;
    }
    PublicationTable member;
    member.identity = Identity(Kind::publication_table, publication, table.schema(), table.name());
    member.columns = row.names();
    member.filter = without_outer_parentheses(row.string_or_empty());
    if (oids.define(CatalogTable::pg_publication_rel, oid, member.identity)) {
        out.push_back(std::move(member));
    }
}

}  // namespace tidemark::catalog
