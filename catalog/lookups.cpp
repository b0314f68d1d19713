#include "catalog/lookups.h"

#include <algorithm>
#include <span>

#include "catalog/kind_reader.h"

namespace tidemark::catalog {
namespace {

using Take = void (*)(Row&, OidMap&, ServerFacts&);

struct Lookup {
    std::string query;
    Take take;
};

void take_server(Row& row, OidMap&, ServerFacts& server)
{
    server.version_num = static_cast<int>(row.integer());
    server.database = row.name();
    server.database_owner = row.name();
    server.reader = row.name();
}

void take_schema(Row& row, OidMap& oids, ServerFacts&)
{
    const Oid oid = row.oid();
    oids.define_schema(oid, row.name());
}

void take_role(Row& row, OidMap& oids, ServerFacts& server)
{
    const Oid oid = row.oid();
    Role role;
    role.name = row.name();
    role.superuser = row.boolean();
    role.inherit = row.boolean();
    role.create_role = row.boolean();
    role.create_database = row.boolean();
    role.login = row.boolean();
    role.replication = row.boolean();
    role.bypass_row_security = row.boolean();
    role.member_of = row.names();
    std::sort(role.member_of.begin(), role.member_of.end());
    oids.define_role(oid, role.name);
    if (!role.name.text().starts_with("pg_")) {
        server.roles.push_back(std::move(role));
    }
}

void take_extension_member(Row& row, OidMap& oids, ServerFacts&)
{
    const Oid catalog = row.oid();
    const Oid oid = row.oid();
    oids.define_member(catalog, oid, top_level(Kind::extension, row.name()));
}

void take_added_cast(Row& row, OidMap&, ServerFacts& server)
{
    AddedCast cast;
    cast.source = row.name();
    cast.target = row.name();
    cast.binary = row.boolean();
    server.added_casts.push_back(cast);
}

/// An array type goes by its element, a table's row type by its table.
void take_type(Row& row, OidMap& oids, ServerFacts&)
{
    const Oid oid = row.oid();
    TypeReference reference;
    reference.schema = oids.schema(row.oid());
    reference.name = row.name();
    reference.is_array = row.boolean();
    const Name formatted = row.name();
    const char type = row.character();
    const bool is_user_type = row.boolean();
    const Name object_schema = oids.schema(row.oid());
    const Name object = row.name();
    const Oid base = row.oid();
    oids.define_type(oid, reference, formatted);
    oids.define_type_traits(oid, base, row.oid());
    if (!is_user_type) {
        return;
    }
    const auto define = [&](Kind kind) {
        oids.define(CatalogTable::pg_type, oid, in_schema(kind, object_schema, object));
    };
    switch (type) {
    case 'b':
    case 'p':
        define(Kind::base_type);
        break;
    case 'e':
        define(Kind::enum_type);
        break;
    case 'd':
        define(Kind::domain);
        break;
    case 'r':
    case 'm':
        define(Kind::range_type);
        break;
    case 'c':
        define(Kind::composite_type);
        break;
    case 't':
        define(Kind::table);
        break;
    case 'v':
        define(Kind::view);
        break;
    case 'w':
        define(Kind::materialized_view);
        break;
    default:
        break;
    }
}

void take_type_text(Row& row, OidMap& oids, ServerFacts&)
{
    const Oid oid = row.oid();
    const std::int64_t modifier = row.integer();
    oids.define_type_text(oid, modifier, row.name());
}

void take_collation(Row& row, OidMap& oids, ServerFacts&)
{
    const Oid oid = row.oid();
    oids.define_collation(oid, row.name());
}

void take_operator_class(Row& row, OidMap& oids, ServerFacts&)
{
    const Oid oid = row.oid();
    OperatorClassFacts facts;
    facts.access_method = row.oid();
    facts.input_type = row.oid();
    facts.is_default = row.boolean();
    facts.key_type = row.oid();
    facts.name = row.name();
    oids.define_operator_class(oid, facts);
}

void take_index_note(Row& row, OidMap& oids, ServerFacts&)
{
    const Oid index = row.oid();
    IndexColumnNote note;
    note.number = row.integer();
    note.statistics_target = row.optional_integer();
    note.options = row.strings();
    oids.define_index_note(index, std::move(note));
}

void take_volatile_function(Row& row, OidMap& oids, ServerFacts&)
{
    oids.expressions().define_volatile_function(row.oid());
}

void take_relation(Row& row, OidMap& oids, ServerFacts&)
{
    const Oid oid = row.oid();
    const Name schema = oids.schema(row.oid());
    const Name name = row.name();
    const auto define = [&](Kind kind) { oids.define(CatalogTable::pg_class, oid, in_schema(kind, schema, name)); };
    switch (row.character()) {
    case 'r':
    case 'p':
    case 'f':
        define(Kind::table);
        break;
    case 'v':
        define(Kind::view);
        break;
    case 'm':
        define(Kind::materialized_view);
        break;
    case 'S':
        define(Kind::sequence);
        break;
    case 'c':
        define(Kind::composite_type);
        break;
    default:
        break;
    }
}

/// What a signature calls the type, and the object that it belongs to: of an array the element in both; of a multirange the
/// range that made it, hence the join on pg_range; row types by what their relation is. 'p' is a shell.
constexpr const char* types_query = R"(
select t.oid, coalesce(e.typnamespace, t.typnamespace), coalesce(e.typname, t.typname),
       e.oid is not null, pg_catalog.format_type(t.oid, null),
       case when b.typtype = 'c' then case c.relkind when 'c' then 'c' when 'v' then 'v' when 'm' then 'w' else 't' end
            else b.typtype::text end,
       t.oid >= 16384 and (b.typtype in ('b', 'e', 'd', 'r', 'm', 'c') or not b.typisdefined), b.typnamespace, b.typname,
       case when t.typtype = 'd' then t.typbasetype else t.oid end, t.typcollation
  from pg_catalog.pg_type t
  left join pg_catalog.pg_type e on e.oid = t.typelem and e.typarray = t.oid
  left join pg_catalog.pg_range r on r.rngmultitypid = coalesce(e.oid, t.oid)
  join pg_catalog.pg_type b on b.oid = coalesce(r.rngtypid, e.oid, t.oid)
  left join pg_catalog.pg_class c on c.oid = b.typrelid
 where b.typtype <> 'c' or c.relkind in ('c', 'r', 'p', 'v', 'm', 'f'))";

std::vector<Lookup> lookups()
{
    return {
        {R"(select current_setting('server_version_num'), d.datname, pg_catalog.pg_get_userbyid(d.datdba), current_user
              from pg_catalog.pg_database d where d.datname = pg_catalog.current_database())",
         take_server},
        {"select n.oid, n.nspname from pg_catalog.pg_namespace n", take_schema},
        {R"(select r.oid, r.rolname, r.rolsuper, r.rolinherit, r.rolcreaterole, r.rolcreatedb, r.rolcanlogin,
                   r.rolreplication, r.rolbypassrls,
                   array(select g.rolname from pg_catalog.pg_auth_members m
                           join pg_catalog.pg_roles g on g.oid = m.roleid where m.member = r.oid)
              from pg_catalog.pg_roles r)",
         take_role},
        {R"(select d.classid, d.objid, e.extname from pg_catalog.pg_depend d
              join pg_catalog.pg_extension e on e.oid = d.refobjid
             where d.deptype = 'e' and d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass)",
         take_extension_member},
        {R"(select pg_catalog.format_type(c.castsource, null), pg_catalog.format_type(c.casttarget, null),
                     c.castmethod = 'b'
              from pg_catalog.pg_cast c where c.oid >= 16384)",
         take_added_cast},
        {types_query, take_type},
        {R"(select distinct a.atttypid, a.atttypmod, pg_catalog.format_type(a.atttypid, a.atttypmod)
              from pg_catalog.pg_attribute a where a.atttypmod <> -1 and a.attrelid >= 16384 and a.atttypid <> 0)",
         take_type_text},
        {"select c.oid, c.oid::pg_catalog.regcollation::text from pg_catalog.pg_collation c", take_collation},
        {R"(select o.oid, o.opcmethod, o.opcintype, o.opcdefault, o.opckeytype,
                     case n.nspname when 'pg_catalog' then '' else pg_catalog.quote_ident(n.nspname) || '.' end
                     || pg_catalog.quote_ident(o.opcname)
              from pg_catalog.pg_opclass o join pg_catalog.pg_namespace n on n.oid = o.opcnamespace)",
         take_operator_class},
        // Newer minors keep an internal pg_attver in attoptions, which pg_dump leaves out too.
        {R"(select a.attrelid, a.attnum, nullif(a.attstattarget, -1),
                     array(select o from pg_catalog.unnest(a.attoptions) o where o not like 'pg\_attver=%')
              from pg_catalog.pg_attribute a join pg_catalog.pg_class c on c.oid = a.attrelid
             where c.relkind in ('i', 'I') and a.attrelid >= 16384 and a.attnum > 0 and (a.attoptions is not null or a.attstattarget >= 0)
             order by a.attrelid, a.attnum)",
         take_index_note},
        {"select p.oid from pg_catalog.pg_proc p where p.provolatile = 'v'", take_volatile_function},
        {"select c.oid, c.relnamespace, c.relname, c.relkind from pg_catalog.pg_class c "
         "where c.relkind in ('r', 'p', 'f', 'v', 'm', 'S', 'c') and " +
             user_schema("c.relnamespace"),
         take_relation},
    };
}

}  // namespace

std::vector<std::string> lookup_queries()
{
    std::vector<std::string> queries;
    for (Lookup& lookup : lookups()) {
        queries.push_back(std::move(lookup.query));
    }
    return queries;
}

void take_lookups(const std::vector<std::unique_ptr<ResultSet>>& answers, OidMap& oids, ServerFacts& server)
{
    std::size_t i = 0;
    for (const Lookup& lookup : lookups()) {
        const ResultSet& answer = *answers.at(i++);
        for (std::size_t r = 0; r < answer.rows(); ++r) {
            Row row(answer, r);
            lookup.take(row, oids, server);
        }
    }
}

}  // namespace tidemark::catalog
