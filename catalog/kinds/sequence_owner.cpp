#include "catalog/kinds/sequence_owner.h"

#include "catalog/kind_reader.h"

namespace tidemark::catalog {

template <>
std::string KindReader<SequenceOwner>::query(const QueryContext&)
{
    return R"(
select d.objid, d.refobjid, d.refobjsubid
  from pg_catalog.pg_depend d
  join pg_catalog.pg_class c on c.oid = d.objid
 where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objsubid = 0 and c.relkind = 'S'
   and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.refobjsubid > 0 and d.deptype = 'a'
   and c.relpersistence <> 't' and )" +
           user_schema("c.relnamespace");
}

/// A sequence may be owned by a column that is no object here (of an extension's table): then
/// nothing is known of its ownership.
template <>
void KindReader<SequenceOwner>::decode(Row& row, OidMap& oids, std::vector<SequenceOwner>& out)
{
    SequenceOwner owner;
    const Oid sequence = row.oid();
    owner.identity = part_of(Kind::sequence_owner, oids.relation(sequence));
    const Oid relation = row.oid();
    owner.column = oids.column(relation, row.integer());
    const bool is_of_table = owner.column && owner.column.parent().kind() == Kind::table;
    if (is_of_table && !oids.is_member(CatalogTable::pg_class, sequence)) {
        out.push_back(owner);
    }
}

}  // namespace tidemark::catalog
