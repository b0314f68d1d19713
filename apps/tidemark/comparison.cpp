#include "apps/tidemark/comparison.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <functional>
#include <initializer_list>
#include <iterator>
#include <limits>
#include <sstream>
#include <thread>

#include <fmt/format.h>

#include "apps/tidemark/apart.h"
#include "apps/tidemark/applied.h"
#include "apps/tidemark/credentials.h"
#include "apps/tidemark/deploy_watch.h"
#include "apps/tidemark/failure.h"
#include "apps/tidemark/live_facts.h"
#include "apps/tidemark/platform_signs.h"
#include "apps/tidemark/replay_recipe.h"
#include "apps/tidemark/settling.h"
#include "catalog/error.h"
#include "catalog/reader.h"
#include "catalog/script_connection.h"
#include "catalog/shadow/cure.h"
#include "catalog/shadow/declarative.h"
#include "catalog/shadow/replay.h"
#include "catalog/snapshot_json.h"
#include "catalog/visibility.h"

namespace tidemark::apps {
namespace {

namespace fs = std::filesystem;
using catalog::InputError;
using catalog::shadow::DefaultPrivileges;
using catalog::shadow::Platform;

std::string read_file(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    if (!in) {
        throw InputError(path.string(), 0, 0, "cannot be read");
    }
    return text.str();
}

/// Runs files; a failure learns what usually cures it, which may be in another file.
template <class Run>
void with_cure(const std::vector<catalog::Migration>& files, Run&& run)
{
    try {
        run();
    } catch (catalog::MigrationError& error) {
        error.cure = catalog::usual_cure(error, files);
        throw;
    }
}

void start_shadow(Comparison& comparison, ShadowSetup setup, const Arguments& arguments, catalog::Observer& observer)
{
    comparison.stand_ins = setup.stand_ins;
    comparison.shadow = std::make_unique<ShadowHost>(ShadowHost::start(arguments, std::move(setup), observer));
}

/// Hands everything on, and remembers the warnings.
class WarningsKept final : public catalog::Observer {
public:
    explicit WarningsKept(catalog::Observer& observer) : observer_(observer) {}
    void phase(std::string_view code, std::string_view what) override { observer_.phase(code, what); }
    void progress(std::size_t done, std::size_t total, std::string_view what) override
    {
        observer_.progress(done, total, what);
    }
    void warning(std::string_view text) override
    {
        warnings.emplace_back(text);
        observer_.warning(text);
    }
    void detail(std::string_view text) override { observer_.detail(text); }

    std::vector<std::string> warnings{};

private:
    catalog::Observer& observer_;
};

/// Runs migrations in a database of the shadow; `all` are those among which a cure for a failure may be. Gives the extensions
/// that had to be created for them.
std::set<std::string> replay_in(const ShadowHost& host, const catalog::ShadowDatabase& database,
                                const std::vector<catalog::Migration>& migrations,
                                const std::vector<catalog::Migration>& all,
                                const std::set<std::string>& precreated_roles, Platform platform,
                                catalog::Observer& observer)
{
    catalog::ScriptConnection connection(host.conninfo(database));
    catalog::ReplayOptions options;
    options.precreated_roles = precreated_roles;
    options.may_create_extensions = platform == Platform::supabase;
    std::set<std::string> extensions;
    with_cure(all, [&] { extensions = catalog::replay(connection, migrations, options, observer); });
    return extensions;
}

class Loader {
public:
    Loader(const Arguments& arguments, const LoadOptions& options, catalog::Observer& observer)
        : arguments_(arguments), options_(options), observer_(observer)
    {
        const fs::path start = arguments.workdir.empty() ? fs::current_path() : fs::path(arguments.workdir);
        comparison_.project = find_project(start, environment_variable);
        if (comparison_.project) {
            comparison_.migrations_dir = comparison_.project->migrations_dir;
            for (const std::string& warning : comparison_.project->warnings) {
                observer_.warning(warning);
            }
        }
    }

