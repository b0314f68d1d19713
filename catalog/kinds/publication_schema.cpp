#include "catalog/kinds/publication_schema.h"

#include "catalog/kind_reader.h"

namespace tidemark::catalog {

template <>
std::string KindReader<PublicationSchema>::query(const QueryContext& context)
{
    return context.since(15, "select s.oid, s.pnpubid, s.pnnspid from pg_catalog.pg_publication_namespace s",
                         "select 0, 0, 0 where false");
}

template <>
void KindReader<PublicationSchema>::decode(Row& row, OidMap& oids, std::vector<PublicationSchema>& out)
{
    const Oid oid = row.oid();
    const Identity publication = oids.find(CatalogTable::pg_publication, row.oid());
    const Name schema = oids.schema(row.oid());
    if (!publication) {
        return;
    }
    PublicationSchema member;
    member.identity = part_of(Kind::publication_schema, publication, schema);
    if (oids.define(CatalogTable::pg_publication_namespace, oid, member.identity)) {
        out.push_back(member);
    }
}

}  // namespace tidemark::catalog
