#include "apps/tidemark/cli.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <string_view>

#include "apps/tidemark/exit_status.h"
#include "apps/tidemark/misspelling.h"
#include "apps/tidemark/rename_wish.h"

namespace tidemark::apps {
namespace {

constexpr const char* about = R"(tidemark: schema diff and drift detection for PostgreSQL

  tidemark db diff -f NAME   write the migration that turns what the migration files say
                             into what the database has become
  tidemark db drift          has the database moved away from the migrations applied to it?
  tidemark db verify         does anything remain between all migrations and the database?)";

constexpr const char* epilogue = R"(A source (--from, --to, snapshot SRC) is one of
  postgresql://..., service=NAME, host=... dbname=...   a live database
  DIRECTORY with 20240131120000_name.sql files          migrations
  DIRECTORY or FILE.sql of a declarative schema         files in any order; pg_dump's output too
  FILE.json                                             what `tidemark snapshot SRC -o FILE.json` wrote
  empty                                                 a new database

Without --from and --to: from the project's migrations (found upward from here by supabase/config.toml or
tidemark.toml) to the database named by --db-url, else TIDEMARK_DB_URL, SUPABASE_DB_URL, DIRECT_URL, DATABASE_URL,
else the local database of supabase/config.toml.

Exit status: 0 nothing differs, or done; 1 differences found (drift, verify, diff --check); 2 could not decide, or
failed; 3 refused (a hazard that is not allowed); 4 the migrations themselves do not build; 64 usage.)";

constexpr const char* about_diff =
    R"(--down=file (or just --down, with -f NAME) writes <version>_NAME.down.sql, --down=comment lines of
`-- ROLLBACK:`, which no runner executes. The way back leads to the very source, renames undone, and is proved
likewise; above what it cannot bring back stands `-- irreversible:` with the reason.

--check-data asks the database that the SQL is for, read-only: how many rows does each new constraint, narrower type or
lost enum label not take, of how many, and which? What could not be counted is named, never taken for none. Rows that
offend are a warning: the migration is written, and the exit status is what it was.

)";

void add_shadow_options(CLI::App& app, Arguments& arguments)
{
    app.add_option("--platform", arguments.platform, "what the shadow imitates (default: by the project)")
        ->check(CLI::IsMember({"supabase", "none"}))
        ->group("Shadow database");
    app.add_option("--pg-bindir", arguments.pg_bindir, "where initdb and postgres are (else TIDEMARK_PG_BINDIR, ...)")
        ->group("Shadow database");
    app.add_option("--shadow-url", arguments.shadow_url, "a server to use instead of an embedded one")
        ->group("Shadow database");
    app.add_option("--shadow-role", arguments.shadow_role,
                   "the role that replays migrations, or `restricted` for one that is no superuser")
        ->group("Shadow database");
    app.add_flag("!--no-cache", arguments.use_cache, "keep nothing between runs")->group("Shadow database");
}

void add_scope_options(CLI::App& app, Arguments& arguments)
{
    app.add_option("-s,--schema", arguments.schemas, "only these schemas")->delimiter(',')->group("Sources");
    app.add_option("--exclude-schema", arguments.excluded_schemas, "all but these schemas")
        ->delimiter(',')
        ->group("Sources");
}

void add_source_options(CLI::App& app, Arguments& arguments)
{
    app.add_option("--from", arguments.from, "the source to start from (default: the project's migrations)")
        ->group("Sources");
    app.add_option("--to", arguments.to, "the source to arrive at (default: the database)")->group("Sources");
    app.add_option("--db-url", arguments.db_url, "the database")->group("Sources");
    app.add_flag("--local", arguments.is_local, "the project's local database, whatever the environment says")
        ->group("Sources");
    app.add_flag("--all-migrations", arguments.all_migrations,
                 "all files, also those that the database has not applied yet")
        ->group("Sources");
    add_scope_options(app, arguments);
    add_shadow_options(app, arguments);
}

void add_plan_options(CLI::App& app, Arguments& arguments)
{
    app.add_option("--renames", arguments.renames,
                   "auto: what evidence shows to be renamed keeps its rows; off: only what --rename names")
        ->check(CLI::IsMember({"auto", "off"}))
        ->group("Plan");
    app.add_option("--rename", arguments.rename_wishes,
                   "this is a rename: SCHEMA.TABLE=NAME, SCHEMA.TABLE.COLUMN=NAME, SCHEMA=NAME, ...")
        ->check([](const std::string& text) {
            return parse_rename_wish(text) ? std::string{} : "'" + text + "' is not SCHEMA.OBJECT[.PART]=NAME";
        })
        ->allow_extra_args(false)
        ->group("Plan");
}