    const std::optional<Project>& project() const { return comparison_.project; }

    Comparison load(const Source& from, const Source& to)
    {
        if (arguments_.applied_through && from.kind != SourceKind::migrations) {
            throw UsageError("--applied-through needs migrations to start from, and there are " + from.description);
        }
        comparison_.from.source = from;
        comparison_.to.source = to;
        tell("connect", "connecting to ", {&from, &to});
        auto opening_from = run_apart([&] { return open(comparison_.from); });
        Opened opened_to = open(comparison_.to);
        Opened opened_from = opening_from.get();
        decide_platform({&opened_to, &opened_from});
        {
            tell("read", "reading ", {&from, &to});
            if (opened_to.session && opened_from.session) {
                read_options_ = read_options_for_two();
            }
            // Both are read at once: most of the work is the servers'.
            auto live_from = run_apart([&] { return read_live(opened_from); });
            auto live_to = read_live(opened_to);
            take_ready(comparison_.to, std::move(live_to));
            take_ready(comparison_.from, live_from.get());
        }
        choose_executor();
        build(comparison_.to);
        build(comparison_.from);
        catalog::leave_alone_what_other_references(comparison_.to.snapshot, comparison_.from.snapshot);
        catalog::leave_alone_what_other_references(comparison_.from.snapshot, comparison_.to.snapshot);
        return std::move(comparison_);
    }

    Comparison load_one(const Source& source)
    {
        is_loaded_alone_ = true;
        comparison_.to.source = source;
        tell("connect", "connecting to ", {&source});
        Opened opened = open(comparison_.to);
        decide_platform({&opened});
        tell("read", "reading ", {&source});
        take_ready(comparison_.to, read_live(opened));
        choose_executor();
        build(comparison_.to);
        return std::move(comparison_);
    }

private:
    /// What a side can tell before it is read.
    struct Opened {
        const Source* source = nullptr;
        std::optional<catalog::Session> session{};
        bool is_supabase = false;
        catalog::HistoryOptions history_options{};
        catalog::History history{};
    };

    /// Is it for the sources to say which platform this is?
    bool platform_is_open() const { return arguments_.platform.empty() && !comparison_.project; }

    Opened open(LoadedSource& side)
    {
        Opened opened;
        opened.source = &side.source;
        if (side.source.kind == SourceKind::live) {
            opened.session.emplace(side.source.conninfo);
            opened.is_supabase = platform_is_open() && is_supabase(*opened.session);
            // Before the rest, for its table is left out of that.
            opened.history_options = history_options(comparison_.project, arguments_, opened.is_supabase);
            opened.history_options.with_evidence = options_.looks_for_edits;
            opened.session->begin_read();
            if (options_.is_watchful) {
                look_at_reader(*opened.session, side);
            }
            opened.history = catalog::read_history(*opened.session, opened.history_options, observer_);
            opened.session->rollback();
            observer_.detail(told_by(opened.history, side.source.description));
        } else if (side.source.kind == SourceKind::snapshot_file) {
            side.snapshot = catalog::snapshot_from_json(read_file(side.source.path), side.source.path.string());
            opened.is_supabase = is_supabase(side.snapshot);
        } else if (platform_is_open() && !side.source.path.empty()) {
            const std::optional<Project> around = find_project(side.source.path, environment_variable);
            opened.is_supabase = around ? around->platform == Platform::supabase : is_supabase(side.source.path);
        }
        return opened;
    }

    /// Refuses credentials that could do more than look, where that was asked for.
    void look_at_reader(catalog::Session& session, LoadedSource& side) const
    {
        side.powers = powers_of_reader(session);
        if (arguments_.strict_credentials && !side.powers.empty()) {
            throw RefusedError(side.source.description + ": the role " +
                               fmt::format("{}", fmt::join(side.powers, ", ")) +
                               ", and --strict-credentials takes none that could; --print-grants prints a fitting one");
        }
    }

