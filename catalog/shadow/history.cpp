#include "catalog/shadow/history.h"

#include <algorithm>

#include <fmt/format.h>

#include "catalog/row.h"
#include "catalog/shadow/migration_directory.h"

namespace tidemark::catalog {
namespace {

/// Asked of the catalogs, which every role may read, because a failing SELECT would end the transaction. A policy that
/// hides rows would look like migrations not applied.
constexpr const char* table_query = R"(
SELECT pg_catalog.has_schema_privilege(n.oid, 'USAGE'),
       pg_catalog.has_column_privilege(c.oid, v.attnum, 'SELECT'),
       pg_catalog.row_security_active(c.oid),
       coalesce((SELECT pg_catalog.has_column_privilege(c.oid, a.attnum, 'SELECT')
                 FROM pg_catalog.pg_attribute a
                 WHERE a.attrelid = c.oid AND a.attname = 'name' AND NOT a.attisdropped), false),
       coalesce((SELECT pg_catalog.has_column_privilege(c.oid, a.attnum, 'SELECT')
                 FROM pg_catalog.pg_attribute a
                 WHERE a.attrelid = c.oid AND a.attname = 'statements' AND NOT a.attisdropped), false)
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_attribute v ON v.attrelid = c.oid AND v.attname = 'version' AND NOT v.attisdropped
WHERE n.nspname = 'supabase_migrations' AND c.relname = 'schema_migrations'
  AND c.relkind IN ('r', 'p', 'v', 'm', 'f'))";

History unreadable(std::string reason)
{
    History history;
    history.state = History::State::unreadable;
    history.reason = std::move(reason);
    return history;
}

}  // namespace

std::set<std::string> History::versions() const
{
    std::set<std::string> versions;
    for (const AppliedMigration& migration : migrations) {
        versions.insert(migration.version);
    }
    return versions;
}

History read_history(Session& session, bool with_statements)
{
    const std::unique_ptr<ResultSet> table = session.run_one(table_query);
    if (table->rows() == 0) {
        return {};
    }
    Row facts(*table, 0);
    if (!facts.boolean()) {
        return unreadable("no USAGE privilege on schema supabase_migrations");
    }
    if (!facts.boolean()) {
        return unreadable("no SELECT privilege on supabase_migrations.schema_migrations");
    }
    if (facts.boolean()) {
        return unreadable("row security hides rows of supabase_migrations.schema_migrations from this role");
    }
    const bool has_name = facts.boolean();
    const bool has_statements = facts.boolean() && with_statements;

    const std::unique_ptr<ResultSet> rows = session.run_one(
        fmt::format("SELECT version::pg_catalog.text, {}, {} FROM supabase_migrations.schema_migrations",
                    has_name ? "name::pg_catalog.text" : "NULL::pg_catalog.text",
                    has_statements ? "statements::pg_catalog.text[]" : "NULL::pg_catalog.text[]"));
    History history;
    history.state = History::State::known;
    for (std::size_t row = 0; row < rows->rows(); ++row) {
        Row cells(*rows, row);
        AppliedMigration migration;
        migration.version = cells.string();
        migration.name = cells.string_or_empty();
        migration.statements = cells.strings();
        history.migrations.push_back(std::move(migration));
    }
    std::sort(history.migrations.begin(), history.migrations.end(),
              [](const AppliedMigration& left, const AppliedMigration& right) {
                  return version_less(left.version, right.version);
              });
    return history;
}

}  // namespace tidemark::catalog
