#include "catalog/kinds/operator_family_member.h"

#include "catalog/kind_reader.h"

namespace tidemark::catalog {

bool is_function(const OperatorFamilyMember& member) { return member.identity.name().text().starts_with("function "); }

/// pg_depend tells what belongs to a class.
template <>
std::string KindReader<OperatorFamilyMember>::query(const QueryContext&)
{
    const auto is_loose = [](const std::string& alias) {
        return alias +
               ".oid >= 16384\n   and not exists (select from pg_catalog.pg_depend d where d.classid = " + alias +
               ".tableoid and d.objid = " + alias +
               ".oid\n                      and d.refclassid = 'pg_catalog.pg_opclass'::pg_catalog.regclass)";
    };
    return R"(
select o.tableoid, o.oid, o.amopfamily, 'operator ' || o.amopstrategy, o.amoplefttype, o.amoprighttype, o.amopstrategy,
       o.amopopr::pg_catalog.regoperator::text,
       case when n.nspname <> 'pg_catalog' then pg_catalog.quote_ident(n.nspname) || '.' else '' end
       || pg_catalog.quote_ident(s.opfname)
  from pg_catalog.pg_amop o
  left join pg_catalog.pg_opfamily s on s.oid = o.amopsortfamily
  left join pg_catalog.pg_namespace n on n.oid = s.opfnamespace
 where )" + is_loose("o") +
           R"(
union all
select p.tableoid, p.oid, p.amprocfamily, 'function ' || p.amprocnum, p.amproclefttype, p.amprocrighttype, p.amprocnum,
       p.amproc::pg_catalog.oid::pg_catalog.regprocedure::text, null
  from pg_catalog.pg_amproc p
 where )" + is_loose("p");
}

/// What users have added to a family of the server's or of an extension's is not ours.
template <>
void KindReader<OperatorFamilyMember>::decode(Row& row, OidMap& oids, std::vector<OperatorFamilyMember>& out)
{
    const auto catalog = static_cast<CatalogTable>(row.oid());
    const Oid oid = row.oid();
    const Identity family = oids.find(CatalogTable::pg_opfamily, row.oid());
    const Name name = row.name();
    std::vector<TypeReference> types{oids.type_reference(row.oid())};
    types.push_back(oids.type_reference(row.oid()));
    OperatorFamilyMember member;
    member.number = row.integer();
    member.member = row.string();
    member.sort_family = row.string_or_empty();
    if (family && family.kind() == Kind::operator_family) {
        member.identity = Identity(Kind::operator_family_member, family, {}, name, std::move(types));
        oids.define(catalog, oid, member.identity);
        out.push_back(std::move(member));
    }
}

}  // namespace tidemark::catalog