    /// What is done with the live ones of the sources.
    void tell(std::string_view phase, const std::string& doing, std::initializer_list<const Source*> sources)
    {
        std::string live;
        for (const Source* source : sources) {
            if (source->kind == SourceKind::live) {
                live += (live.empty() ? "" : " and ") + source->description;
            }
        }
        if (!live.empty()) {
            observer_.phase(phase, doing + live);
        }
    }

    /// What the servers do for a second connection each, this machine has to take in.
    static catalog::ReadOptions read_options_for_two()
    {
        catalog::ReadOptions options;
        if (std::thread::hardware_concurrency() < 4) {
            options.second_connection_from = std::numeric_limits<std::int64_t>::max();
        }
        return options;
    }

    /// The flag, the project, or else what one of the sources is.
    void decide_platform(std::initializer_list<const Opened*> sides)
    {
        if (!platform_is_open()) {
            const bool is_asked_for = arguments_.platform == "supabase";
            comparison_.platform = is_asked_for                   ? Platform::supabase
                                   : !arguments_.platform.empty() ? Platform::none
                                                                  : comparison_.project->platform;
        } else {
            for (const Opened* side : sides) {
                if (side->is_supabase && comparison_.platform == Platform::none) {
                    comparison_.platform = Platform::supabase;
                    observer_.detail(side->source->description +
                                     " is Supabase's: its own objects are left alone (--platform none compares them)");
                }
            }
        }
        comparison_.scope = scope_of(comparison_.platform, arguments_);
        for (const Opened* side : sides) {
            hide_ledger(side->history);
        }
        const bool one_is_built = std::any_of(sides.begin(), sides.end(), [](const Opened* side) {
            return side->source->kind == SourceKind::migrations || side->source->kind == SourceKind::schema_files;
        });
        if (one_is_built) {
            // Those of the shadow are there because some project has them.
            const auto& extensions = catalog::shadow::platform_facts(comparison_.platform).platform_extensions;
            comparison_.scope.platform_extensions.assign(extensions.begin(), extensions.end());
        }
        const bool both_are_live = sides.size() == 2 && std::all_of(sides.begin(), sides.end(), [](const Opened* side) {
                                       return side->source->kind == SourceKind::live;
                                   });
        if (both_are_live) {
            look_into_imitated_schemas();
        }
    }

    /// A migration tool's own bookkeeping, which no migration makes.
    void hide_ledger(const catalog::History& history)
    {
        const catalog::TableName table{catalog::Name(history.schema), catalog::Name(history.table)};
        auto& hidden = comparison_.scope.hidden_tables;
        const auto& schemas = comparison_.scope.hidden_schemas;
        if (!history.table.empty() && std::find(schemas.begin(), schemas.end(), table.schema) == schemas.end() &&
            std::find(hidden.begin(), hidden.end(), table) == hidden.end()) {
            hidden.push_back(table);
        }
    }

    void look_into_imitated_schemas()
    {
        catalog::Scope& scope = comparison_.scope;
        const auto& ledgers = catalog::shadow::platform_facts(comparison_.platform).ledger_schemas;
        const auto is_ledger = [&ledgers](catalog::Name schema) {
            return std::find(ledgers.begin(), ledgers.end(), schema.text()) != ledgers.end();
        };
        std::copy_if(scope.hidden_schemas.begin(), scope.hidden_schemas.end(),
                     std::back_inserter(scope.imitated_schemas), std::not_fn(is_ledger));
        std::erase_if(scope.hidden_schemas, std::not_fn(is_ledger));
        scope.platform_schemas.insert(scope.platform_schemas.end(), scope.imitated_schemas.begin(),
                                      scope.imitated_schemas.end());
    }

