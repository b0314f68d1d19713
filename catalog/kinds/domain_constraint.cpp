#include "catalog/kinds/domain_constraint.h"

#include "catalog/kind_reader.h"
#include "catalog/kinds/index_key_reader.h"

namespace tidemark::catalog {

/// NOT NULL is a fact of the domain, though PostgreSQL 17 gave it a row here (contype 'n').
template <>
std::string KindReader<DomainConstraint>::query(const QueryContext&)
{
    return R"(
select k.oid, k.contypid, k.conname, k.convalidated
  from pg_catalog.pg_constraint k
  join pg_catalog.pg_type t on t.oid = k.contypid
 where k.contype = 'c' and )" +
           user_schema("t.typnamespace");
}

template <>
void KindReader<DomainConstraint>::decode(Row& row, OidMap& oids, std::vector<DomainConstraint>& out)
{
    DomainConstraint constraint;
    const Oid oid = row.oid();
    const Oid domain = row.oid();
    constraint.identity = part_of(Kind::domain_constraint, oids.find(CatalogTable::pg_type, domain), row.name());
    constraint.expression = without_outer_parentheses(oids.expressions().text(ExpressionPlace::check, oid));
    constraint.validated = row.boolean();
    if (oids.is_member(CatalogTable::pg_type, domain)) {
        return;
    }
    if (oids.define(CatalogTable::pg_constraint, oid, constraint.identity)) {
        out.push_back(std::move(constraint));
    }
}

}  // namespace tidemark::catalog
