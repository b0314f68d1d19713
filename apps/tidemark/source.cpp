#include "apps/tidemark/source.h"

#include <algorithm>

#include "apps/tidemark/target.h"
#include "catalog/error.h"
#include "catalog/shadow/migration_layout.h"

namespace tidemark::apps {
namespace {

namespace fs = std::filesystem;
using catalog::InputError;

/// A directory is one of migrations when something in it is named like them, in whatever tool's way.
bool holds_migrations(const fs::path& directory)
{
    for (const fs::directory_entry& entry : fs::directory_iterator(directory)) {
        if (catalog::named_as_migration(entry.path())) {
            return true;
        }
    }
    return false;
}

}  // namespace

Source parse_source(const std::string& text)
{
    Source source;
    if (text == "empty") {
        source.description = "an empty database";
        return source;
    }
    std::error_code error;
    if (!catalog::looks_like_conninfo(text) || fs::exists(text, error)) {
        source.path = text;
        if (!fs::exists(source.path, error)) {
            throw InputError(text, 0, 0, "no such file or directory, and no connection string either");
        }
        if (fs::is_directory(source.path)) {
            source.kind = holds_migrations(source.path) ? SourceKind::migrations : SourceKind::schema_files;
        } else {
            source.kind = source.path.extension() == ".json" ? SourceKind::snapshot_file : SourceKind::schema_files;
        }
        source.description = (source.kind == SourceKind::migrations      ? "migrations in "
                              : source.kind == SourceKind::snapshot_file ? "snapshot "
                                                                         : "schema files in ") +
                             text;
        return source;
    }
    source.kind = SourceKind::live;
    source.conninfo = parse_connection(text);
    source.description = source.conninfo.display();
    return source;
}

Source project_migrations(const std::optional<Project>& project)
{
    if (!project) {
        throw InputError(".", 0, 0,
                         "no project here: neither supabase/config.toml nor tidemark.toml was found in this directory "
                         "or above it; name a source with --from");
    }
    Source source;
    source.kind = SourceKind::migrations;
    source.path = project->migrations_dir;
    source.description = "migrations in " + display(source.path);
    // A directory that the configuration names and that is not there is a misspelt one.
    source.may_be_empty = !project->names_migrations_dir || fs::exists(source.path);
    return source;
}

Source default_target(const std::optional<Project>& project, const Arguments& arguments)
{
    const Target target =
        resolve_target(project ? &*project : nullptr, {arguments.db_url, arguments.db_url_file, arguments.is_local}, environment_variable);
    Source source;
    if (target.is_default && project && !project->schema_paths.empty()) {
        source.kind = SourceKind::schema_files;
        source.patterns = project->schema_paths;
        source.path = project->root;
        source.description = "schema files of " + display(project->config_file);
        return source;
    }
    source.kind = SourceKind::live;
    source.conninfo = target.conninfo;
    source.description = target.conninfo.display();
    return source;
}

std::string display(const fs::path& path)
{
    std::error_code error;
    const fs::path relative = fs::relative(path, fs::current_path(), error);
    return error || relative.empty() || relative.string().starts_with("../..") ? path.string() : relative.string();
}

}  // namespace tidemark::apps
