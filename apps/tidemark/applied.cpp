#include "apps/tidemark/applied.h"

#include <fmt/format.h>

#include "apps/tidemark/failure.h"
#include "apps/tidemark/misspelling.h"
#include "catalog/shadow/platform.h"

namespace tidemark::apps {

catalog::HistoryOptions history_options(const std::optional<Project>& project, const Arguments& arguments,
                                        bool is_supabase)
{
    catalog::HistoryOptions options = project ? project->history : catalog::HistoryOptions{};
    if (is_supabase || arguments.platform == "supabase" || (project && project->platform == Platform::supabase)) {
        // auth.schema_migrations, realtime.schema_migrations ...
        const auto& facts = catalog::shadow::platform_facts(Platform::supabase);
        for (const auto& schemas : {facts.managed_schemas, facts.hidden_schemas}) {
            options.foreign_schemas.insert(options.foreign_schemas.end(), schemas.begin(), schemas.end());
        }
        for (const std::string_view ledger : facts.ledger_schemas) {
            std::erase(options.foreign_schemas, ledger);
        }
    }
    return options;
}

std::string told_by(const catalog::History& history, const std::string& database)
{
    return history.table.empty() ? database + " keeps no history of its migrations"
                                 : fmt::format("{} keeps the history of its migrations in {}.{} ({})", database,
                                               history.schema, history.table, history.tool);
}

catalog::History applied_through(const std::string& version, const std::vector<catalog::Migration>& migrations)
{
    catalog::History history;
    history.state = catalog::History::State::known;
    history.tool = "applied-through";
    history.through = version;
    std::string nearest;
    bool has_file = false;
    for (const catalog::Migration& migration : migrations) {
        if (catalog::is_repeatable(migration)) {
            // Flyway runs them after whatever version is the last.
            history.migrations.push_back({migration.version, migration.name, {}, {}});
            continue;
        }
        has_file = has_file || catalog::is_same_version(migration.version, version);
        if (nearest.empty() || misspellings(version, migration.version) < misspellings(version, nearest)) {
            nearest = migration.version;
        }
    }
    if (!has_file) {
        throw UsageError(fmt::format("--applied-through {}: no migration has this version{}", version,
                                     nearest.empty() ? std::string() : "; the nearest is " + nearest));
    }
    return history;
}

}  // namespace tidemark::apps
