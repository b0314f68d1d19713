#include "catalog/kinds/publication.h"

#include "catalog/kind_reader.h"

namespace tidemark::catalog {

template <>
std::string KindReader<Publication>::query(const QueryContext& context)
{
    return std::string(R"(
select p.oid, p.pubname, p.pubowner, p.puballtables,
       pg_catalog.array_remove(array[case when p.pubinsert then 'insert' end, case when p.pubupdate then 'update' end,
                                     case when p.pubdelete then 'delete' end,
                                     case when p.pubtruncate then 'truncate' end], null),
       p.pubviaroot, )") +
           context.since(18, "case p.pubgencols when 's' then 'stored' else 'none' end", "'none'") +
           " from pg_catalog.pg_publication p";
}

template <>
void KindReader<Publication>::decode(Row& row, OidMap& oids, std::vector<Publication>& out)
{
    Publication publication;
    const Oid oid = row.oid();
    publication.identity = top_level(Kind::publication, row.name());
    publication.owner = oids.role(row.oid());
    publication.all_tables = row.boolean();
    publication.operations = row.names();
    publication.via_partition_root = row.boolean();
    publication.generated_columns = row.name();
    if (oids.define(CatalogTable::pg_publication, oid, publication.identity)) {
        out.push_back(std::move(publication));
    }
}

}  // namespace tidemark::catalog
