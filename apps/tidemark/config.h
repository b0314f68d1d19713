#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "catalog/shadow/history.h"
#include "catalog/shadow/platform.h"
#include "emit/ignore.h"

namespace tidemark::apps {

/// Looks an environment variable up; empty when it is not set. Passed in, so that tests need no environment.
using EnvironmentLookup = std::function<std::optional<std::string>(const std::string&)>;

/// The process's own environment.
std::optional<std::string> environment_variable(const std::string& name);

using catalog::shadow::Platform;

/// A directory of migrations and what its configuration says about the database they are for.
struct Project {
    std::filesystem::path root{};
    /// supabase/config.toml or tidemark.toml; the latter when both stand side by side, for it has the last word.
    std::filesystem::path config_file{};
    Platform platform = Platform::none;
    std::filesystem::path migrations_dir{};
    /// The configuration names migrations_dir; else it is the customary one, which a new project does not have yet.
    bool names_migrations_dir = false;
    /// Glob patterns of declarative schema files, in order, absolute.
    std::vector<std::string> schema_paths{};
    /// Supabase's project_id; empty elsewhere.
    std::string project_id{};
    /// Of the local database; Supabase's default is 54322. 0 when none is known.
    int db_port = 0;
    /// The server major that the project says it runs on; 0 when it does not say.
    int db_major_version = 0;
    /// [api] auto_expose_new_tables: false revokes the Data API's default privileges.
    std::optional<bool> auto_expose_new_tables{};
    /// [[ignore]] of tidemark.toml.
    std::vector<emit::IgnoreRule> ignore_rules{};
    /// [history] table = "SCHEMA.TABLE", version_column, tool: where the database tells what was applied to it.
    catalog::HistoryOptions history{};
    /// What a user should know about the configuration: unknown keys and the like.
    std::vector<std::string> warnings{};
};

/// Looks for supabase/config.toml and tidemark.toml in `start` and then in each directory above it. Empty when there is
/// none. Throws InputError at the line of a syntax error or of a value of the wrong type.
std::optional<Project> find_project(const std::filesystem::path& start, const EnvironmentLookup& environment);

}  // namespace tidemark::apps
