#include "catalog/kinds/sequence.h"

#include "catalog/kind_reader.h"

namespace tidemark::catalog {

/// An identity column's sequence depends on its column internally ('i'); serial's is merely owned ('a').
template <>
std::string KindReader<Sequence>::query(const QueryContext&)
{
    return R"(
select c.oid, c.relowner, s.seqtypid, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,
       c.relpersistence
  from pg_catalog.pg_sequence s
  join pg_catalog.pg_class c on c.oid = s.seqrelid
 where c.relpersistence <> 't' and )" +
           user_schema("c.relnamespace") + R"(
   and not exists (select from pg_catalog.pg_depend d
                    where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objid = c.oid and d.objsubid = 0
                      and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.deptype = 'i'))";
}

template <>
void KindReader<Sequence>::decode(Row& row, OidMap& oids, std::vector<Sequence>& out)
{
    Sequence sequence;
    const Oid oid = row.oid();
    sequence.identity = oids.relation(oid);
    sequence.owner = oids.role(row.oid());
    sequence.type = oids.type_text(row.oid());
    sequence.options = {row.integer(), row.integer(), row.integer(), row.integer(), row.integer(), row.boolean()};
    sequence.unlogged = row.character() == 'u';
    if (!oids.is_member(CatalogTable::pg_class, oid)) {
        out.push_back(sequence);
    }
}

}  // namespace tidemark::catalog
