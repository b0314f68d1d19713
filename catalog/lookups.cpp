#include "catalog/lookups.h"

#include <algorithm>
#include <span>

#include "catalog/kind_reader.h"
#include "catalog/kinds/table.h"

namespace tidemark::catalog {
namespace {

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

/// The object that a type is or belongs to: a row type goes by its relation, a multirange type by its range. Null for the
/// server's own.
Identity object_of_type(Oid oid, char type, bool is_defined, Oid relation, Identity range, Name schema, Name name,
                        const OidMap& oids)
{
    if (oid < first_user_oid) {
        return {};
    }
    switch (type) {
    case 'b':
        return in_schema(Kind::base_type, schema, name);
    case 'e':
        return in_schema(Kind::enum_type, schema, name);
    case 'd':
        return in_schema(Kind::domain, schema, name);
    case 'r':
        return in_schema(Kind::range_type, schema, name);
    case 'm':
        return range;
    case 'c': {
        const Identity member = oids.member(CatalogTable::pg_class, relation);
        return member ? member : oids.relation(relation);
    }
    default:
        return is_defined ? Identity{} : in_schema(Kind::base_type, schema, name);  // a shell
    }
}

/// With its array type, which goes by its element.
void take_type(Row& row, OidMap& oids, ServerFacts&)
{
    constexpr char extended = 'x';
    row.unpack(10);
    const Oid oid = row.oid();
    const Name schema = oids.schema(row.oid());
    const Oid array = row.oid();
    const char type = row.character();
    const bool is_defined = row.boolean();
    const Oid relation = row.oid();
    const Oid base = row.oid();
    const Oid collation = row.oid();
    const char storage = row.character();
    const Name name = row.name();
    const Name formatted = row.name();
    Identity range;
    if (const auto cells = row.cells()) {
        Row of_range(*cells, 0);
        const Name range_schema = oids.schema(of_range.oid());
        range = in_schema(Kind::range_type, range_schema, of_range.name());
    }
    const Identity object = object_of_type(oid, type, is_defined, relation, range, schema, name, oids);
    const auto define = [&](Oid defined, bool is_array) {
        oids.define_type(defined, TypeReference{schema, name, is_array},
                         is_array ? Name(formatted.text() + "[]") : formatted);
        if (object && defined >= first_user_oid) {
            oids.define(CatalogTable::pg_type, defined, object);
        }
    };
    define(oid, false);
    oids.define_type_traits(oid, {type == 'd' ? base : oid, collation, storage});
    if (array != 0) {
        define(array, true);
        oids.define_type_traits(array, {array, collation, extended});
    }
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

void take_volatile_function(Row& row, OidMap& oids, ServerFacts&)
{
    oids.expressions().define_volatile_function(row.oid());
}

void take_access_method(Row& row, OidMap& oids, ServerFacts&)
{
    const Oid oid = row.oid();
    oids.define_access_method(oid, row.name());
}

/// The first two cells of a row that may tell a table besides.
void take_relation(Row& row, OidMap& oids, ServerFacts&)
{
    row.unpack(6);
    const Oid oid = row.oid();
    const Oid schema_oid = row.oid();
    const char kind_code = row.character();
    RelationFacts facts;
    facts.owner = row.oid();
    facts.persistence = row.character();
    const Name name = row.name();
    if (const auto cells = row.cells()) {
        Row rare(*cells, 0);
        StorageSettings settings;
        settings.options = rare.strings();
        std::sort(settings.options.begin(), settings.options.end());
        settings.tablespace = rare.name_or_empty();
        oids.define_storage_settings(oid, std::move(settings));
        return;
    }
    oids.define_relation_facts(oid, facts);
    const Name schema = oids.schema(schema_oid);
    const auto define = [&](Kind kind) { oids.define(CatalogTable::pg_class, oid, in_schema(kind, schema, name)); };
    switch (kind_code) {
    case 'r':
    case 'f':
        define(Kind::table);
        break;
    case 'p':
        define(Kind::table);
        oids.define_partitioned(oid);
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

/// format_type() looks up each type by itself, and says no more than name and schema of what is in no path.
/// Of a multirange type also the range that made it.
std::string types_query()
{
    return "select " +
           packed(
               "t.oid, t.typnamespace, t.typarray, t.typtype, t.typisdefined, t.typrelid, t.typbasetype, "
               "t.typcollation, "
               "t.typstorage, t.typname") +
           R"(,
       case when t.typnamespace = 'pg_catalog'::pg_catalog.regnamespace then pg_catalog.format_type(t.oid, null)
            else pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(t.typname) end,
       case when t.typtype = 'm' then (
           select array[b.typnamespace::text, b.typname::text]
             from pg_catalog.pg_range r join pg_catalog.pg_type b on b.oid = r.rngtypid
            where r.rngmultitypid = t.oid) end
  from pg_catalog.pg_type t
  join pg_catalog.pg_namespace n on n.oid = t.typnamespace
 where )" + is_no_array_type;
}

}  // namespace

std::vector<Lookup> lookups(const QueryContext& context)
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
        {KindReader<Table>::query(context), take_relation, true},
        {"select a.oid, a.amname from pg_catalog.pg_am a", take_access_method},
        {types_query(), take_type},
        {R"(select c.oid, case n.nspname when 'pg_catalog' then '' else pg_catalog.quote_ident(n.nspname) || '.' end
                            || pg_catalog.quote_ident(c.collname)
              from pg_catalog.pg_collation c join pg_catalog.pg_namespace n on n.oid = c.collnamespace)",
         take_collation},
        {R"(select o.oid, o.opcmethod, o.opcintype, o.opcdefault, o.opckeytype,
                     case n.nspname when 'pg_catalog' then '' else pg_catalog.quote_ident(n.nspname) || '.' end
                     || pg_catalog.quote_ident(o.opcname)
              from pg_catalog.pg_opclass o join pg_catalog.pg_namespace n on n.oid = o.opcnamespace)",
         take_operator_class},
        {"select p.oid from pg_catalog.pg_proc p where p.provolatile = 'v'", take_volatile_function},
    };
}

void take_lookup(const ResultSet& answer, const Lookup& lookup, OidMap& oids, ServerFacts& server)
{
    for (std::size_t r = 0; r < answer.rows(); ++r) {
        Row row(answer, r);
        lookup.take(row, oids, server);
    }
}

}  // namespace tidemark::catalog
