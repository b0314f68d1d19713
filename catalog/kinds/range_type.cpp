#include "catalog/kinds/range_type.h"

#include "catalog/kind_reader.h"

namespace tidemark::catalog {

/// A regproc of 0 is written as "-".
template <>
std::string KindReader<RangeType>::query(const QueryContext&)
{
    return R"(
select t.oid, t.typnamespace, t.typname, t.typowner, r.rngsubtype,
       case when not c.opcdefault then
            case when n.nspname <> 'pg_catalog' then pg_catalog.quote_ident(n.nspname) || '.' else '' end
            || pg_catalog.quote_ident(c.opcname) end,
       case when r.rngcollation <> s.typcollation then r.rngcollation::pg_catalog.regcollation::text end,
       nullif(r.rngcanonical::text, '-'), nullif(r.rngsubdiff::text, '-'),
       m.typnamespace, m.typname
  from pg_catalog.pg_range r
  join pg_catalog.pg_type t on t.oid = r.rngtypid
  join pg_catalog.pg_type s on s.oid = r.rngsubtype
  join pg_catalog.pg_type m on m.oid = r.rngmultitypid
  join pg_catalog.pg_opclass c on c.oid = r.rngsubopc
  join pg_catalog.pg_namespace n on n.oid = c.opcnamespace
 where )" + user_schema("t.typnamespace");
}

template <>
void KindReader<RangeType>::decode(Row& row, OidMap& oids, std::vector<RangeType>& out)
{
    RangeType type;
    const Oid oid = row.oid();
    const Name schema = oids.schema(row.oid());
    type.identity = in_schema(Kind::range_type, schema, row.name());
    type.owner = oids.role(row.oid());
    type.subtype = oids.type_text(row.oid());
    type.subtype_operator_class = row.string_or_empty();
    type.collation = row.string_or_empty();
    type.canonical = row.string_or_empty();
    type.subtype_diff = row.string_or_empty();
    type.multirange_schema = oids.schema(row.oid());
    type.multirange_name = row.name();
    if (oids.define(CatalogTable::pg_type, oid, type.identity)) {
        out.push_back(std::move(type));
    }
}

}  // namespace tidemark::catalog
