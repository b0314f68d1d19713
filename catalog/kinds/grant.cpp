#include "catalog/kinds/grant.h"

#include <fmt/format.h>

#include "catalog/acl.h"
#include "catalog/kind_reader.h"

namespace tidemark::catalog {
namespace {

/// Has the row an ACL, or is it among the few whose NULL deviates from what an extension's script has left them?
std::string has_acl(const char* acl, const char* oid)
{
    return fmt::format("({} is not null or {} = any(array(select b.objoid from initial b)))", acl, oid);
}

/// A column that is in view has a parent.
Identity when_in_view(Identity column) { return column && column.parent() ? column : Identity{}; }

/// What an extension's member or a column of it is; null where no kind models it.
Identity subject_within(Identity member, CatalogTable catalog, Oid oid, std::int64_t column, const OidMap& oids)
{
    return column == 0 ? subject_of_acl(catalog, member) : column_identity(member, oids.column_name(oid, column));
}

Identity subject_in_view(CatalogTable catalog, Oid oid, std::int64_t column, const OidMap& oids)
{
    if (column != 0) {
        return when_in_view(oids.column(oid, column));
    }
    const Identity folded = oids.find(catalog, oid);
    return folded ? subject_of_acl(catalog, folded) : Identity{};
}

}  // namespace

/// What a grantee has by a grantor in which objects' ACL deviates from the built-in one, which NULL stands for, or from the one
/// that an extension's script has left its member (pg_init_privs). Most objects of an owner have the same ACL, which is exploded
/// once for all of them.
template <>
std::string KindReader<Grant>::query(const QueryContext& context)
{
    return R"(
with initial as materialized (
    select b.classoid, b.objoid, b.objsubid, b.initprivs as acl
      from pg_catalog.pg_init_privs b where b.privtype = 'e' and b.objoid >= 16384
), present as (
    select c.tableoid as catalog, c.oid, 0 as number,
           case c.relkind when 'S' then 's' else 'r' end::pg_catalog."char" as type, c.relowner as owner, c.relacl as acl
      from pg_catalog.pg_class c
     where c.relkind in ('r', 'p', 'f', 'v', 'm', 'S') and c.relpersistence <> 't' and )" +
           has_acl("c.relacl", "c.oid") + " and " + user_schema("c.relnamespace") + R"(
    union all
    select c.tableoid, c.oid, a.attnum, 'c', c.relowner, a.attacl
      from pg_catalog.pg_attribute a
      join pg_catalog.pg_class c on c.oid = a.attrelid
     where a.attnum > 0 and not a.attisdropped
       and a.attrelid = any(pg_catalog.array_cat(')" +
           context.relations_with_column_acl +
           R"('::oid[], array(select b.objoid from initial b where b.objsubid <> 0)))
       and c.relkind in ('r', 'p', 'f', 'v', 'm') and c.relpersistence <> 't' and )" +
           has_acl("a.attacl", "a.attrelid") + " and " + user_schema("c.relnamespace") + R"(
    union all
    select p.tableoid, p.oid, 0, 'f', p.proowner, p.proacl from pg_catalog.pg_proc p where )" +
           has_acl("p.proacl", "p.oid") + " and " + user_schema("p.pronamespace") + R"(
    union all
    select t.tableoid, t.oid, 0, 'T', t.typowner, t.typacl from pg_catalog.pg_type t where t.typtype <> 'm' and )" +
           has_acl("t.typacl", "t.oid") + " and " + user_schema("t.typnamespace") + R"(
    union all
    select n.tableoid, n.oid, 0, 'n', n.nspowner, n.nspacl from pg_catalog.pg_namespace n where )" +
           has_acl("n.nspacl", "n.oid") + " and " + user_schema("n.oid") + R"(
    union all
    select l.tableoid, l.oid, 0, 'l', l.lanowner, l.lanacl from pg_catalog.pg_language l where )" +
           has_acl("l.lanacl", "l.oid") + R"(
    union all
    select w.tableoid, w.oid, 0, 'F', w.fdwowner, w.fdwacl from pg_catalog.pg_foreign_data_wrapper w where )" +
           has_acl("w.fdwacl", "w.oid") + R"(
    union all
    select v.tableoid, v.oid, 0, 'S', v.srvowner, v.srvacl from pg_catalog.pg_foreign_server v where )" +
           has_acl("v.srvacl", "v.oid") + R"(
), alike as materialized (
    select a.catalog, a.number, a.owner, a.oids, coalesce(a.acl, pg_catalog.acldefault(a.type, a.owner)) as acl,
           coalesce(a.initial, pg_catalog.acldefault(a.type, a.owner)) as baseline
      from (select p.catalog, p.number, p.type, p.owner, p.acl, b.acl as initial, pg_catalog.array_agg(p.oid) as oids
              from present p
              left join initial b on b.classoid = p.catalog and b.objoid = p.oid and b.objsubid = p.number
             where p.acl is not null or b.acl is not null
             group by p.catalog, p.number, p.type, p.owner, p.acl, b.acl) a
)
select )" + packed("a.catalog, a.number, a.owner, d.grantor, d.grantee") +
           R"(, d.privileges, a.oids
  from alike a
 cross join lateral )" +
           acl_deviations("a.acl", "a.baseline") + " d";
}

template <>
void KindReader<Grant>::decode(Row& row, OidMap& oids, std::vector<Grant>& out)
{
    row.unpack(5);
    const auto catalog = static_cast<CatalogTable>(row.oid());
    const std::int64_t column = row.integer();
    const Oid owner = row.oid();
    const Oid grantor = row.oid();
    const Name grantee = oids.role(row.oid());
    const std::vector<GrantedPrivilege> privileges = read_privileges(row);
    for (const Oid oid : row.oids()) {
        const Identity member = oids.member(catalog, oid);
        const Identity subject = member                         ? subject_within(member, catalog, oid, column, oids)
                                 : oids.is_member(catalog, oid) ? Identity{}
                                                                : subject_in_view(catalog, oid, column, oids);
        if (subject) {
            const Name by = member && grantor == owner ? Name{} : oids.role(grantor);
            out.push_back({grant_identity(subject, grantee, by), privileges});
        }
    }
}

}  // namespace tidemark::catalog