void add_way_back_option(CLI::App& app, Arguments& arguments)
{
    app.add_flag("--down{file}", arguments.down,
                 "write the way back too: beside the migration (file), or at its end (comment)")
        ->check(CLI::IsMember({"file", "comment"}))
        ->group("Output");
}

void add_data_check_option(CLI::App& app, Arguments& arguments)
{
    app.add_flag("--check-data{from}", arguments.check_data,
                 "count the rows that would stop the script, in --from or at --check-data=URL")
        ->group("Plan");
}

void add_output_options(CLI::App& app, Arguments& arguments, const std::vector<std::string>& formats)
{
    app.add_option("--format", arguments.format, "what to print on standard output")
        ->check(CLI::IsMember(formats))
        ->group("Output");
    app.add_flag("-v,--verbose", arguments.verbosity, "say more on standard error")->group("Output");
    app.add_flag("-q,--quiet", arguments.quiet, "say only what is wrong")->group("Output");
    app.add_option("--workdir", arguments.workdir, "where to look for the project (default: here)")->group("Output");
}

/// Options of Supabase's `db diff` that choose an engine or a login there and mean nothing here.
void add_ignored_options(CLI::App& app, Arguments& arguments)
{
    for (const char* name : {"--use-migra", "--use-pgadmin", "--use-pg-schema", "--use-pg-delta", "--linked", "--debug",
                             "--experimental", "--yes"}) {
        app.add_flag_callback(name, [&arguments, name] { arguments.ignored_options.emplace_back(name); })->group("");
    }
    for (const char* name :
         {"--password", "--network-id", "--dns-resolver", "--profile", "--create-ticket", "--agent"}) {
        app.add_option_function<std::string>(
               name, [&arguments, name](const std::string&) { arguments.ignored_options.emplace_back(name); })
            ->group("");
    }
}

/// What to say when the word that no command bears is why none was found; empty when there is no such word.
std::string unknown_command(const CLI::App& app)
{
    const CLI::App* at = &app;
    std::string path = app.get_name();
    for (auto parsed = app.get_subcommands(); !parsed.empty(); parsed = at->get_subcommands()) {
        at = parsed.front();
        path += ' ' + at->get_name();
    }
    std::vector<std::string> commands;
    std::string list;
    for (const CLI::App* command : at->get_subcommands([](const CLI::App*) { return true; })) {
        commands.push_back(command->get_name());
        list += (list.empty() ? "" : ", ") + command->get_name();
    }
    const std::vector<std::string> rest = app.remaining(true);
    if (commands.empty() || rest.empty() || rest.front().starts_with('-')) {
        return {};
    }
    const std::string meant = meant_by(rest.front(), commands);
    return path + " has no command \"" + rest.front() + "\"" +
           (meant.empty() ? "" : "; did you mean \"" + meant + "\"?") + "\nIts commands: " + list +
           ". Run with --help for more information.\n";
}

}  // namespace

