#pragma once

#include <filesystem>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "apps/tidemark/cli.h"
#include "apps/tidemark/config.h"
#include "apps/tidemark/shadow_host.h"
#include "apps/tidemark/source.h"
#include "catalog/shadow/file_descriptor.h"
#include "catalog/shadow/history.h"
#include "catalog/shadow/migration_directory.h"
#include "catalog/snapshot.h"
#include "diff/change_set.h"

namespace tidemark::apps {

/// A snapshot, and where it came from.
struct LoadedSource {
    Source source{};
    catalog::Snapshot snapshot{};
    /// migrations and schema_files: the shadow database that was built, with nobody connected to it.
    std::optional<catalog::ShadowDatabase> database{};
    /// migrations: what was replayed, and what was left out because the target has not applied it.
    std::vector<catalog::Migration> applied{};
    std::vector<catalog::Migration> pending{};
    /// live and snapshot_file, once `database` was rebuilt: what a server here could not be given as it is (a platform's own
    /// in the shadow, other extensions). Sorted.
    std::vector<catalog::Identity> not_copied{};
    /// live: which migrations it says it has applied.
    catalog::History history{};
    /// live, when it was watched: what its reader could do besides looking.
    std::vector<std::string> powers{};
};

/// The version of the last migration that was replayed, those aside that Flyway repeats; empty when there is none.
std::string base_version(const LoadedSource& migrations);

/// Replayed migrations that are in the cache: their shadow is started when somebody asks for it.
struct KeptShadow {
    ShadowSetup setup{};
    std::string database{};
    /// Whose they are: `from`, else `to`.
    bool is_of_from = false;
    /// While it is open nobody removes them.
    catalog::FileDescriptor hold{};
};

/// Both ends of a comparison, loaded, and the shadow that was needed for it (it must outlive their databases).
struct Comparison {
    std::unique_ptr<ShadowHost> shadow{};
    std::optional<KeptShadow> kept{};
    /// Extensions for which a stand-in serves in the shadow.
    std::vector<std::string> stand_ins{};
    LoadedSource from{};
    LoadedSource to{};
    /// What differs between the two, as long as neither was changed since that was found out.
    std::optional<diff::ChangeSet> differences{};
    /// Of `from`, where it is computed while the plan is made.
    std::shared_future<std::string> from_fingerprint{};
    catalog::Scope scope{};
    catalog::shadow::Platform platform = catalog::shadow::Platform::none;
    std::optional<Project> project{};
    std::filesystem::path migrations_dir{};
    /// The role that will run a migration.
    std::string executor{};
    std::vector<std::string> warnings{};
};

enum class PendingMigrations {
    /// Files that the target has not applied are left out of `from`.
    left_out,
    included,
};

struct LoadOptions {
    PendingMigrations pending = PendingMigrations::included;
    /// A project without migrations is a new one: its first is about to be written. Elsewhere it is a mistake.
    bool may_be_new_project = false;
    /// Live sides are read while no migrations are applied to them, and their readers' powers are looked at.
    bool is_watchful = false;
    /// Reads what shows which of the applied files were edited since.
    bool looks_for_edits = false;
};

/// Resolves the arguments, reads the live side first (its version, roles and history decide how the shadow must be), builds
/// what must be built, and reads it.
Comparison load_comparison(const Arguments& arguments, const LoadOptions& options, catalog::Observer& observer);

/// Loads one source by itself.
Comparison load_single(const Arguments& arguments, const std::string& text, catalog::Observer& observer);

/// The project's migrations, replayed, as `to`.
Comparison load_project_migrations(const Arguments& arguments, catalog::Observer& observer);

/// The shadow of a comparison, started when there is none yet: two live sides need one only for the proof, and replayed
/// migrations that are kept have their database there from then on.
ShadowHost& shadow_of(Comparison& comparison, const Arguments& arguments, catalog::Observer& observer);

}  // namespace tidemark::apps
