#include "catalog/kinds/composite_type.h"

#include "catalog/kind_reader.h"

namespace tidemark::catalog {

/// The attributes travel as arrays side by side: one row for a type.
template <>
std::string KindReader<CompositeType>::query(const QueryContext&)
{
    return R"(
select t.oid, c.oid, t.typnamespace, t.typname, t.typowner, a.names, a.types, a.collations
  from pg_catalog.pg_class c
  join pg_catalog.pg_type t on t.oid = c.reltype
 cross join lateral (
       select pg_catalog.array_agg(a.attname::text order by a.attnum) as names,
              pg_catalog.array_agg(pg_catalog.format_type(a.atttypid, a.atttypmod) order by a.attnum) as types,
              pg_catalog.array_agg(case when a.attcollation <> b.typcollation
                                        then a.attcollation::pg_catalog.regcollation::text else '' end
                                   order by a.attnum) as collations
         from pg_catalog.pg_attribute a
         join pg_catalog.pg_type b on b.oid = a.atttypid
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) a
 where c.relkind = 'c' and )" +
           user_schema("c.relnamespace");
}

template <>
void KindReader<CompositeType>::decode(Row& row, OidMap& oids, std::vector<CompositeType>& out)
{
    CompositeType type;
    const Oid oid = row.oid();
    const Oid relation = row.oid();
    const Name schema = oids.schema(row.oid());
    type.identity = in_schema(Kind::composite_type, schema, row.name());
    type.owner = oids.role(row.oid());
    const std::vector<Name> names = row.names();
    const std::vector<Name> types = row.names();
    const std::vector<std::string> collations = row.strings();
    for (std::size_t i = 0; i < names.size(); ++i) {
        type.attributes.push_back({names[i], types.at(i), collations.at(i)});
    }
    if (oids.define(CatalogTable::pg_type, oid, type.identity)) {
        out.push_back(std::move(type));
    } else {
        // An extension owns the type by its pg_type row alone (heap_create_with_catalog records nothing for the relation).
        oids.define_member(static_cast<Oid>(CatalogTable::pg_class), relation, oids.find(CatalogTable::pg_type, oid));
    }
}

}  // namespace tidemark::catalog