    /// What a live database has told.
    struct LiveRead {
        catalog::Snapshot snapshot{};
        catalog::History history{};
        std::optional<DefaultPrivileges> default_privileges{};
        std::optional<std::set<std::string>> available_extensions{};
    };

    /// Nothing where the side is no live database. Changes nothing of the loader's.
    std::optional<LiveRead> read_live(Opened& opened) const
    {
        if (!opened.session) {
            return std::nullopt;
        }
        catalog::Session session = std::move(*opened.session);
        LiveRead read = options_.is_watchful ? read_at_rest(session, opened) : read_once(session, *opened.source);
        read.history = std::move(opened.history);
        return read;
    }

    LiveRead read_once(catalog::Session& session, const Source& source) const
    {
        LiveRead read;
        read.snapshot = catalog::read_snapshot(session, comparison_.scope, observer_, read_options_);
        observer_.detail(fmt::format("{}: objects {}, columns among them {}, round trips {}", source.description,
                                     read.snapshot.size(), read.snapshot.all<catalog::Column>().size(),
                                     session.round_trips()));
        if (comparison_.platform == Platform::supabase) {
            session.begin_read();
            read.default_privileges = default_privileges_of(session);
            read.available_extensions = available_extensions(session);
            session.rollback();
        }
        return read;
    }

    /// What is read while migrations are applied is neither what was nor what will be: it is read again, with the history.
    LiveRead read_at_rest(catalog::Session& session, Opened& opened) const
    {
        constexpr int most_attempts = 4;
        for (int attempt = 1;; ++attempt) {
            session.begin_read();
            std::vector<std::string> signs = signs_of_deploy(session);
            session.rollback();
            if (signs.empty()) {
                LiveRead read = read_once(session, *opened.source);
                signs = signs_since(session, opened);
                if (signs.empty()) {
                    return read;
                }
            }
            if (attempt == most_attempts) {
                throw catalog::ReadError(
                    fmt::format("could not decide: migrations seem to be applied to {} just now ({}); run "
                                "this again when that is done",
                                opened.source->description, fmt::join(signs, "; ")));
            }
            observer_.detail("migrations seem to be applied just now (" + signs.front() +
                             "): reading again in a second");
            std::this_thread::sleep_for(std::chrono::seconds(1));
        }
    }

    /// Signs that migrations were, or are, applied after the history was read; takes the new one.
    std::vector<std::string> signs_since(catalog::Session& session, Opened& opened) const
    {
        session.begin_read();
        catalog::History now = catalog::read_history(session, opened.history_options, catalog::silent_observer());
        std::vector<std::string> signs = signs_of_deploy(session);
        session.rollback();
        if (signs.empty() && !(now == opened.history)) {
            signs.emplace_back("the history of migrations has changed since it was read first");
        }
        opened.history = std::move(now);
        return signs;
    }

    /// What needs no shadow.
    void take_ready(LoadedSource& side, std::optional<LiveRead> read)
    {
        if (read) {
            side.snapshot = std::move(read->snapshot);
            side.history = std::move(read->history);
            if (read->default_privileges) {
                live_.default_privileges = read->default_privileges;
                live_.available_extensions = std::move(read->available_extensions);
            }
            if (side.history.is_empty() && has_objects(side.snapshot) &&
                side.history.state == catalog::History::State::known) {
                observer_.detail("the history table is empty, though there are tables: nobody keeps it");
                side.history.state = catalog::History::State::absent;
            }
        } else if (side.source.kind != SourceKind::snapshot_file) {
            return;
        } else {
            catalog::leave_out(side.snapshot, comparison_.scope.hidden_tables);
        }
        live_.major = side.snapshot.server.major();
        live_.roles = side.snapshot.server.roles;
        if (live_.main_owner.empty()) {
            live_.main_owner = main_owner(side.snapshot);
        }
    }

