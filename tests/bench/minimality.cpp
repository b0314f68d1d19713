// Is what tidemark writes as short as what people write?
//   minimality [--platform=supabase] [--worst=N] [--at-most=RATIO] [--keep=DIRECTORY] FOLDER...
// Each FOLDER holds the migrations of one project, <digits>_<name>.sql. They are replayed one by one, and of each that is
// pure DDL the statements are counted, by PostgreSQL's lexer, as written by hand and as tidemark writes them for the way from
// the database before to the one after. --keep saves the latter as DIRECTORY/<project>-<file>.
// Exit status: 0 done, 1 the median of generated/hand is above --at-most, 77 there is no PostgreSQL to run on (SKIPPED).

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "apps/tidemark/comparison.h"
#include "apps/tidemark/planning.h"
#include "apps/tidemark/settling.h"
#include "apps/tidemark/shadow_host.h"
#include "catalog/error.h"
#include "catalog/reader.h"
#include "catalog/script_connection.h"
#include "catalog/shadow/migration_directory.h"
#include "catalog/shadow/replay.h"
#include "catalog/shadow/sql_splitter.h"
#include "catalog/visibility.h"
#include "emit/report.h"
#include "emit/script.h"

namespace {

namespace fs = std::filesystem;
using namespace tidemark;
using catalog::Migration;
using catalog::SqlScript;
using catalog::SqlStatement;

constexpr int skipped = 77;

struct Options {
    catalog::shadow::Platform platform = catalog::shadow::Platform::none;
    std::size_t worst = 20;
    std::optional<double> at_most{};
    fs::path keep{};
    std::vector<fs::path> folders{};
};

/// One migration of pure DDL.
struct Step {
    std::string name{};
    std::size_t by_hand = 0;
    std::size_t generated = 0;

    double ratio() const { return static_cast<double>(generated) / static_cast<double>(by_hand); }
};

enum class StatementUse {
    /// Changes a schema.
    ddl,
    /// Changes no schema, nor what is in it: transactions, settings, roles.
    neither,
    /// Who knows what it does: rows, blocks, calls.
    other,
};

StatementUse use_of(const SqlScript& script, const SqlStatement& statement)
{
    const auto is = [&](std::size_t ahead, std::string_view word) {
        return statement.first_token + ahead < statement.last_token &&
               catalog::is_word(script.text, script.tokens[statement.first_token + ahead], word);
    };
    const auto is_any = [&is](std::size_t ahead, std::initializer_list<std::string_view> words) {
        return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return is(ahead, word); });
    };
    if (is_any(0, {"begin", "start", "commit", "end", "set", "reset", "lock", "analyze"})) {
        return StatementUse::neither;
    }
    if (is_any(0, {"create", "alter", "drop"})) {
        const bool of_cluster = is_any(1, {"role", "user", "group", "database", "tablespace", "system"});
        return of_cluster ? StatementUse::neither : StatementUse::ddl;
    }
    return is_any(0, {"comment", "grant", "revoke"}) ? StatementUse::ddl : StatementUse::other;
}

/// How many statements of DDL; none when there is anything else of consequence.
std::optional<std::size_t> ddl_statements(const std::string& text, const std::string& file)
{
    const SqlScript script = catalog::split_sql(text, file);
    std::size_t count = 0;
    for (const SqlStatement& statement : script.statements) {
        const StatementUse use = use_of(script, statement);
        if (use == StatementUse::other) {
            return std::nullopt;
        }
        count += use == StatementUse::ddl ? 1 : 0;
    }
    return count;
}

/// One project, replayed migration by migration.
class History {
public:
    History(const Options& options, const fs::path& folder)
        : options_(options), project_(folder.filename().empty() ? folder.parent_path().filename() : folder.filename())
    {
        arguments_.platform = options.platform == catalog::shadow::Platform::supabase ? "supabase" : "none";
        catalog::MigrationDirectoryOptions directory;
        directory.as_supabase = options.platform == catalog::shadow::Platform::supabase;
        migrations_ = catalog::read_migrations(folder, directory, observer());
        apps::ShadowRequest request;
        request.platform = options.platform;
        request.created_by_migrations = catalog::roles_created_by(migrations_);
        comparison_.shadow = std::make_unique<apps::ShadowHost>(
            apps::ShadowHost::start(arguments_, apps::shadow_setup(arguments_, request, observer()), observer()));
        comparison_.platform = options.platform;
        comparison_.scope = apps::scope_of(options.platform, arguments_);
        const auto& extensions = catalog::shadow::platform_facts(options.platform).platform_extensions;
        comparison_.scope.platform_extensions.assign(extensions.begin(), extensions.end());
        comparison_.executor = comparison_.shadow->role();
        comparison_.from.source.kind = apps::SourceKind::migrations;
        database_ = comparison_.shadow->new_database();
    }

