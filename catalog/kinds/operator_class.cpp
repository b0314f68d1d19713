#include "catalog/kinds/operator_class.h"

#include <algorithm>

#include "catalog/kind_reader.h"
#include "catalog/kinds/operator_family.h"

namespace tidemark::catalog {
namespace {

std::vector<OperatorClassOperator> read_operators(Row& row)
{
    const std::vector<std::int64_t> strategies = row.integers();
    std::vector<std::string> members = row.strings();
    std::vector<std::string> sort_families = row.strings();
    std::vector<OperatorClassOperator> operators;
    for (std::size_t i = 0; i < strategies.size(); ++i) {
        operators.push_back({strategies[i], std::move(members.at(i)), std::move(sort_families.at(i))});
    }
    std::sort(operators.begin(), operators.end());
    return operators;
}

std::vector<OperatorClassFunction> read_functions(Row& row, const OidMap& oids)
{
    const std::vector<std::int64_t> numbers = row.integers();
    const std::vector<Oid> left_types = row.oids();
    const std::vector<Oid> right_types = row.oids();
    std::vector<std::string> members = row.strings();
    std::vector<OperatorClassFunction> functions;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        functions.push_back({numbers[i], oids.type_text(left_types.at(i)), oids.type_text(right_types.at(i)),
                             std::move(members.at(i))});
    }
    std::sort(functions.begin(), functions.end());
    return functions;
}

}  // namespace

/// What belongs to a class depends on it, says pg_depend.
template <>
std::string KindReader<OperatorClass>::query(const QueryContext&)
{
    return R"(
with member as materialized (
    select d.classid, d.objid, d.refobjid as class
      from pg_catalog.pg_depend d
     where d.refclassid = 'pg_catalog.pg_opclass'::pg_catalog.regclass
       and d.classid in ('pg_catalog.pg_amop'::pg_catalog.regclass, 'pg_catalog.pg_amproc'::pg_catalog.regclass)),
operators as (
    select m.class, pg_catalog.array_agg(o.oid order by o.oid) as oids,
           pg_catalog.array_agg(o.amopstrategy order by o.oid) as strategies,
           pg_catalog.array_agg(o.amopopr::pg_catalog.regoperator::text
                                order by o.oid) as members,
           pg_catalog.array_agg(case when n.nspname <> 'pg_catalog' then pg_catalog.quote_ident(n.nspname) || '.' else '' end
                                || coalesce(pg_catalog.quote_ident(s.opfname), '')
                                order by o.oid) as sort_families
      from member m
      join pg_catalog.pg_amop o on o.tableoid = m.classid and o.oid = m.objid
      left join pg_catalog.pg_opfamily s on s.oid = o.amopsortfamily
      left join pg_catalog.pg_namespace n on n.oid = s.opfnamespace
     group by m.class),
functions as (
    select m.class, pg_catalog.array_agg(p.oid order by p.oid) as oids,
           pg_catalog.array_agg(p.amprocnum order by p.oid) as numbers,
           pg_catalog.array_agg(p.amproclefttype order by p.oid) as left_types,
           pg_catalog.array_agg(p.amprocrighttype order by p.oid) as right_types,
           pg_catalog.array_agg(p.amproc::pg_catalog.oid::pg_catalog.regprocedure::text
                                order by p.oid) as members
      from member m
      join pg_catalog.pg_amproc p on p.tableoid = m.classid and p.oid = m.objid
     group by m.class)
select c.oid, c.opcnamespace, c.opcname, a.amname, c.opcowner, f.opfnamespace, f.opfname, c.opcintype, c.opcdefault,
       c.opckeytype, o.oids, o.strategies, o.members, o.sort_families,
       p.oids, p.numbers, p.left_types, p.right_types, p.members
  from pg_catalog.pg_opclass c
  join pg_catalog.pg_am a on a.oid = c.opcmethod
  join pg_catalog.pg_opfamily f on f.oid = c.opcfamily
  left join operators o on o.class = c.oid
  left join functions p on p.class = c.oid
 where )" + user_schema("c.opcnamespace");
}

template <>
void KindReader<OperatorClass>::decode(Row& row, OidMap& oids, std::vector<OperatorClass>& out)
{
    OperatorClass facts;
    const Oid oid = row.oid();
    const Name schema = oids.schema(row.oid());
    const Name name = row.name();
    const Name method = row.name();
    facts.identity = Identity(Kind::operator_class, {}, schema, name, {}, method);
    facts.owner = oids.role(row.oid());
    const Name family_schema = oids.schema(row.oid());
    facts.family = operator_family_identity(family_schema, row.name(), method);
    facts.type = oids.type_text(row.oid());
    facts.is_default = row.boolean();
    const Oid storage = row.oid();
    facts.storage = storage == 0 ? Name{} : oids.type_text(storage);
    const std::vector<Oid> operator_rows = row.oids();
    facts.operators = read_operators(row);
    const std::vector<Oid> function_rows = row.oids();
    facts.functions = read_functions(row, oids);
    if (!oids.define(CatalogTable::pg_opclass, oid, facts.identity)) {
        return;
    }
    for (const Oid one : operator_rows) {
        oids.fold(CatalogTable::pg_amop, one, facts.identity);
    }
    for (const Oid one : function_rows) {
        oids.fold(CatalogTable::pg_amproc, one, facts.identity);
    }
    out.push_back(std::move(facts));
}

}  // namespace tidemark::catalog
