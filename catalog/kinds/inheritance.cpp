#include "catalog/kinds/inheritance.h"

#include "catalog/kind_reader.h"

namespace tidemark::catalog {

template <>
std::string KindReader<Inheritance>::query(const QueryContext& context)
{
    return R"(
select h.inhrelid, n.nspname, p.relname, h.inhseqno,
       case when c.relispartition then pg_catalog.pg_get_expr(c.relpartbound, c.oid) end, v.checks,
       k.above, k.own, h.inhdetachpending
  from pg_catalog.pg_inherits h
  join pg_catalog.pg_class c on c.oid = h.inhrelid
  join pg_catalog.pg_class p on p.oid = h.inhparent
  join pg_catalog.pg_namespace n on n.oid = p.relnamespace
  left join (
      select vh.inhrelid, vh.inhparent, pg_catalog.array_agg(own.conname order by own.conname) as checks
        from pg_catalog.pg_constraint above
        join pg_catalog.pg_inherits vh on vh.inhparent = above.conrelid
        join pg_catalog.pg_constraint own
          on own.conrelid = vh.inhrelid and own.contypid = 0 and own.conname = above.conname
       where above.contype = 'c' and not above.convalidated and not above.connoinherit
         and )" +
           std::string(context.since(18, "above.conenforced", "true")) + R"(
         and own.contype = 'c' and own.convalidated and not own.conislocal
       group by vh.inhrelid, vh.inhparent) v on v.inhrelid = h.inhrelid and v.inhparent = h.inhparent and c.relispartition
  left join (
      select own.conrelid, above.conrelid as parent, pg_catalog.array_agg(above.conname order by above.conname) as above,
             pg_catalog.array_agg(own.conname order by above.conname) as own
        from pg_catalog.pg_constraint own
        join pg_catalog.pg_constraint above on above.oid = own.conparentid
       where own.contype = 'f' and own.conrelid <> above.conrelid and own.conname <> above.conname
       group by own.conrelid, above.conrelid) k on k.conrelid = h.inhrelid and k.parent = h.inhparent
 where c.relkind in ('r', 'p', 'f') and c.relpersistence <> 't' and )" +
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
    inheritance.valid_checks = row.names();
    const auto above = row.names();
    const auto own = row.names();
    for (std::size_t i = 0; i < above.size(); ++i) {
        inheritance.copied_keys.push_back({above[i], own.at(i)});
    }
    inheritance.detach_pending = row.boolean();
    if (child && !oids.is_member(CatalogTable::pg_class, child_oid)) {
        out.push_back(std::move(inheritance));
    }
}

}  // namespace tidemark::catalog