    /// Stops at the first migration that fails, with a word on standard error.
    std::vector<Step> steps()
    {
        std::vector<Step> steps;
        try {
            for (const Migration& migration : migrations_) {
                const auto by_hand = ddl_statements(migration.text, migration.path.string());
                if (by_hand.value_or(0) == 0) {
                    replay(migration);
                    continue;
                }
                // A copy and no second replay: roles are the cluster's, and cannot be created twice.
                comparison_.from.database = comparison_.shadow->copy_of(*database_);
                replay(migration);
                steps.push_back(
                    {project_ + "/" + migration.path.filename().string(), *by_hand, generated_for(migration)});
            }
        } catch (const std::exception& error) {
            fmt::print(stderr, "{} stops early: {}\n", project_, error.what());
        }
        return steps;
    }

private:
    static catalog::Observer& observer() { return catalog::silent_observer(); }

    void replay(const Migration& migration)
    {
        catalog::ScriptConnection connection(comparison_.shadow->conninfo(*database_));
        catalog::ReplayOptions options;
        options.precreated_roles = comparison_.shadow->precreated_roles();
        options.may_create_extensions = options_.platform == catalog::shadow::Platform::supabase;
        for (const std::string& extension : catalog::replay_file(connection, migration, options, observer())) {
            comparison_.scope.platform_extensions.emplace_back(extension);
        }
    }

    catalog::Snapshot read(const catalog::ShadowDatabase& database)
    {
        catalog::Session session(comparison_.shadow->conninfo(database));
        return catalog::read_snapshot(session, comparison_.scope, observer());
    }

    std::size_t generated_for(const Migration& migration)
    {
        comparison_.from.snapshot = read(*comparison_.from.database);
        comparison_.to.snapshot = read(*database_);
        catalog::leave_alone_what_other_references(comparison_.to.snapshot, comparison_.from.snapshot);
        catalog::leave_alone_what_other_references(comparison_.from.snapshot, comparison_.to.snapshot);
        apps::settle_deparsed_texts(comparison_, arguments_, observer());
        emit::Report report;
        apps::add_plan(comparison_, report, arguments_, observer());
        const std::string text = emit::script_text(report.script, report.plan, {});
        if (!options_.keep.empty()) {
            std::ofstream(options_.keep / (project_ + "-" + migration.path.filename().string())) << text;
        }
        return ddl_statements(text, "what was generated").value_or(report.script.statements.size());
    }

    const Options& options_;
    std::string project_;
    apps::Arguments arguments_{};
    apps::Comparison comparison_{};
    std::optional<catalog::ShadowDatabase> database_{};
    std::vector<Migration> migrations_{};
};

std::optional<Options> parse(int argc, char** argv)
{
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        const std::string value(word.substr(std::min(word.find('=') + 1, word.size())));
        if (word == "--platform=supabase") {
            options.platform = catalog::shadow::Platform::supabase;
        } else if (word.starts_with("--worst=")) {
            options.worst = std::stoul(value);
        } else if (word.starts_with("--at-most=")) {
            options.at_most = std::stod(value);
        } else if (word.starts_with("--keep=")) {
            options.keep = value;
        } else if (word.starts_with("-")) {
            return std::nullopt;
        } else {
            options.folders.emplace_back(word);
        }
    }
    return options.folders.empty() ? std::nullopt : std::optional(options);
}

}  // namespace

int main(int argc, char** argv)
{
    const std::optional<Options> options = parse(argc, argv);
    if (!options) {
        fmt::print(stderr,
                   "usage: minimality [--platform=supabase] [--worst=N] [--at-most=RATIO] [--keep=DIRECTORY] "
                   "FOLDER...\n");
        return 64;
    }
    std::vector<Step> steps;
    try {
        for (const fs::path& folder : options->folders) {
            for (Step& step : History(*options, folder).steps()) {
                steps.push_back(std::move(step));
            }
        }
    } catch (const catalog::ClusterError& error) {
        fmt::print(stderr, "SKIPPED: {}\n", error.what());
        return skipped;
    } catch (const catalog::Error& error) {
        fmt::print(stderr, "error: {}\n", error.what());
        return 2;
    }
    if (steps.empty()) {
        fmt::print("no migration is pure DDL\n");
        return 0;
    }
    std::stable_sort(steps.begin(), steps.end(), [](const Step& a, const Step& b) { return a.ratio() > b.ratio(); });
    for (std::size_t i = 0; i < std::min(options->worst, steps.size()); ++i) {
        fmt::print("{:6.2f}  {:4} for {:4}  {}\n", steps[i].ratio(), steps[i].generated, steps[i].by_hand,
                   steps[i].name);
    }
    std::size_t generated = 0;
    std::size_t by_hand = 0;
    for (const Step& step : steps) {
        generated += step.generated;
        by_hand += step.by_hand;
    }
    const double median = steps[steps.size() / 2].ratio();
    fmt::print("median {:.2f} of {} steps; {} statements for {} by hand\n", median, steps.size(), generated, by_hand);
    return options->at_most && median > *options->at_most ? 1 : 0;
}
