#include "catalog/kinds/index_attachment.h"

#include "catalog/kind_reader.h"

namespace tidemark::catalog {
template <>
std::string KindReader<IndexAttachment>::query(const QueryContext&)
{
    return R"(
select h.inhrelid, h.inhparent
  from pg_catalog.pg_inherits h
  join pg_catalog.pg_class c on c.oid = h.inhrelid
 where c.relkind in ('i', 'I') and c.relpersistence <> 't' and )" +
           user_schema("c.relnamespace");
}

template <>
void KindReader<IndexAttachment>::decode(Row& row, OidMap& oids, std::vector<IndexAttachment>& out)
{
    IndexAttachment attachment;
    const Oid oid = row.oid();
    const Identity child = oids.relation(oid);
    attachment.parent_index = oids.relation(row.oid());
    if (is_index_like(child) && is_index_like(attachment.parent_index)) {
        attachment.identity = part_of(Kind::index_attachment, child);
        out.push_back(attachment);
    }
}

}  // namespace tidemark::catalog
