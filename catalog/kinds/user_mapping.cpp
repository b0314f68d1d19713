#include "catalog/kinds/user_mapping.h"

#include "catalog/kind_reader.h"
#include "catalog/kinds/foreign_options.h"

namespace tidemark::catalog {

/// The view has NULL for options that there are none of and for those that are hidden, so that its own condition is asked.
/// Of a mapping everything is taken for a secret but what is known to be none.
template <>
std::string KindReader<UserMapping>::query(const QueryContext&)
{
    return R"(
select m.umid, m.umuser, m.srvname,
       case when m.umuser <> 0 and m.usename = current_user
            then pg_catalog.pg_has_role(s.srvowner, 'USAGE') or pg_catalog.has_server_privilege(s.oid, 'USAGE')
            else m.umuser = 0 and pg_catalog.pg_has_role(s.srvowner, 'USAGE') end
       or (select r.rolsuper from pg_catalog.pg_roles r where r.rolname = current_user), )" +
           foreign_options("m.umoptions",
                           "o.option_name not in ('user', 'username', 'user_name', 'password_required')") +
           R"(
  from pg_catalog.pg_user_mappings m
  join pg_catalog.pg_foreign_server s on s.oid = m.srvid)";
}

template <>
void KindReader<UserMapping>::decode(Row& row, OidMap& oids, std::vector<UserMapping>& out)
{
    UserMapping mapping;
    const Oid oid = row.oid();
    const Name role = oids.role(row.oid());
    mapping.identity = Identity(Kind::user_mapping, {}, {}, role, {}, row.name());
    mapping.options.readable = row.boolean();
    mapping.options.list = read_foreign_options(row);
    if (oids.define(CatalogTable::pg_user_mapping, oid, mapping.identity)) {
        out.push_back(std::move(mapping));
    }
}

}  // namespace tidemark::catalog
