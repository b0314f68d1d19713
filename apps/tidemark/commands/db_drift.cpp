#include <filesystem>
#include <string>

#include "apps/tidemark/commands/commands.h"
#include "apps/tidemark/comparison.h"
#include "apps/tidemark/config.h"
#include "apps/tidemark/credentials.h"
#include "apps/tidemark/exit_status.h"
#include "apps/tidemark/handing_out.h"
#include "apps/tidemark/judging.h"
#include "apps/tidemark/log.h"
#include "apps/tidemark/migration_writer.h"
#include "apps/tidemark/planning.h"
#include "apps/tidemark/proving.h"
#include "apps/tidemark/rendering.h"
#include "apps/tidemark/reporting.h"
#include "apps/tidemark/state_file.h"
#include "apps/tidemark/tell_others.h"
#include "catalog/error.h"
#include "diff/plan.h"

namespace tidemark::apps {
namespace {

/// What would bring the database back, and what would make migrations of its differences. A report without them is a report.
void add_both_ways(Comparison& comparison, emit::Report& report, Arguments arguments, catalog::Observer& observer)
{
    if (report.differences.empty()) {
        return;
    }
    arguments.down = "file";
    try {
        add_plan(comparison, report, arguments, observer);
        emit::add_remedies(report);
    } catch (const diff::PlanError& error) {
        report.warnings.push_back(std::string("no SQL is offered, for no order was found for it: ") + error.what());
    }
}

/// The database has already what the file brings: a runner that does not know that would fail at it.
void tell_how_to_record(const Comparison& comparison, const std::string& file)
{
    const std::string version = file.substr(0, file.find('_'));
    say(comparison.to.history.tool == "supabase"
            ? "  this database has it already; record that: supabase migration repair --status applied " + version
            : "  this database has it already; record " + version + " as applied there, with the tool that applies migrations");
}

/// --adopt: the migration of what differs, if it leads there.
void adopt(Comparison& comparison, emit::Report& report, Arguments arguments, catalog::Observer& observer)
{
    if (report.script.empty()) {
        say("nothing differs that a migration could bring: none is written");
        return;
    }
    arguments.file = arguments.adopt;
    if (!prove_report(comparison, report, arguments, observer)) {
        return;
    }
    for (const std::filesystem::path& file : write_files(comparison, report, arguments)) {
        const std::string name = file.filename().string();
        if (!name.ends_with(".down.sql")) {
            tell_how_to_record(comparison, name);
        }
    }
}

/// Looks, and hands out what it found.
emit::Report checked(const Arguments& arguments, bool accepts, catalog::Observer& observer)
{
    emit::State state;
    if (!arguments.state_file.empty()) {
        state = read_state(arguments.state_file);
    }
    LoadOptions options;
    options.pending = arguments.all_migrations ? PendingMigrations::included : PendingMigrations::left_out;
    options.is_watchful = true;
    options.looks_for_edits = true;
    Comparison comparison = load_comparison(arguments, options, observer);
    if (arguments.adopt && comparison.migrations_dir.empty()) {
        throw catalog::InputError(".", 0, 0,
                                  "--adopt writes into a project's migrations, and no project was found here");
    }
    emit::Report report = report_of(comparison, emit::Question::drift);
    judge(comparison, report, arguments);
    add_both_ways(comparison, report, arguments, observer);
    if (arguments.adopt) {
        adopt(comparison, report, arguments, observer);
    }
    observer.phase({}, {});
    if (!arguments.state_file.empty()) {
        state = emit::apply_state(report, state, utc_now(), accepts);
    }
    write_outputs(comparison, report, arguments);
    print(rendered(comparison, report, arguments.format, true));
    // Last: what was not told is told the next time.
    if (!arguments.state_file.empty()) {
        write_state(arguments.state_file, state);
    }
    return report;
}

std::string baseline_problem(const Arguments& arguments)
{
    if (arguments.baseline && arguments.baseline->empty() && arguments.state_file.empty()) {
        return "--baseline accepts what is there today into a state, which --state FILE names; --baseline FILE.json "
               "compares with "
               "a snapshot";
    }
    return {};
}

}  // namespace

/// The database against the migrations that its history says it has applied. What to do about drift is for people to decide.
int db_drift(const Arguments& given, catalog::Observer& observer)
{
    if (given.print_grants) {
        print(grants_for_reader());
        return exit_ok;
    }
    if (const std::string problem = baseline_problem(given); !problem.empty()) {
        log_error(problem);
        return exit_usage;
    }
    Arguments arguments = given;
    const bool accepts = given.baseline && given.baseline->empty();
    if (given.baseline && !accepts) {
        arguments.from = given.baseline;
    }
    if (arguments.adopt) {
        checked_migration_name(*arguments.adopt);
    }
    ToldCheck check = begin_told_check(arguments);
    emit::Report report;
    try {
        check.receivers = receivers_of(arguments.notify, environment_variable);
        report = checked(arguments, accepts, observer);
    } catch (...) {
        tell_others(check, std::current_exception(), arguments, observer);
        throw;
    }
    tell_others(check, report, arguments, observer);
    return exit_status_of(report);
}

}  // namespace tidemark::apps
