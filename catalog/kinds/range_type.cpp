#include "catalog/kinds/range_type.h"

#include <sstream>

#include "catalog/kind_reader.h"

namespace tidemark::catalog {
namespace {

/// Three arrays in step: where each function is, its name, and its proargtypes as text.
std::vector<Identity> read_constructors(Row& row, const OidMap& oids)
{
    const std::vector<Oid> schemas = row.oids();
    const std::vector<Name> names = row.names();
    const std::vector<std::string> arguments = row.strings();
    std::vector<Identity> constructors;
    for (std::size_t i = 0; i < names.size(); ++i) {
        std::vector<TypeReference> types;
        std::istringstream words(arguments.at(i));
        for (Oid type = 0; words >> type;) {
            types.push_back(oids.type_reference(type));
        }
        constructors.push_back(routine_identity(oids.schema(schemas.at(i)), names[i], std::move(types)));
    }
    return constructors;
}

/// An array over a type's constructors, which come with it (deptype 'i').
std::string of_constructors(const std::string& column)
{
    return "array(select " + column + R"(
               from pg_catalog.pg_depend d
               join pg_catalog.pg_proc p on p.oid = d.objid
              where d.refclassid = 'pg_catalog.pg_type'::pg_catalog.regclass and d.refobjid in (t.oid, m.oid)
                and d.deptype = 'i' and d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass
              order by p.oid))";
}

}  // namespace

/// A regproc of 0 is written as "-".
template <>
std::string KindReader<RangeType>::query(const QueryContext&)
{
    return R"(
select t.oid, t.typnamespace, t.typname, t.typowner, r.rngsubtype,
       case when not c.opcdefault then
            case when n.nspname <> 'pg_catalog' then pg_catalog.quote_ident(n.nspname) || '.' else '' end
            || pg_catalog.quote_ident(c.opcname) end,
       case when r.rngcollation <> s.typcollation then r.rngcollation::pg_catalog.regcollation::text end,
       nullif(r.rngcanonical::text, '-'), nullif(r.rngsubdiff::text, '-'),
       m.typnamespace, m.typname,
       )" + of_constructors("p.pronamespace") +
           ", " + of_constructors("p.proname") + ", " + of_constructors("p.proargtypes::text") + R"(
  from pg_catalog.pg_range r
  join pg_catalog.pg_type t on t.oid = r.rngtypid
  join pg_catalog.pg_type s on s.oid = r.rngsubtype
  join pg_catalog.pg_type m on m.oid = r.rngmultitypid
  join pg_catalog.pg_opclass c on c.oid = r.rngsubopc
  join pg_catalog.pg_namespace n on n.oid = c.opcnamespace
 where )" + user_schema("t.typnamespace");
}

template <>
void KindReader<RangeType>::decode(Row& row, OidMap& oids, std::vector<RangeType>& out)
{
    RangeType type;
    const Oid oid = row.oid();
    const Name schema = oids.schema(row.oid());
    type.identity = in_schema(Kind::range_type, schema, row.name());
    type.owner = oids.role(row.oid());
    type.subtype = oids.type_text(row.oid());
    type.subtype_operator_class = row.string_or_empty();
    type.collation = row.string_or_empty();
    type.canonical = row.string_or_empty();
    type.subtype_diff = row.string_or_empty();
    type.multirange_schema = oids.schema(row.oid());
    type.multirange_name = row.name();
    type.constructors = read_constructors(row, oids);
    if (oids.define(CatalogTable::pg_type, oid, type.identity)) {
        out.push_back(std::move(type));
    }
}

}  // namespace tidemark::catalog
