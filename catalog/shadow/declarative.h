#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "catalog/observer.h"
#include "catalog/script_connection.h"
#include "catalog/shadow/migration_directory.h"

namespace tidemark::catalog {

/// The .sql files of a declarative schema: one file, or all below a directory in the order of their paths. Hidden files
/// and directories are left out. Throws InputError when there are none.
std::vector<Migration> read_schema_files(const std::filesystem::path& file_or_directory);

/// The same for glob patterns (*, ?, [..]), in the order of the patterns and, within one, of the paths; a file is taken
/// once, and a pattern that names a directory takes all below it. A pattern without a match is a warning.
std::vector<Migration> read_schema_files(const std::vector<std::string>& patterns, Observer& observer);

struct SchemaLoadOptions {
    /// Roles that the files take for granted and nobody made are created, NOLOGIN, with a warning: what pg_dump writes names
    /// owners and grantees that only their own server has.
    bool may_create_roles = false;
};

/// Loads the files in whatever order works: each is one transaction, those that fail are tried again after the others,
/// as long as that gets anywhere; then statement by statement. Every file begins with the session as login left it.
/// Throws MigrationError for the first failure that no other order would cure (a syntax error, say), else for the first
/// in the files' order.
void load_schema_files(ScriptConnection& connection, const std::vector<Migration>& files,
                       const SchemaLoadOptions& options, Observer& observer);

}  // namespace tidemark::catalog
