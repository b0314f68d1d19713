#include "apps/tidemark/credentials.h"

#include <fmt/format.h>

#include "catalog/row.h"

namespace tidemark::apps {
namespace {

/// What every superuser may is told once.
constexpr const char* powers_query = R"(
SELECT r.rolsuper, r.rolbypassrls AND NOT r.rolsuper, r.rolcreaterole AND NOT r.rolsuper, r.rolcreatedb AND NOT r.rolsuper,
       r.rolreplication AND NOT r.rolsuper,
       array(SELECT g.rolname::text FROM pg_catalog.pg_roles g
             WHERE g.rolname IN ('pg_write_all_data', 'pg_read_all_data', 'pg_write_server_files', 'pg_read_server_files',
                                 'pg_execute_server_program', 'pg_signal_backend', 'pg_maintain')
               AND NOT r.rolsuper AND pg_catalog.pg_has_role(r.oid, g.oid, 'MEMBER')
             ORDER BY g.rolname),
       (SELECT pg_catalog.count(*) FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'v', 'f') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
          AND n.nspname NOT LIKE 'pg\_t%' AND NOT r.rolsuper
          AND pg_catalog.has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')
          AND pg_catalog.has_schema_privilege(n.oid, 'USAGE'))
FROM pg_catalog.pg_roles r WHERE r.rolname = current_user)";

}  // namespace

std::vector<std::string> powers_of_reader(catalog::Session& session)
{
    const auto answer = session.run_one(powers_query);
    std::vector<std::string> powers;
    if (answer->rows() == 0) {
        return powers;
    }
    catalog::Row row(*answer, 0);
    for (const char* power :
         {"is a superuser", "passes by row-level security (BYPASSRLS)", "may make roles (CREATEROLE)",
          "may make databases (CREATEDB)", "may stream the whole cluster (REPLICATION)"}) {
        if (row.boolean()) {
            powers.emplace_back(power);
        }
    }
    for (const std::string& role : row.strings()) {
        powers.push_back("is a member of " + role);
    }
    if (const std::int64_t tables = row.integer(); tables > 0) {
        powers.push_back(
            fmt::format("may write to {} table{} or view{}", tables, tables == 1 ? "" : "s", tables == 1 ? "" : "s"));
    }
    return powers;
}

std::string grants_for_reader()
{
    return R"(-- A role for `tidemark db drift`. The catalogs are open to every role that may log in, so that it needs nothing but the
-- history of the migrations. Run this in the database to be checked, as a role that may make roles; give it a password with
-- psql's \password, or a certificate. It must not be a member of pg_read_all_data, which opens pg_authid.
CREATE ROLE tidemark_drift LOGIN NOSUPERUSER NOINHERIT NOCREATEROLE NOCREATEDB NOREPLICATION NOBYPASSRLS CONNECTION LIMIT 4;
ALTER ROLE tidemark_drift SET default_transaction_read_only = on;
ALTER ROLE tidemark_drift SET statement_timeout = '60s';
ALTER ROLE tidemark_drift SET lock_timeout = '5s';
ALTER ROLE tidemark_drift SET idle_in_transaction_session_timeout = '10min';

DO $grants$
DECLARE
    history record;
BEGIN
    EXECUTE pg_catalog.format('GRANT CONNECT ON DATABASE %I TO tidemark_drift', pg_catalog.current_database());
    FOR history IN
        SELECT n.nspname, c.relname
        FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p')
          AND ((n.nspname = 'supabase_migrations' AND c.relname = 'schema_migrations')
               OR c.relname IN ('_prisma_migrations', 'flyway_schema_history', '_sqlx_migrations', 'schema_migrations',
                                'goose_db_version', 'alembic_version'))
    LOOP
        EXECUTE pg_catalog.format('GRANT USAGE ON SCHEMA %I TO tidemark_drift', history.nspname);
        EXECUTE pg_catalog.format('GRANT SELECT ON TABLE %I.%I TO tidemark_drift', history.nspname, history.relname);
    END LOOP;
END
$grants$;
)";
}

}  // namespace tidemark::apps
