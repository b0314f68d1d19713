#include "catalog/unmodelled.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace tidemark::catalog {
namespace {

// Lists are sorted by bytes: the hash must not depend on the database's collation.

/// One catalog of objects that no kind models.
struct Source {
    const char* catalog;
    /// Its columns with the OIDs of schema and owner; "0" where it has none.
    const char* schema;
    const char* owner;
    /// Columns that say nothing of what the object is: attribute numbers, trees of nodes, what a server finds out.
    std::string_view left_out = "";
    /// A jsonb list of what is not in the row itself, free of OIDs; x is the row.
    const char* extra = "null::pg_catalog.jsonb";
    const char* where = "true";
};

constexpr const char* operator_family_members = R"(pg_catalog.to_jsonb(array(
    select pg_catalog.format('%s %s %s %s', o.amopstrategy, o.amoppurpose, o.amopopr::pg_catalog.regoperator,
                             o.amopsortfamily <> 0) collate pg_catalog."C"
      from pg_catalog.pg_amop o where o.amopfamily = x.oid
    union all
    select pg_catalog.format('%s %s %s %s', p.amprocnum, pg_catalog.format_type(p.amproclefttype, null),
                             pg_catalog.format_type(p.amprocrighttype, null),
                             p.amproc::pg_catalog.oid::pg_catalog.regprocedure) collate pg_catalog."C"
      from pg_catalog.pg_amproc p where p.amprocfamily = x.oid
     order by 1)))";

constexpr Source sources[] = {
    {"pg_operator", "x.oprnamespace", "x.oprowner"},
    {"pg_opfamily", "x.opfnamespace", "x.opfowner", "", operator_family_members},
    {"pg_opclass", "x.opcnamespace", "x.opcowner"},
    // Base types and shell types; an array type goes with its element.
    {"pg_type", "x.typnamespace", "x.typowner", "typdefaultbin", "null::pg_catalog.jsonb",
     "(x.typtype = 'b' or (x.typtype = 'p' and not x.typisdefined)) "
     "and not exists (select from pg_catalog.pg_type e where e.typarray = x.oid)"},
};

/// Rows (classid, oid, schema, owner, data, extra) of one catalog.
std::string rows_of(const Source& source)
{
    const std::string data =
        "(pg_catalog.to_jsonb(x) - pg_catalog.string_to_array('oid," + std::string(source.left_out) + "', ','))";
    return "select x.tableoid, x.oid, " + std::string(source.schema) + "::pg_catalog.oid, " + source.owner +
           "::pg_catalog.oid, " + data + "::pg_catalog.jsonb, " + source.extra + "\n  from pg_catalog." +
           source.catalog + " x where x.oid >= 16384 and " + source.where;
}

/// Any user may read of a subscription what stands here; its connection string is for superusers only.
constexpr const char* rows_by_hand = R"(
select 'pg_catalog.pg_subscription'::pg_catalog.regclass, x.oid, 0, x.subowner, '{}',
       pg_catalog.jsonb_build_array(x.subenabled, x.subbinary, x.substream, x.subslotname, x.subsynccommit,
                                    x.subpublications)
  from pg_catalog.pg_subscription x
 where x.subdbid = (select d.oid from pg_catalog.pg_database d where d.datname = pg_catalog.current_database()))";

/// OIDs in a row are replaced by the identity of what they point to, as pg_get_catalog_foreign_keys() tells; regproc
/// columns come as names. SHA-256 rather than MD5, which servers in FIPS mode refuse.
constexpr const char* hashed_rows = R"(
select i.type, i.identity, coalesce(n.nspname, ''), coalesce(a.rolname, ''), h.hash
  from unmodelled u
 cross join lateral pg_catalog.pg_identify_object(u.classid, u.oid, 0) i
  left join pg_catalog.pg_namespace n on n.oid = u.schema
  left join pg_catalog.pg_roles a on a.oid = u.owner
  left join pg_catalog.pg_description d on d.classoid = u.classid and d.objoid = u.oid and d.objsubid = 0
 cross join lateral (
    select pg_catalog.jsonb_object_agg(c.key,
               case when k.pktable is null or c.value #>> '{}' !~ '^[1-9][0-9]*$' then c.value
                    else pg_catalog.to_jsonb((pg_catalog.pg_identify_object(
                             k.pktable, (c.value #>> '{}')::pg_catalog.oid, 0)).identity) end) as data
      from pg_catalog.jsonb_each(u.data) c
      left join pg_catalog.pg_get_catalog_foreign_keys() k
             on k.fktable = u.classid and k.fkcols = array[c.key] and not k.is_array) r
 cross join lateral (
    select pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(
               pg_catalog.jsonb_build_array(a.rolname, r.data, u.extra, d.description)::text, 'UTF8')),
               'hex') as hash) h)";

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

/// What was granted or revoked since the extension was installed (pg_init_privs; without a row there, the built-in
/// privileges) on those of its objects that no kind models: base types.
constexpr const char* extension_privileges = R"(
select 'privileges on an object of an extension', i.type || ' ' || i.identity, coalesce(n.nspname, ''), a.rolname,
       pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(present.items::text, 'UTF8')), 'hex')
  from (select t.tableoid as catalog, t.oid, t.typnamespace as schema, t.typowner as owner, t.typacl as acl,
               pg_catalog.acldefault('T', t.typowner) as built_in
          from pg_catalog.pg_type t where t.typtype = 'b') o
  join pg_catalog.pg_depend e on e.classid = o.catalog and e.objid = o.oid and e.objsubid = 0 and e.deptype = 'e'
  join pg_catalog.pg_roles a on a.oid = o.owner
  left join pg_catalog.pg_namespace n on n.oid = o.schema
  left join pg_catalog.pg_init_privs b
         on b.classoid = o.catalog and b.objoid = o.oid and b.objsubid = 0 and b.privtype = 'e'
 cross join lateral (
    select array(select x::text collate pg_catalog."C"
                   from pg_catalog.unnest(coalesce(o.acl, o.built_in)) x order by 1) as items) present
 cross join lateral (
    select array(select x::text collate pg_catalog."C"
                   from pg_catalog.unnest(coalesce(b.initprivs, o.built_in)) x order by 1) as items) initial
 cross join lateral pg_catalog.pg_identify_object(o.catalog, o.oid, 0) i
 where o.oid >= 16384 and present.items <> initial.items)";

/// Policies on an extension's tables, whoever made them: no policy can be a member itself. FORCE is the extension's business.
constexpr const char* extension_row_security = R"(
select 'row-level security on a table of an extension', i.identity, n.nspname, '',
       pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(
           pg_catalog.jsonb_build_array(c.relrowsecurity, p.policies)::text, 'UTF8')), 'hex')
  from pg_catalog.pg_class c
  join pg_catalog.pg_depend e on e.classid = c.tableoid and e.objid = c.oid and e.objsubid = 0 and e.deptype = 'e'
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
std::string unmodelled_query()
{
    std::string rows;
    for (const Source& source : sources) {
        rows += rows_of(source) + "\nunion all\n";
    }
    return "with candidates(classid, oid, schema, owner, data, extra) as (\n" + rows + rows_by_hand +
           "\n), unmodelled as materialized (\n"
           "select c.* from candidates c where not exists (select from pg_catalog.pg_depend e\n"
           " where e.classid = c.classid and e.objid = c.oid and e.deptype = 'e')\n)" +
           hashed_rows + "\nunion all" + database_settings + "\nunion all" + security_labels + "\nunion all" +
           extension_privileges + "\nunion all" + extension_row_security;
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
