#include "catalog/kinds/inheritance.h"

#include "catalog/kind_reader.h"

namespace tidemark::catalog {

template <>
std::string KindReader<Inheritance>::query(const QueryContext&)
{
    return R"(
select h.inhrelid, n.nspname, p.relname, h.inhseqno,
       case when c.relispartition then pg_catalog.pg_get_expr(c.relpartbound, c.oid) end
  from pg_catalog.pg_inherits h
  join pg_catalog.pg_class c on c.oid = h.inhrelid
  join pg_catalog.pg_class p on p.oid = h.inhparent
  join pg_catalog.pg_namespace n on n.oid = p.relnamespace
 where c.relkind in ('r', 'p') and c.relpersistence <> 't' and )" +
           user_schema("c.relnamespace");
}

template <>
void KindReader<Inheritance>::decode(Row& row, OidMap& oids, std::vector<Inheritance>& out)
{
    Inheritance inheritance;
    const Oid child_oid = row.oid();
    const Identity child = oids.relation(child_oid);
    const Name schema = row.name();
    inheritance.identity = Identity(Kind::inheritance, child, schema, row.name());
    inheritance.position = row.integer();
    inheritance.bound = row.string_or_empty();
    if (child && !oids.is_member(CatalogTable::pg_class, child_oid)) {
        out.push_back(std::move(inheritance));
    }
}

}  // namespace tidemark::catalog
