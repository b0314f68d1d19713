#include "catalog/kinds/composite_type.h"

#include "catalog/kind_reader.h"

namespace tidemark::catalog {

/// What has no storage is found by an index; the tables' row types are many.
template <>
std::string KindReader<CompositeType>::query(const QueryContext&)
{
    return R"(
select t.oid, t.typrelid, t.typnamespace, t.typname, t.typowner
  from pg_catalog.pg_class c
  join pg_catalog.pg_type t on t.oid = c.reltype
 where c.reltablespace = 0 and c.relfilenode = 0 and c.relkind = 'c' and )" +
           user_schema("t.typnamespace");
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
    for (const KnownColumn& column : oids.columns(relation)) {
        type.attributes.push_back({column.identity.name(), oids.type_text(column.type, column.modifier),
                                   oids.own_collation(column.type, column.collation).text()});
    }
    if (oids.define(CatalogTable::pg_type, oid, type.identity)) {
        out.push_back(std::move(type));
    } else {
        // An extension owns the type by its pg_type row alone (heap_create_with_catalog records nothing for the relation).
        oids.define_member(static_cast<Oid>(CatalogTable::pg_class), relation, oids.find(CatalogTable::pg_type, oid));
    }
}

}  // namespace tidemark::catalog
