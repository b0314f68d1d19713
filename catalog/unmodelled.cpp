#include "catalog/unmodelled.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace tidemark::catalog {
namespace {

// Lists are sorted by bytes: the hash must not depend on the database's collation. SHA-256 rather than MD5, which servers in
// FIPS mode refuse.

/// Any user may read of a subscription what stands here; its connection string is for superusers only.
constexpr const char* subscriptions = R"(
select 'subscription', pg_catalog.quote_ident(x.subname), '', a.rolname,
       pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(pg_catalog.jsonb_build_array(
           a.rolname, x.subenabled, x.subbinary, x.substream, x.subslotname, x.subsynccommit, x.subpublications,
           d.description)::text, 'UTF8')), 'hex')
  from pg_catalog.pg_subscription x
  join pg_catalog.pg_roles a on a.oid = x.subowner
  left join pg_catalog.pg_description d
         on d.classoid = 'pg_catalog.pg_subscription'::pg_catalog.regclass and d.objoid = x.oid
 where x.subdbid = (select d.oid from pg_catalog.pg_database d where d.datname = pg_catalog.current_database()))";

/// ALTER DATABASE SET, for all roles or one. What looks like a secret is named and its value not looked at.
constexpr const char* database_settings = R"(
select 'database setting', s.name || case when s.is_secret then ' (value not compared)' else '' end ||
       coalesce(' of role ' || a.rolname, ''), '', coalesce(a.rolname, ''),
       pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(
           case when s.is_secret then '' else c.setting end, 'UTF8')), 'hex')
  from pg_catalog.pg_db_role_setting r
 cross join lateral pg_catalog.unnest(r.setconfig) c(setting)
 cross join lateral (select pg_catalog.split_part(c.setting, '=', 1) as name,
                            pg_catalog.split_part(c.setting, '=', 1) ~* '(secret|passw|token|key)' as is_secret) s
  left join pg_catalog.pg_roles a on a.oid = r.setrole
 where r.setdatabase = (select d.oid from pg_catalog.pg_database d where d.datname = pg_catalog.current_database()))";

constexpr const char* security_labels = R"(
select 'security label', l.provider || ' on ' || i.type || ' ' || i.identity, coalesce(n.nspname, ''), '',
       pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(l.label, 'UTF8')), 'hex')
  from pg_catalog.pg_seclabel l
 cross join lateral pg_catalog.pg_identify_object(l.classoid, l.objoid, l.objsubid) i
  left join pg_catalog.pg_namespace n on pg_catalog.quote_ident(n.nspname) = i.schema
 where l.objoid >= 16384)";

/// Policies on an extension's tables, whoever made them: no policy can be a member itself. FORCE is the extension's business.
constexpr const char* extension_row_security = R"(
select 'row-level security on a table of an extension', i.identity, n.nspname, '',
       pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(
           pg_catalog.jsonb_build_array(c.relrowsecurity, p.policies)::text, 'UTF8')), 'hex')
  from pg_catalog.pg_class c
  join pg_catalog.pg_depend e on e.classid = c.tableoid and e.objid = c.oid and e.objsubid = 0 and e.deptype = 'e'
       and e.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
 cross join lateral (
    select array(select pg_catalog.jsonb_build_array(
                            p.polname, p.polcmd, p.polpermissive,
                            array(select coalesce(r.rolname, '') collate pg_catalog."C"
                                    from pg_catalog.unnest(p.polroles) o
                                    left join pg_catalog.pg_roles r on r.oid = o order by 1),
                            pg_catalog.pg_get_expr(p.polqual, p.polrelid),
                            pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid))
                   from pg_catalog.pg_policy p where p.polrelid = c.oid
                  order by p.polname::text collate pg_catalog."C") as policies) p
 cross join lateral pg_catalog.pg_identify_object(c.tableoid, c.oid, 0) i
 where c.oid >= 16384 and c.relkind in ('r', 'p')
   and (c.relrowsecurity or pg_catalog.cardinality(p.policies) > 0))";

/// ALTER OPERATOR FAMILY ... ADD to a family that PostgreSQL came with; what an extension brings there is the extension's.
constexpr const char* loose_family_members = R"(
select 'member of a built-in operator family', i.identity, '', '',
       pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(i.identity || ' ' || x.what, 'UTF8')), 'hex')
  from (select m.tableoid, m.oid, 'pg_catalog.pg_operator'::pg_catalog.regclass as whose, m.amopopr::pg_catalog.oid as uses,
               m.amopopr::pg_catalog.regoperator::text as what
          from pg_catalog.pg_amop m where m.oid >= 16384 and m.amopfamily < 16384
         union all
        select m.tableoid, m.oid, 'pg_catalog.pg_proc'::pg_catalog.regclass, m.amproc::pg_catalog.oid,
               m.amproc::pg_catalog.regprocedure::text
          from pg_catalog.pg_amproc m where m.oid >= 16384 and m.amprocfamily < 16384) x
 cross join lateral pg_catalog.pg_identify_object(x.tableoid, x.oid, 0) i
 where not exists (select from pg_catalog.pg_depend e
                    where e.classid = x.whose and e.objid = x.uses and e.deptype = 'e')
   and not exists (select from pg_catalog.pg_depend d
                    where d.classid = x.tableoid and d.objid = x.oid and d.deptype in ('i', 'a')
                      and d.refclassid = 'pg_catalog.pg_opclass'::pg_catalog.regclass))";

/// A setting of a hosted platform's own, which no migration ever makes.
bool is_platform_setting(const Unmodelled& object, const Scope& scope)
{
    return object.type == Name("database setting") &&
           std::any_of(scope.platform_settings.begin(), scope.platform_settings.end(),
                       [&object](const std::string& beginning) { return object.object.starts_with(beginning); });
}

bool is_managed(const Unmodelled& object, Name schema, Name owner, const Scope& scope)
{
    if (!schema.empty()) {
        return scope.visibility_of(schema, owner) == Visibility::managed;
    }
    // Like extensions, what lives in no schema is left alone when only some schemas are asked for.
    const bool is_platforms =
        std::find(scope.platform_roles.begin(), scope.platform_roles.end(), owner) != scope.platform_roles.end();
    return scope.schemas.empty() && !is_platforms && !is_platform_setting(object, scope);
}

}  // namespace

/// Large objects are data and not looked for.
std::span<const UnmodelledPart> unmodelled_parts()
{
    static constexpr std::array<UnmodelledPart, 5> parts{
        {{"exists (select from pg_catalog.pg_subscription)", subscriptions},
         {"exists (select from pg_catalog.pg_db_role_setting)", database_settings},
         {"exists (select from pg_catalog.pg_seclabel)", security_labels},
         {"exists (select from pg_catalog.pg_extension where oid >= 16384)", extension_row_security},
         {"exists (select from pg_catalog.pg_amop where oid >= 16384)\n"
          " or exists (select from pg_catalog.pg_amproc where oid >= 16384)",
          loose_family_members}}};
    return parts;
}

void take_unmodelled(const ResultSet& answer, const Scope& scope, Snapshot& snapshot)
{
    for (std::size_t r = 0; r < answer.rows(); ++r) {
        Row row(answer, r);
        Unmodelled object;
        object.type = row.name();
        object.object = row.string();
        const Name schema = row.name();
        const Name owner = row.name();
        object.hash = row.string();
        if (is_managed(object, schema, owner, scope)) {
            snapshot.unmodelled.push_back(std::move(object));
        }
    }
}

}  // namespace tidemark::catalog