    void choose_executor()
    {
        const auto& facts = catalog::shadow::platform_facts(comparison_.platform);
        const bool names_role = !arguments_.shadow_role.empty() && arguments_.shadow_role != "restricted";
        const LoadedSource& from = comparison_.from;
        if (names_role) {
            comparison_.executor = arguments_.shadow_role;
        } else if (from.source.kind == SourceKind::live) {
            comparison_.executor = from.snapshot.server.reader.text();
        } else if (!facts.migration_role.empty()) {
            comparison_.executor = facts.migration_role;
        } else {
            comparison_.executor = live_.main_owner.empty() ? "postgres" : live_.main_owner;
        }
    }

    /// What is made in the shadow, and read there.
    void build(LoadedSource& side)
    {
        switch (side.source.kind) {
        case SourceKind::live:
        case SourceKind::snapshot_file:
            return;
        case SourceKind::migrations:
            build_migrations(side);
            return;
        case SourceKind::schema_files:
            build_schema_files(side);
            return;
        case SourceKind::empty:
            side.database = shadow({}).new_database();
            read_built(side);
            return;
        }
    }

    void build_migrations(LoadedSource& side)
    {
        catalog::MigrationDirectoryOptions options;
        options.as_supabase = comparison_.platform == Platform::supabase;
        options.may_be_empty = side.source.may_be_empty;
        const auto all = catalog::read_migrations(side.source.path, options, observer_);
        if (all.empty()) {
            observer_.warning("no migrations yet in " + display(side.source.path) + ": everything counts as new");
        }
        side.applied = all;
        catalog::History& history = comparison_.to.history;
        history = arguments_.applied_through ? applied_through(*arguments_.applied_through, all)
                                             : catalog::settle(std::move(history), all);
        if (options_.pending == PendingMigrations::left_out && history.state == catalog::History::State::known) {
            auto partition = catalog::applied_partition(all, history);
            side.applied = std::move(partition.applied);
            side.pending = std::move(partition.pending);
        }
        if (may_be_kept()) {
            build_or_take_kept(side, all);
            return;
        }
        ShadowHost& host = shadow(catalog::roles_created_by(side.applied));
        side.database = host.new_database();
        take_extensions(replay_in(host, *side.database, side.applied, all, host.precreated_roles(),
                                  comparison_.platform, observer_));
        read_built(side);
    }

    /// Is the shadow for this side alone, and a server of ours?
    bool may_be_kept() const
    {
        const auto is_built = [](const LoadedSource& side) {
            return side.source.kind != SourceKind::live && side.source.kind != SourceKind::snapshot_file;
        };
        return arguments_.use_cache && arguments_.shadow_url.empty() && !comparison_.shadow &&
               (is_loaded_alone_ || !is_built(comparison_.from) || !is_built(comparison_.to));
    }

    /// Whoever enabled them, it was no migration.
    void take_extensions(const std::set<std::string>& extensions)
    {
        comparison_.scope.platform_extensions.insert(comparison_.scope.platform_extensions.end(), extensions.begin(),
                                                     extensions.end());
    }

