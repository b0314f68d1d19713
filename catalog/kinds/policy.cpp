#include "catalog/kinds/policy.h"

#include <algorithm>

#include "catalog/kind_reader.h"

namespace tidemark::catalog {
namespace {

Name command_name(char code)
{
    switch (code) {
    case 'r':
        return "SELECT";
    case 'a':
        return "INSERT";
    case 'w':
        return "UPDATE";
    case 'd':
        return "DELETE";
    default:
        return "ALL";
    }
}

}  // namespace

template <>
std::string KindReader<Policy>::query(const QueryContext&)
{
    return R"(
select p.oid, p.polrelid, p.polname, p.polpermissive, p.polcmd, p.polroles,
       p.polqual is not null, p.polwithcheck is not null
  from pg_catalog.pg_policy p)";
}

template <>
void KindReader<Policy>::decode(Row& row, OidMap& oids, std::vector<Policy>& out)
{
    const Oid oid = row.oid();
    const Oid relation = row.oid();
    const Name name = row.name();
    const Identity parent = oids.relation(relation);
    if (!parent || oids.is_member(CatalogTable::pg_class, relation)) {
        row.skip_rest();
        return;
    }
    Policy policy;
    policy.identity = part_of(Kind::policy, parent, name);
    policy.permissive = row.boolean();
    policy.command = command_name(row.character());
    for (const Oid role : row.oids()) {
        policy.roles.push_back(oids.role(role));
    }
    std::sort(policy.roles.begin(), policy.roles.end());
    if (row.boolean()) {
        policy.using_expression = oids.expressions().text(ExpressionPlace::policy_using, oid);
    }
    if (row.boolean()) {
        policy.check_expression = oids.expressions().text(ExpressionPlace::policy_check, oid);
    }
    if (oids.define(CatalogTable::pg_policy, oid, policy.identity)) {
        out.push_back(std::move(policy));
    }
}

}  // namespace tidemark::catalog
