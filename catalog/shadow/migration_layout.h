#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "catalog/shadow/migration_directory.h"

namespace tidemark::catalog {

// How tools name migration files, and how they mark the part of a file that leads back.

/// A migration without its text, where an entry of a directory is named as one:
///
///     <digits>_<name>.sql, <digits>_<name>.up.sql   Supabase, sqlx, golang-migrate, dbmate, goose
///     <digits>_<name>/migration.sql                 Prisma; the path is the file's
///     V<version>__<name>.sql                        Flyway; the version is digits parted by dots or underscores
///     R__<name>.sql                                 Flyway's repeatable ones; the version is "R__<name>"
std::optional<Migration> named_as_migration(const std::filesystem::path& path);

/// `^([0-9]+)_(.*)\.sql$`, the pattern of Supabase's CLI, and nothing else.
std::optional<Migration> named_as_supabase_migration(const std::filesystem::path& path);

/// Is it a file that leads back: <version>_<name>.down.sql, or Flyway's U<version>__<name>.sql?
bool is_named_as_way_back(const std::filesystem::path& path);

/// The text with what leads back (from dbmate's `-- migrate:down` or goose's `-- +goose Down` to the end) made blanks, so that
/// lines and columns of the rest stay. Throws InputError where the way back stands before the way there, which neither tool
/// takes; `file` is for that message.
std::string without_way_back(std::string text, const std::string& file);

/// Does goose put environment variables into the text (`-- +goose ENVSUB ON`)?
bool substitutes_environment(std::string_view text);

}  // namespace tidemark::catalog
