#include "catalog/kinds/domain.h"

#include "catalog/kind_reader.h"

namespace tidemark::catalog {

/// Since PostgreSQL 17 a domain's NOT NULL is a named constraint; "<domain>_not_null" is the name that it gets unasked.
template <>
std::string KindReader<Domain>::query(const QueryContext& context)
{
    return std::string(R"(
select t.oid, t.typnamespace, t.typname, t.typowner, pg_catalog.format_type(t.typbasetype, t.typtypmod),
       case when t.typcollation <> b.typcollation then t.typcollation::pg_catalog.regcollation::text end,
       case when t.typdefaultbin is not null then pg_catalog.pg_get_expr(t.typdefaultbin, 0) end,
       t.typnotnull, )") +
           context.since(17, "k.oid, nullif(k.conname, t.typname || '_not_null')", "null, null") +
           R"(
  from pg_catalog.pg_type t
  join pg_catalog.pg_type b on b.oid = t.typbasetype)" +
           context.since(17, R"(
  left join pg_catalog.pg_constraint k on k.contypid = t.oid and k.contype = 'n')",
                         "") +
           R"(
 where t.typtype = 'd' and )" +
           user_schema("t.typnamespace");
}

template <>
void KindReader<Domain>::decode(Row& row, OidMap& oids, std::vector<Domain>& out)
{
    Domain domain;
    const Oid oid = row.oid();
    const Name schema = oids.schema(row.oid());
    domain.identity = in_schema(Kind::domain, schema, row.name());
    domain.owner = oids.role(row.oid());
    domain.base_type = row.name();
    domain.collation = row.string_or_empty();
    domain.default_expression = row.optional_string();
    domain.not_null = row.boolean();
    const auto not_null_constraint = row.optional_integer();
    domain.not_null_name = row.name_or_empty();
    if (not_null_constraint) {
        oids.fold(CatalogTable::pg_constraint, static_cast<Oid>(*not_null_constraint), domain.identity);
    }
    if (oids.define(CatalogTable::pg_type, oid, domain.identity)) {
        out.push_back(std::move(domain));
    }
}

}  // namespace tidemark::catalog
