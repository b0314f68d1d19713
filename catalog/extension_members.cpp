#include "catalog/extension_members.h"

#include "catalog/acl.h"
#include "catalog/kind_reader.h"

namespace tidemark::catalog {
namespace {

/// Those of one catalog, which an index finds.
std::string member_of(const char* catalog, const char* oid)
{
    return std::string(oid) + " = any(array(select d.objid from member d where d.classid = 'pg_catalog." + catalog +
           "'::pg_catalog.regclass))";
}

/// The next row is of the same member where the one before had another pair.
ExtensionMember& member_of_row(Identity identity, std::vector<ExtensionMember>& members)
{
    if (members.empty() || members.back().identity != identity) {
        members.emplace_back().identity = identity;
    }
    return members.back();
}

}  // namespace

/// Nothing can be granted on an untrusted language. The languages that every database has are nobody's members, though the
/// server counts PL/pgSQL as an extension's.
std::string extension_members_query()
{
    return R"(
with member as materialized (
    select d.classid, d.objid, e.extname
      from pg_catalog.pg_depend d
      join pg_catalog.pg_extension e on e.oid = d.refobjid
     where d.deptype = 'e' and d.objsubid = 0 and d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
), initial as materialized (
    select b.classoid, b.objoid, b.objsubid, b.initprivs as acl
      from pg_catalog.pg_init_privs b where b.privtype = 'e' and b.objoid >= 16384
)
select m.catalog, m.oid, case when m.oid >= 16384 then e.extname end, m.owner, m.is_procedure,
       exists (select from initial b where b.classoid = m.catalog and b.objoid = m.oid and b.objsubid = 0),
       i.number, i.grantor, i.grantor = m.owner, i.grantee, i.privileges
  from (select c.tableoid as catalog, c.oid, c.relowner as owner, false as is_procedure,
               case c.relkind when 'S' then 's' else 'r' end::pg_catalog."char" as type
          from pg_catalog.pg_class c
         where c.relkind in ('r', 'p', 'f', 'v', 'm', 'S') and )" +
           member_of("pg_class", "c.oid") + R"(
        union all
        select p.tableoid, p.oid, p.proowner, p.prokind = 'p', 'f' from pg_catalog.pg_proc p where )" +
           member_of("pg_proc", "p.oid") + R"(
        union all
        select t.tableoid, t.oid, t.typowner, false, 'T'
          from pg_catalog.pg_type t
          left join pg_catalog.pg_class c on c.oid = t.typrelid
         where (t.typtype in ('b', 'e', 'd', 'r') or c.relkind = 'c') and )" +
           member_of("pg_type", "t.oid") + R"(
        union all
        select n.tableoid, n.oid, n.nspowner, false, 'n' from pg_catalog.pg_namespace n
        union all
        select l.tableoid, l.oid, l.lanowner, false, 'l' from pg_catalog.pg_language l where l.lanpltrusted
        union all
        select w.tableoid, w.oid, w.fdwowner, false, 'F' from pg_catalog.pg_foreign_data_wrapper w
        union all
        select v.tableoid, v.oid, v.srvowner, false, 'S' from pg_catalog.pg_foreign_server v) m
  left join member e on e.classid = m.catalog and e.objid = m.oid
  left join lateral (
       select b.objsubid as number, v.*
         from initial b
        cross join lateral (select case when b.objsubid = 0 then m.type else 'c' end as type) s
        cross join lateral )" +
           acl_deviations("b.acl", "pg_catalog.acldefault(s.type, m.owner)") + R"( v
        where b.classoid = m.catalog and b.objoid = m.oid) i on true
 where e.extname is not null or (m.oid < 16384 and m.type = 'l')
 order by m.catalog, m.oid)";
}

void take_extension_members(const ResultSet& answer, const OidMap& oids, Snapshot& snapshot)
{
    for (std::size_t r = 0; r < answer.rows(); ++r) {
        Row row(answer, r);
        const auto catalog = static_cast<CatalogTable>(row.oid());
        const Oid oid = row.oid();
        const Identity known = oids.member(catalog, oid);
        const Identity identity = known ? subject_of_acl(catalog, known) : Identity{};
        if (!identity) {
            continue;
        }
        ExtensionMember& member = member_of_row(identity, snapshot.extension_members);
        member.extension = row.name_or_empty();
        member.owner = oids.role(row.oid());
        member.procedure = row.boolean();
        member.scripted = row.boolean();
        const auto number = row.optional_integer();
        if (!number) {
            continue;
        }
        const Name grantor = oids.role(row.oid());
        const Name grantor_or_owner = row.boolean() ? Name{} : grantor;
        const Name grantee = oids.role(row.oid());
        const Identity subject = *number == 0 ? identity : column_identity(identity, oids.column_name(oid, *number));
        member.initial.push_back({grant_identity(subject, grantee, grantor_or_owner), read_privileges(row)});
    }
}

}  // namespace tidemark::catalog
