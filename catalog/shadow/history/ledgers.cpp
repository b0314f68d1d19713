#include "catalog/shadow/history/ledgers.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "catalog/shadow/quoting.h"

namespace tidemark::catalog {
namespace {

constexpr std::string_view no_text = "NULL::pg_catalog.text";
constexpr std::string_view no_texts = "NULL::pg_catalog.text[]";

/// A column as text; NULL where this role may not read it, or there is none.
std::string optional_text(const LedgerTable& table, std::string_view column, std::string_view type = "text")
{
    const LedgerTable::Column* found = table.find(column);
    return found != nullptr && found->is_readable ? fmt::format("{}::pg_catalog.{}", column, type)
                                                  : fmt::format("NULL::pg_catalog.{}", type);
}

// One function per tool; each names where the layout is written down.

/// github.com/supabase/cli, pkg/migration/history.go. CLIs before 2023 had the version alone.
std::string supabase_rows(const LedgerTable& table, bool with_evidence)
{
    return fmt::format("SELECT version::pg_catalog.text, {}, 'applied', {}, {} FROM {}", optional_text(table, "name"),
                       no_text, with_evidence ? optional_text(table, "statements", "text[]") : std::string(no_texts),
                       table.quoted());
}

/// github.com/prisma/prisma-engines, the connector's `_prisma_migrations`: an attempt that was rolled back stays as a row of its
/// own; one that has neither ended nor been rolled back failed, and Prisma goes no further until somebody resolves it.
std::string prisma_rows(const LedgerTable& table, bool with_evidence)
{
    return fmt::format(
        "SELECT migration_name::pg_catalog.text, {}, CASE WHEN finished_at IS NULL THEN 'failed' ELSE 'applied' END, "
        "{}, "
        "{} FROM {} WHERE rolled_back_at IS NULL ORDER BY started_at",
        no_text, with_evidence ? optional_text(table, "checksum") : std::string(no_text), no_texts, table.quoted());
}

/// documentation.red-gate.com/fd/flyway-schema-history-table-273973417.html. What is repeated has no version; undoing a
/// migration and `repair` of a missing one add rows; a schema that Flyway made is a row too (type SCHEMA).
std::string flyway_rows(const LedgerTable& table, bool with_evidence)
{
    return fmt::format(
        "SELECT coalesce(version::pg_catalog.text, 'R__' || pg_catalog.replace(description, ' ', '_')), "
        "description::pg_catalog.text, "
        "CASE WHEN NOT success THEN 'failed' WHEN type = 'DELETE' OR type LIKE 'UNDO%' THEN 'undone' "
        "WHEN type LIKE '%BASELINE' THEN 'baseline' ELSE 'applied' END, {}, {} FROM {} "
        "WHERE type <> 'SCHEMA' AND (version IS NOT NULL OR type IN ('SQL', 'DELETE')) ORDER BY installed_rank",
        with_evidence ? optional_text(table, "checksum") : std::string(no_text), no_texts, table.quoted());
}

/// github.com/launchbadge/sqlx, sqlx-postgres/src/migrate.rs: success is false while a migration runs, and stays so where one
/// that runs outside a transaction fails.
std::string sqlx_rows(const LedgerTable& table, bool with_evidence)
{
    const bool has_checksum = with_evidence && table.find("checksum") != nullptr && table.find("checksum")->is_readable;
    return fmt::format(
        "SELECT version::pg_catalog.text, {}, CASE WHEN success THEN 'applied' ELSE 'failed' END, {}, {} FROM {}",
        optional_text(table, "description"),
        has_checksum ? std::string("pg_catalog.encode(checksum, 'hex')") : std::string(no_text), no_texts,
        table.quoted());
}

/// github.com/golang-migrate/migrate, database/postgres/postgres.go: one row, replaced at every step, dirty while it is taken.
std::string golang_migrate_rows(const LedgerTable& table, bool /*with_evidence*/)
{
    return fmt::format(
        "SELECT version::pg_catalog.text, {}, CASE WHEN dirty THEN 'failed' ELSE 'last' END, {}, {} FROM {}", no_text,
        no_text, no_texts, table.quoted());
}

/// github.com/pressly/goose, internal/dialect: taking a migration back deletes its row, and used to add one with is_applied
/// false; version 0 is the empty database.
std::string goose_rows(const LedgerTable& table, bool /*with_evidence*/)
{
    return fmt::format(
        "SELECT version_id::pg_catalog.text, {}, CASE WHEN is_applied THEN 'applied' ELSE 'undone' END, {}, {} FROM {} "
        "WHERE version_id <> 0 ORDER BY id",
        no_text, no_text, no_texts, table.quoted());
}

/// alembic.sqlalchemy.org, "Working with Branches": one row per head.
std::string alembic_rows(const LedgerTable& table, bool /*with_evidence*/)
{
    return fmt::format("SELECT version_num::pg_catalog.text, {}, 'revision', {}, {} FROM {}", no_text, no_text,
                       no_texts, table.quoted());
}

/// github.com/amacneil/dbmate, pkg/driver/postgres; Rails and Ecto keep their tables alike.
std::string dbmate_rows(const LedgerTable& table, bool /*with_evidence*/) { return rows_of_versions(table, "version"); }

constexpr std::array version_alone{LedgerColumn{"version"}};
constexpr std::array prisma_columns{LedgerColumn{"migration_name"}, LedgerColumn{"started_at"},
                                    LedgerColumn{"finished_at"}, LedgerColumn{"rolled_back_at"}};
constexpr std::array flyway_columns{LedgerColumn{"installed_rank"}, LedgerColumn{"version"},
                                    LedgerColumn{"description", 'S'}, LedgerColumn{"type", 'S'},
                                    LedgerColumn{"success", 'B'}};
constexpr std::array sqlx_columns{LedgerColumn{"version"}, LedgerColumn{"success", 'B'}};
constexpr std::array golang_migrate_columns{LedgerColumn{"version"}, LedgerColumn{"dirty", 'B'}};
constexpr std::array goose_columns{LedgerColumn{"id"}, LedgerColumn{"version_id", 'N'},
                                   LedgerColumn{"is_applied", 'B'}};
constexpr std::array alembic_columns{LedgerColumn{"version_num"}};

constexpr std::array all_ledgers{
    LedgerAdapter{"supabase", "supabase_migrations", "schema_migrations", version_alone, Evidence::statements,
                  supabase_rows},
    LedgerAdapter{"prisma", "", "_prisma_migrations", prisma_columns, Evidence::sha256, prisma_rows},
    LedgerAdapter{"flyway", "", "flyway_schema_history", flyway_columns, Evidence::flyway_crc32, flyway_rows},
    LedgerAdapter{"sqlx", "", "_sqlx_migrations", sqlx_columns, Evidence::sha384, sqlx_rows},
    LedgerAdapter{"goose", "", "goose_db_version", goose_columns, Evidence::none, goose_rows},
    LedgerAdapter{"alembic", "", "alembic_version", alembic_columns, Evidence::none, alembic_rows},
    LedgerAdapter{"golang-migrate", "", "schema_migrations", golang_migrate_columns, Evidence::none,
                  golang_migrate_rows},
    LedgerAdapter{"dbmate", "", "schema_migrations", version_alone, Evidence::none, dbmate_rows},
};

}  // namespace

const LedgerTable::Column* LedgerTable::find(std::string_view column) const
{
    const auto found =
        std::find_if(columns.begin(), columns.end(), [column](const Column& other) { return other.name == column; });
    return found == columns.end() ? nullptr : &*found;
}

std::string LedgerTable::quoted() const { return quoted_identifier(schema) + "." + quoted_identifier(name); }

std::span<const LedgerAdapter> ledgers() { return all_ledgers; }

std::string rows_of_versions(const LedgerTable& table, std::string_view version_column)
{
    return fmt::format("SELECT {}::pg_catalog.text, {}, 'applied', {}, {} FROM {}", quoted_identifier(version_column),
                       no_text, no_text, no_texts, table.quoted());
}

}  // namespace tidemark::catalog