ParsedCommandLine parse_command_line(int argc, const char* const* argv)
{
    ParsedCommandLine result;
    Arguments arguments;
    // What comes after -- is another program's command line: CLI11 would take its options for ours.
    if (argc > 1 && std::string_view(argv[1]) == "shadow") {
        const char* const* const end = argv + argc;
        const char* const* const separator =
            std::find_if(argv, end, [](const char* word) { return std::string_view(word) == "--"; });
        if (separator != end) {
            arguments.child_command.assign(separator + 1, end);
            argc = static_cast<int>(separator - argv);
        }
    }
    CLI::App app(about, "tidemark");
    app.footer(epilogue);
    app.set_version_flag("--version", std::string("tidemark ") + TIDEMARK_VERSION);
    app.require_subcommand(1);
    app.get_formatter()->column_width(34);

    CLI::App* db = app.add_subcommand("db", "compare databases and migrations");
    db->require_subcommand(1);

    CLI::App* diff = db->add_subcommand("diff", "write the migration from one source to another");
    add_source_options(*diff, arguments);
    diff->add_option("-f,--file", arguments.file, "write <migrations>/<version>_NAME.sql instead of standard output")
        ->group("Output");
    add_way_back_option(*diff, arguments);
    add_data_check_option(*diff, arguments);
    diff->add_flag("--check", arguments.check, "exit with 1 when there is a difference")->group("Output");
    diff->add_flag("!--no-prove", arguments.prove, "do not try the result on a copy first")->group("Output");
    diff->add_flag("--explain", arguments.explain, "say why each step stands where it stands")->group("Output");
    diff->add_option("--graph", arguments.graph_file, "write the order of the steps as a Graphviz file")
        ->group("Output");
    add_plan_options(*diff, arguments);
    add_output_options(*diff, arguments, {"sql", "json"});
    add_ignored_options(*diff, arguments);
    diff->footer(std::string(about_diff) + epilogue);
    diff->callback([&arguments] { arguments.command = Command::db_diff; });

    CLI::App* drift = db->add_subcommand("drift", "compare the database with the migrations that it has applied");
    add_source_options(*drift, arguments);
    add_output_options(*drift, arguments, {"text", "json", "html"});
    drift->callback([&arguments] { arguments.command = Command::db_drift; });

    CLI::App* verify = db->add_subcommand("verify", "does anything remain between all migrations and the database?");
    add_source_options(*verify, arguments);
    add_plan_options(*verify, arguments);
    add_output_options(*verify, arguments, {"sql", "text", "json", "html"});
    verify->callback([&arguments] { arguments.command = Command::db_verify; });

    CLI::App* snapshot = app.add_subcommand("snapshot", "write a source's catalog to a file");
    snapshot->add_option("source", arguments.source, "the source")->required();
    snapshot->add_option("-o,--output", arguments.output_file, "the file (default: standard output)");
    add_scope_options(*snapshot, arguments);
    add_shadow_options(*snapshot, arguments);
    snapshot->add_flag("-v,--verbose", arguments.verbosity, "say more on standard error");
    snapshot->add_flag("-q,--quiet", arguments.quiet, "say only what is wrong");
    snapshot->add_option("--workdir", arguments.workdir, "where to look for the project (default: here)");
    snapshot->callback([&arguments] { arguments.command = Command::snapshot; });

    CLI::App* shadow = app.add_subcommand("shadow", "use the shadow database by itself");
    shadow->require_subcommand(1);
    CLI::App* shadow_run =
        shadow->add_subcommand("run", "run a command while a database made from the project's migrations is up");
    shadow_run->add_option("--seed", arguments.seed_files, "SQL files to run after the migrations");
    add_shadow_options(*shadow_run, arguments);
    shadow_run->add_flag("-v,--verbose", arguments.verbosity, "say more on standard error");
    shadow_run->add_flag("-q,--quiet", arguments.quiet, "say only what is wrong");
    shadow_run->add_option("--workdir", arguments.workdir, "where to look for the project (default: here)");
    shadow_run->footer(
        "tidemark shadow run [OPTIONS] -- COMMAND [ARGUMENT...]\n"
        "COMMAND finds the database in DATABASE_URL and PG*; its exit status is handed on.");
    shadow_run->callback([&arguments] {
        arguments.command = Command::shadow_run;
        if (arguments.child_command.empty()) {
            throw CLI::RequiredError("-- COMMAND");
        }
    });

    CLI::App* cache = app.add_subcommand("cache", "what is kept between runs: empty clusters, replayed migrations");
    cache->require_subcommand(1);
    CLI::App* cache_show = cache->add_subcommand("show", "list what is kept, the last used first");
    cache_show->add_option("--format", arguments.format, "what to print on standard output")
        ->check(CLI::IsMember({"text", "json"}));
    cache_show->callback([&arguments] { arguments.command = Command::cache_show; });
    CLI::App* cache_clear = cache->add_subcommand("clear", "remove all that no other run is using");
    cache_clear->add_flag("-q,--quiet", arguments.quiet, "say only what is wrong");
    cache_clear->callback([&arguments] { arguments.command = Command::cache_clear; });

    try {
        app.parse(argc, argv);
    } catch (const CLI::RequiredError& error) {
        if (const std::string unknown = unknown_command(app); !unknown.empty()) {
            std::cerr << unknown;
        } else {
            app.exit(error);
        }
        result.status = exit_usage;
        return result;
    } catch (const CLI::ParseError& error) {
        const int status = app.exit(error);
        result.status = status == 0 ? exit_ok : exit_usage;
        return result;
    }
    result.arguments = std::move(arguments);
    return result;
}

}  // namespace tidemark::apps
