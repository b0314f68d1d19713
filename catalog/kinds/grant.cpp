#include "catalog/kinds/grant.h"

#include <algorithm>

#include "catalog/kind_reader.h"

namespace tidemark::catalog {
namespace {

bool is_type(Kind kind)
{
    return kind == Kind::enum_type || kind == Kind::range_type || kind == Kind::composite_type || kind == Kind::domain;
}

/// What an ACL in this catalog is on, by the object that its row is or is folded onto; null where it is on something
/// that nothing can be granted on by itself (a table's row type, the constructors of a range).
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

/// A column that is in view has a parent.
Identity when_in_view(Identity column) { return column && column.parent() ? column : Identity{}; }

}  // namespace

/// Few ACLs differ from one another, so each distinct one is exploded once, together with the built-in one that it
/// replaces; kept are the pairs of grantor and grantee in which the two differ.
template <>
std::string KindReader<Grant>::query(const QueryContext&)
{
    return R"(
with objects as materialized (
    select c.tableoid as catalog, c.oid, 0 as number,
           case c.relkind when 'S' then 's' else 'r' end::pg_catalog."char" as type, c.relowner as owner, c.relacl as acl
      from pg_catalog.pg_class c
     where c.relacl is not null and c.relkind in ('r', 'p', 'v', 'm', 'S') and c.relpersistence <> 't' and )" +
           user_schema("c.relnamespace") + R"(
    union all
    select c.tableoid, c.oid, a.attnum, 'c', c.relowner, a.attacl
      from pg_catalog.pg_attribute a
      join pg_catalog.pg_class c on c.oid = a.attrelid
     where a.attacl is not null and a.attnum > 0 and not a.attisdropped
       and c.relkind in ('r', 'p', 'v', 'm') and c.relpersistence <> 't' and )" +
           user_schema("c.relnamespace") + R"(
    union all
    select p.tableoid, p.oid, 0, 'f', p.proowner, p.proacl from pg_catalog.pg_proc p where p.proacl is not null and )" +
           user_schema("p.pronamespace") + R"(
    union all
    select t.tableoid, t.oid, 0, 'T', t.typowner, t.typacl
      from pg_catalog.pg_type t where t.typacl is not null and t.typtype <> 'm' and )" +
           user_schema("t.typnamespace") + R"(
    union all
    select n.tableoid, n.oid, 0, 'n', n.nspowner, n.nspacl
      from pg_catalog.pg_namespace n where n.nspacl is not null and )" +
           user_schema("n.oid") + R"(
), lists as materialized (
    select pg_catalog.row_number() over () as number, d.*
      from (select distinct o.type, o.owner, o.acl from objects o) d
), deviations as (
    select a.number, i.grantor, i.grantee,
           pg_catalog.array_agg(i.privilege order by i.privilege) filter (where i.is_explicit) as privileges
      from lists a
     cross join lateral (
            select true as is_explicit, e.grantor, e.grantee,
                   e.privilege_type || case when e.is_grantable then '*' else '' end as privilege
              from pg_catalog.aclexplode(a.acl) e
            union all
            select false, e.grantor, e.grantee, e.privilege_type || case when e.is_grantable then '*' else '' end
              from pg_catalog.aclexplode(pg_catalog.acldefault(a.type, a.owner)) e) i
     group by a.number, i.grantor, i.grantee
    having pg_catalog.array_agg(i.privilege order by i.privilege) filter (where i.is_explicit)
           is distinct from
           pg_catalog.array_agg(i.privilege order by i.privilege) filter (where not i.is_explicit)
)
select o.catalog, o.oid, o.number, d.grantor, d.grantee, d.privileges
  from objects o
  join lists l on l.type = o.type and l.owner = o.owner and l.acl = o.acl
  join deviations d on d.number = l.number)";
}

template <>
void KindReader<Grant>::decode(Row& row, OidMap& oids, std::vector<Grant>& out)
{
    const Oid catalog = row.oid();
    const Oid oid = row.oid();
    const std::int64_t column = row.integer();
    const Name grantor = oids.role(row.oid());
    const Name grantee = oids.role(row.oid());
    Grant grant;
    for (std::string& privilege : row.strings()) {
        const bool grantable = privilege.back() == '*';
        if (grantable) {
            privilege.pop_back();
        }
        grant.privileges.push_back({Name(privilege), grantable});
    }
    std::sort(grant.privileges.begin(), grant.privileges.end());
    const auto table = static_cast<CatalogTable>(catalog);
    const Identity folded = oids.find_raw(catalog, oid, 0);
    const Identity subject = column != 0 ? when_in_view(oids.column(oid, column))
                             : folded    ? subject_of_acl(table, folded)
                                         : Identity{};
    if (subject && !oids.is_member(table, oid)) {
        grant.identity = grant_identity(subject, grantee, grantor);
        out.push_back(std::move(grant));
    }
}

}  // namespace tidemark::catalog
