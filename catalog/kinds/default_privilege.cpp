#include "catalog/kinds/default_privilege.h"

#include <algorithm>

#include "catalog/kind_reader.h"

namespace tidemark::catalog {
namespace {

Name object_class_from(char code)
{
    switch (code) {
    case 'r':
        return "TABLES";
    case 'S':
        return "SEQUENCES";
    case 'f':
        return "FUNCTIONS";
    case 'T':
        return "TYPES";
    case 'n':
        return "SCHEMAS";
    default:
        return "LARGE OBJECTS";
    }
}

}  // namespace

/// The grantor of every item is the role itself. An entry may be left without items: all was revoked.
/// Privileges come as two parallel lists of "grantee OID" and "PRIVILEGE" or "PRIVILEGE*".
template <>
std::string KindReader<DefaultPrivilege>::query(const QueryContext&)
{
    return R"(
select d.defaclrole, d.defaclnamespace, d.defaclobjtype,
       array(select e.grantee from pg_catalog.aclexplode(d.defaclacl) e order by e.grantee, e.privilege_type),
       array(select e.privilege_type || case when e.is_grantable then '*' else '' end
               from pg_catalog.aclexplode(d.defaclacl) e order by e.grantee, e.privilege_type)
  from pg_catalog.pg_default_acl d
 where d.defaclnamespace = 0 or )" +
           user_schema("d.defaclnamespace");
}

template <>
void KindReader<DefaultPrivilege>::decode(Row& row, OidMap& oids, std::vector<DefaultPrivilege>& out)
{
    DefaultPrivilege facts;
    const Name role = oids.role(row.oid());
    const Oid schema = row.oid();
    facts.identity = Identity(Kind::default_privilege, {}, schema == 0 ? Name{} : oids.schema(schema), role, {},
                              object_class_from(row.character()));
    const std::vector<Oid> grantees = row.oids();
    const std::vector<std::string> privileges = row.strings();
    for (std::size_t i = 0; i < grantees.size(); ++i) {
        const Name grantee = oids.role(grantees[i]);
        if (facts.grants.empty() || facts.grants.back().grantee != grantee) {
            facts.grants.push_back({grantee, {}});
        }
        const std::string& privilege = privileges.at(i);
        const bool grantable = privilege.ends_with('*');
        facts.grants.back().privileges.push_back(
            {Name(std::string_view(privilege).substr(0, privilege.size() - (grantable ? 1 : 0))), grantable});
    }
    std::sort(facts.grants.begin(), facts.grants.end(),
              [](const DefaultGrant& a, const DefaultGrant& b) { return a.grantee < b.grantee; });
    out.push_back(std::move(facts));
}

}  // namespace tidemark::catalog
