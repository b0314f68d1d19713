#include "catalog/acl.h"

#include <algorithm>

namespace tidemark::catalog {

std::string acl_deviations(const std::string& acl, const std::string& baseline)
{
    return R"((
    select i.grantor, i.grantee,
           pg_catalog.array_agg(i.privilege order by i.privilege) filter (where i.is_present) as privileges
      from (select true as is_present, e.grantor, e.grantee,
                   e.privilege_type || case when e.is_grantable then '*' else '' end as privilege
              from pg_catalog.aclexplode()" +
           acl + R"() e
            union all
            select false, e.grantor, e.grantee, e.privilege_type || case when e.is_grantable then '*' else '' end
              from pg_catalog.aclexplode()" +
           baseline + R"() e) i
     group by i.grantor, i.grantee
    having pg_catalog.array_agg(i.privilege order by i.privilege) filter (where i.is_present)
           is distinct from
           pg_catalog.array_agg(i.privilege order by i.privilege) filter (where not i.is_present)))";
}

std::vector<GrantedPrivilege> read_privileges(Row& row)
{
    std::vector<GrantedPrivilege> privileges;
    for (std::string& privilege : row.strings()) {
        const bool grantable = privilege.back() == '*';
        if (grantable) {
            privilege.pop_back();
        }
        privileges.push_back({Name(privilege), grantable});
    }
    std::sort(privileges.begin(), privileges.end());
    return privileges;
}

Identity subject_of_acl(CatalogTable catalog, Identity folded)
{
    const auto when = [folded](bool is_own) { return is_own ? folded : Identity{}; };
    switch (catalog) {
    case CatalogTable::pg_class:
        return folded.kind() == Kind::column ? identity_sequence(folded) : when(!is_type(folded.kind()));
    case CatalogTable::pg_type:
        return when(is_type(folded.kind()));
    case CatalogTable::pg_proc:
        return when(folded.kind() == Kind::routine);
    default:
        return folded;
    }
}

}  // namespace tidemark::catalog
