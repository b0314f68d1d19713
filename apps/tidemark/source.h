#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "apps/tidemark/cli.h"
#include "apps/tidemark/config.h"
#include "catalog/conninfo.h"

namespace tidemark::apps {

enum class SourceKind { live, migrations, schema_files, snapshot_file, empty };

/// Something that yields a snapshot, as the user named it.
struct Source {
    SourceKind kind = SourceKind::empty;
    /// For people: "migrations in supabase/migrations", "postgres@db.example.com:5432/app". No secrets.
    std::string description{};
    /// live
    catalog::Conninfo conninfo{};
    /// migrations, schema_files (also the latter's glob patterns), snapshot_file
    std::filesystem::path path{};
    std::vector<std::string> patterns{};
    /// migrations: a directory without any, or none at all, is a new project's and not a mistake.
    bool may_be_empty = false;
};

/// Reads what --from, --to or SRC says. Throws InputError when it is nothing that can be a source.
Source parse_source(const std::string& text);

/// The project's migrations. Throws InputError where there is no project.
Source project_migrations(const std::optional<Project>& project);

/// The declarative schema when the project has one and its database is local, as Supabase's CLI does; else the database that
/// the arguments or the project name.
Source default_target(const std::optional<Project>& project, const Arguments& arguments);

/// A path for people: from the current directory, unless it is far away.
std::string display(const std::filesystem::path& path);

}  // namespace tidemark::apps
