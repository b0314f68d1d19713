#include "catalog/kinds/operator_.h"

#include <algorithm>

#include "catalog/kind_reader.h"

namespace tidemark::catalog {
namespace {

std::optional<OperatorName> read_name(Row& row)
{
    const Name schema = row.name_or_empty();
    const Name name = row.name_or_empty();
    return name.empty() ? std::nullopt : std::optional(OperatorName{schema, name});
}

}  // namespace

Identity commutator_of(const Operator& facts)
{
    if (!facts.commutator) {
        return {};
    }
    std::vector<TypeReference> operands = facts.identity.arguments();
    std::reverse(operands.begin(), operands.end());
    return Identity(Kind::operator_, {}, facts.commutator->schema, facts.commutator->name, std::move(operands));
}

Identity negator_of(const Operator& facts)
{
    return facts.negator
               ? Identity(Kind::operator_, {}, facts.negator->schema, facts.negator->name, facts.identity.arguments())
               : Identity{};
}

/// A regproc of 0 is written as "-".
template <>
std::string KindReader<Operator>::query(const QueryContext&)
{
    return R"(
select o.oid, o.oprnamespace, o.oprname, o.oprleft, o.oprright, o.oprowner, nullif(o.oprcode::text, '-'),
       cn.nspname, c.oprname, nn.nspname, n.oprname, nullif(o.oprrest::text, '-'), nullif(o.oprjoin::text, '-'),
       o.oprcanhash, o.oprcanmerge
  from pg_catalog.pg_operator o
  left join pg_catalog.pg_operator c on c.oid = o.oprcom
  left join pg_catalog.pg_namespace cn on cn.oid = c.oprnamespace
  left join pg_catalog.pg_operator n on n.oid = o.oprnegate
  left join pg_catalog.pg_namespace nn on nn.oid = n.oprnamespace
 where )" + user_schema("o.oprnamespace");
}

template <>
void KindReader<Operator>::decode(Row& row, OidMap& oids, std::vector<Operator>& out)
{
    Operator facts;
    const Oid oid = row.oid();
    const Name schema = oids.schema(row.oid());
    const Name name = row.name();
    const Oid left = row.oid();
    std::vector<TypeReference> operands;
    if (left != 0) {
        operands.push_back(oids.type_reference(left));
    }
    operands.push_back(oids.type_reference(row.oid()));
    facts.identity = Identity(Kind::operator_, {}, schema, name, std::move(operands));
    facts.owner = oids.role(row.oid());
    facts.function = row.string_or_empty();
    facts.commutator = read_name(row);
    facts.negator = read_name(row);
    facts.restriction_estimator = row.string_or_empty();
    facts.join_estimator = row.string_or_empty();
    facts.hashes = row.boolean();
    facts.merges = row.boolean();
    if (oids.define(CatalogTable::pg_operator, oid, facts.identity)) {
        out.push_back(std::move(facts));
    }
}

}  // namespace tidemark::catalog
