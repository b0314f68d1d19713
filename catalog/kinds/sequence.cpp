#include "catalog/kinds/sequence.h"

#include "catalog/kind_reader.h"

namespace tidemark::catalog {

/// An identity column's sequence depends on its column internally ('i') and is a part of it; serial's is merely owned ('a').
template <>
std::string KindReader<Sequence>::query(const QueryContext&)
{
    return R"(
select s.seqrelid, c.relnamespace, c.relname, c.relowner, s.seqtypid, s.seqstart, s.seqincrement, s.seqmin, s.seqmax,
       s.seqcache, s.seqcycle, c.relpersistence, d.refobjid, d.refobjsubid
  from pg_catalog.pg_sequence s
  join pg_catalog.pg_class c on c.oid = s.seqrelid
  left join pg_catalog.pg_depend d
         on d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objid = s.seqrelid and d.objsubid = 0
            and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.deptype = 'i'
 where s.seqrelid >= 16384 and c.relpersistence <> 't')";
}

template <>
void KindReader<Sequence>::decode(Row& row, OidMap& oids, std::vector<Sequence>& out)
{
    const Oid oid = row.oid();
    const Identity identity = oids.relation(oid);
    const Name schema = oids.schema(row.oid());
    const Name name = row.name();
    const Name owner = oids.role(row.oid());
    const Oid type = row.oid();
    const SequenceOptions options{row.integer(), row.integer(), row.integer(),
                                  row.integer(), row.integer(), row.boolean()};
    const bool unlogged = row.character() == 'u';
    if (const auto relation = row.optional_integer()) {
        oids.define_identity_sequence(static_cast<Oid>(*relation), row.integer(), {oid, schema, name, type, options});
        return;
    }
    row.skip();
    if (identity && !oids.is_member(CatalogTable::pg_class, oid)) {
        out.push_back({identity, owner, oids.type_text(type), options, unlogged});
    }
}

}  // namespace tidemark::catalog