    /// What was replayed before with just this outcome is not replayed again, nor are the first of the migrations where they
    /// were.
    void build_or_take_kept(LoadedSource& side, const std::vector<catalog::Migration>& all)
    {
        using Content = catalog::ClusterCache::Content;
        ShadowSetup setup =
            shadow_setup(arguments_, shadow_request(catalog::roles_created_by(side.applied)), observer_);
        const ReplayRecipe recipe(setup, comparison_.scope, side.applied);
        const auto cache = catalog::ClusterCache::open({}, observer_);
        const auto recipes = cache ? cache->recipes(Content::replayed) : std::vector<std::string>{};
        std::size_t done = recipe.longest_kept(recipes).value_or(0);
        const auto kept = cache ? cache->notes(Content::replayed, recipe.text(done)) : std::nullopt;
        ReplayNotes notes = (kept ? replay_notes_from(*kept) : std::nullopt).value_or(ReplayNotes{});
        if (!notes.database.empty()) {
            setup.cluster->kept = recipe.text(done);
        }
        if (!notes.snapshot.empty() && done == recipe.migrations()) {
            side.snapshot = catalog::snapshot_from_json(notes.snapshot, "the cached shadow");
            take_extensions(notes.extensions);
            tell(notes.warnings);
            observer_.detail("the migrations were replayed before, and are not replayed again");
            comparison_.stand_ins = setup.stand_ins;
            comparison_.kept = KeptShadow{std::move(setup), notes.database, &side == &comparison_.from,
                                          cache->hold(Content::replayed, recipe.text(done))};
            return;
        }

        start_shadow(comparison_, std::move(setup), arguments_, observer_);
        ShadowHost& host = *comparison_.shadow;
        if (host.is_kept_one()) {
            side.database = host.existing_database(notes.database);
            tell(notes.warnings);
            if (done != 0) {
                observer_.detail(fmt::format("the first {} of the migrations were replayed before", done));
            }
        } else {
            done = 0;
            side.database = host.new_database();
            notes = ReplayNotes{side.database->name(), {}, host.precreated_roles(), {}, {}};
        }
        // Who changes the last of the migrations does so again.
        const std::size_t common = recipe.longest_common(recipes);
        if (common > done && common < recipe.migrations()) {
            replay_and_keep(side, all, recipe, done, common, notes);
            done = common;
        }
        replay_and_keep(side, all, recipe, done, recipe.migrations(), notes);
    }

    void tell(const std::vector<std::string>& warnings)
    {
        for (const std::string& warning : warnings) {
            observer_.warning(warning);
        }
    }

    /// Those from `begin` to `end`; the database is read when all are done.
    void replay_and_keep(LoadedSource& side, const std::vector<catalog::Migration>& all, const ReplayRecipe& recipe,
                         std::size_t begin, std::size_t end, ReplayNotes& notes)
    {
        ShadowHost& host = *comparison_.shadow;
        WarningsKept observer(observer_);
        const auto at = [&side](std::size_t number) {
            return side.applied.begin() + static_cast<std::ptrdiff_t>(number);
        };
        notes.extensions.merge(replay_in(host, *side.database, {at(begin), at(end)}, all, notes.precreated_roles,
                                         comparison_.platform, observer));
        notes.warnings.insert(notes.warnings.end(), observer.warnings.begin(), observer.warnings.end());
        if (end == recipe.migrations()) {
            take_extensions(notes.extensions);
            read_built(side);
            notes.snapshot = catalog::to_json(side.snapshot);
        }
        host.keep(recipe.text(end),
                  to_notes(notes, fmt::format("PostgreSQL {}, {} migrations of {}", host.major(), end,
                                              display(side.source.path))),
                  observer_);
    }

    void build_schema_files(LoadedSource& side)
    {
        const auto files = side.source.patterns.empty() ? catalog::read_schema_files(side.source.path)
                                                        : catalog::read_schema_files(side.source.patterns, observer_);
        ShadowHost& host = shadow(catalog::roles_created_by(files));
        side.database = host.new_database();
        {
            catalog::ScriptConnection connection(host.conninfo(*side.database));
            catalog::SchemaLoadOptions options;
            // A server of the user's would keep them.
            options.may_create_roles = host.is_private();
            with_cure(files, [&] { catalog::load_schema_files(connection, files, options, observer_); });
        }
        read_built(side);
    }

    void read_built(LoadedSource& side)
    {
        catalog::Session session(comparison_.shadow->conninfo(*side.database));
        side.snapshot = catalog::read_snapshot(session, comparison_.scope, observer_);
    }

    ShadowRequest shadow_request(const std::set<std::string>& created_by_migrations) const
    {
        ShadowRequest request;
        request.platform = comparison_.platform;
        request.default_privileges = wanted_default_privileges();
        request.major = live_.major != 0      ? live_.major
                        : comparison_.project ? comparison_.project->db_major_version
                                              : 0;
        request.role = comparison_.executor;
        request.restricted = arguments_.shadow_role == "restricted";
        request.roles = live_.roles;
        request.available_extensions = live_.available_extensions;
        request.created_by_migrations = created_by_migrations;
        return request;
    }

