#include "apps/tidemark/deploy_watch.h"

#include <cstdint>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "catalog/row.h"
#include "catalog/shadow/checksum.h"

namespace tidemark::apps {
namespace {

/// Is it a key of 64 bits that a migration tool locks? Prisma's and goose's are fixed; sqlx, Rails and golang-migrate make theirs
/// of the database's name, the last of its history table's too. Flyway adds a hash of 32 bits to a constant.
bool is_tools_key(std::int64_t key, const std::string& database)
{
    constexpr std::int64_t prisma = 72707369;
    constexpr std::int64_t goose = 5887940537704921958;
    constexpr std::int64_t sqlx_factor = 0x3d32ad9e;
    constexpr std::int64_t rails_factor = 2053462845;
    constexpr std::uint32_t golang_migrate_factor = 1486364155;
    constexpr std::int64_t flyway = 0x466C79776179;
    constexpr std::int64_t half = std::int64_t{1} << 31U;
    const std::int64_t name = catalog::crc32_of(database);
    // It reckons in 32 bits.
    const std::uint32_t golang_migrate =
        catalog::crc32_of(std::string("public\0schema_migrations\0", 25) + database) * golang_migrate_factor;
    return key == prisma || key == goose || key == sqlx_factor * name || key == rails_factor * name ||
           key == std::int64_t{golang_migrate} || (key >= flyway - half && key < flyway + half);
}

/// Locks on rows of a history table are what its writers hold until they commit.
constexpr const char* locks_query = R"(
SELECT coalesce(l.pid, 0), l.mode, coalesce(n.nspname || '.' || c.relname, ''), pg_catalog.current_database(),
       CASE WHEN l.locktype = 'advisory' THEN (l.classid::pg_catalog.int8 << 32) | l.objid::pg_catalog.int8 END
FROM pg_catalog.pg_locks l
LEFT JOIN pg_catalog.pg_class c ON l.locktype = 'relation' AND c.oid = l.relation
LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE l.granted AND l.pid IS DISTINCT FROM pg_catalog.pg_backend_pid()
  AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
  AND CASE l.locktype
      WHEN 'advisory' THEN l.mode = 'ExclusiveLock' AND l.objsubid = 1
      WHEN 'relation' THEN
          -- Of a table that is not there yet nothing is visible but its lock.
          n.nspname IS NULL AND l.mode = 'AccessExclusiveLock'
          OR (n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\_temp%'
              AND n.nspname NOT LIKE 'pg\_toast%'
              AND (l.mode = 'AccessExclusiveLock'
                   OR (l.mode IN ('RowExclusiveLock', 'ShareRowExclusiveLock', 'ExclusiveLock')
                       AND ((n.nspname = 'supabase_migrations' AND c.relname = 'schema_migrations')
                            OR c.relname IN ('_prisma_migrations', 'flyway_schema_history', '_sqlx_migrations',
                                             'schema_migrations', 'goose_db_version', 'alembic_version')))))
      ELSE false
      END
ORDER BY l.pid, l.locktype, 3, l.mode
LIMIT 1000)";

}  // namespace

std::vector<std::string> signs_of_deploy(catalog::Session& session)
{
    constexpr std::size_t most = 3;
    const auto answer = session.run_one(locks_query);
    std::vector<std::string> signs;
    for (std::size_t r = 0; r < answer->rows() && signs.size() < most; ++r) {
        catalog::Row row(*answer, r);
        const std::int64_t process = row.integer();
        const std::string mode = row.string();
        const std::string relation = row.string_or_empty();
        const std::string database = row.string();
        const std::optional<std::int64_t> key = row.optional_integer();
        if (!key) {
            signs.push_back(fmt::format("process {} holds {} on {}", process, mode,
                                        relation.empty() ? "a table that is not committed yet" : relation));
        } else if (is_tools_key(*key, database)) {
            signs.push_back(fmt::format("process {} holds a migration tool's advisory lock", process));
        }
    }
    return signs;
}

}  // namespace tidemark::apps