    ShadowHost& shadow(const std::set<std::string>& created_by_migrations)
    {
        if (!comparison_.shadow) {
            start_shadow(comparison_, shadow_setup(arguments_, shadow_request(created_by_migrations), observer_),
                         arguments_, observer_);
        }
        return *comparison_.shadow;
    }

    DefaultPrivileges wanted_default_privileges() const
    {
        if (live_.default_privileges) {
            return *live_.default_privileges;
        }
        const bool closed = comparison_.project && comparison_.project->auto_expose_new_tables.has_value() &&
                            !*comparison_.project->auto_expose_new_tables;
        return closed ? DefaultPrivileges::closed : DefaultPrivileges::open;
    }

    const Arguments& arguments_;
    const LoadOptions options_;
    catalog::Observer& observer_;
    Comparison comparison_{};
    LiveFacts live_{};
    bool is_loaded_alone_ = false;
    catalog::ReadOptions read_options_{};
};

}  // namespace

std::string base_version(const LoadedSource& migrations)
{
    const auto last = std::find_if_not(migrations.applied.rbegin(), migrations.applied.rend(), catalog::is_repeatable);
    return last == migrations.applied.rend() ? std::string() : last->version;
}

Comparison load_comparison(const Arguments& arguments, const LoadOptions& options, catalog::Observer& observer)
{
    Loader loader(arguments, options, observer);
    const Source to = arguments.to ? parse_source(*arguments.to) : default_target(loader.project(), arguments);
    Source from = arguments.from ? parse_source(*arguments.from) : project_migrations(loader.project());
    from.may_be_empty = from.may_be_empty && options.may_be_new_project;
    Comparison comparison = loader.load(from, to);
    settle_deparsed_texts(comparison, arguments, observer);
    return comparison;
}

Comparison load_single(const Arguments& arguments, const std::string& text, catalog::Observer& observer)
{
    return Loader(arguments, {}, observer).load_one(parse_source(text));
}

Comparison load_project_migrations(const Arguments& arguments, catalog::Observer& observer)
{
    Loader loader(arguments, {}, observer);
    return loader.load_one(project_migrations(loader.project()));
}

ShadowHost& shadow_of(Comparison& comparison, const Arguments& arguments, catalog::Observer& observer)
{
    if (comparison.shadow) {
        return *comparison.shadow;
    }
    if (comparison.kept) {
        start_shadow(comparison, std::move(comparison.kept->setup), arguments, observer);
        ShadowHost& host = *comparison.shadow;
        LoadedSource& side = comparison.kept->is_of_from ? comparison.from : comparison.to;
        if (host.is_kept_one()) {
            side.database = host.existing_database(comparison.kept->database);
        } else {
            // The copy in the cache was damaged.
            side.database = host.new_database();
            replay_in(host, *side.database, side.applied, side.applied, host.precreated_roles(), comparison.platform,
                      observer);
        }
        comparison.kept.reset();
        return host;
    }
    ShadowRequest request;
    request.platform = comparison.platform;
    request.major = comparison.from.snapshot.server.major();
    request.role = comparison.executor;
    request.roles = comparison.from.snapshot.server.roles;
    const auto& more = comparison.to.snapshot.server.roles;
    for (const catalog::Role& role : more) {
        const bool known = std::any_of(request.roles.begin(), request.roles.end(),
                                       [&role](const catalog::Role& other) { return other.name == role.name; });
        if (!known) {
            request.roles.push_back(role);
        }
    }
    start_shadow(comparison, shadow_setup(arguments, request, observer), arguments, observer);
    return *comparison.shadow;
}

}  // namespace tidemark::apps
