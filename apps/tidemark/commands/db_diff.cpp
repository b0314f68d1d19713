#include <iostream>

#include "apps/tidemark/apart.h"
#include "apps/tidemark/commands/commands.h"
#include "apps/tidemark/comparison.h"
#include "apps/tidemark/data_check.h"
#include "apps/tidemark/exit_status.h"
#include "apps/tidemark/fingerprint.h"
#include "apps/tidemark/handing_out.h"
#include "apps/tidemark/log.h"
#include "apps/tidemark/migration_writer.h"
#include "apps/tidemark/planning.h"
#include "apps/tidemark/proving.h"
#include "apps/tidemark/reporting.h"
#include "apps/tidemark/telling.h"
#include "apps/tidemark/whole_file.h"
#include "catalog/error.h"
#include "emit/format/format.h"
#include "emit/script.h"

namespace tidemark::apps {
namespace {

/// --explain and --graph: the order of the steps. Standard output is the SQL's.
void show_order(const Arguments& arguments, const emit::Report& report)
{
    if (arguments.explain) {
        std::cerr << emit::explanation(report.plan, report.script) << std::flush;
    }
    if (!arguments.graph_file.empty()) {
        write_whole_file(arguments.graph_file, emit::graph_dot(report.plan, report.script));
        say("wrote " + arguments.graph_file);
    }
}

/// Writes or prints the result; what was not proved is only told. Gives the exit status.
int hand_out(const Comparison& comparison, const emit::Report& report, const Arguments& arguments)
{
    const bool as_json = arguments.format == "json";
    if (as_json) {
        print(emit::report_json(report));
    }
    const bool leads_back = !report.way_back || !report.way_back->proof || report.way_back->proof->holds;
    if ((report.proof && !report.proof->holds) || !leads_back) {
        return exit_undecided;
    }
    tell_hazards(report.plan);
    if (report.data_check) {
        tell_data_check(*report.data_check);
    }
    tell_notes(report);
    if (report.script.empty()) {
        if (emit::verdict_of(report) == emit::Verdict::same) {
            // What is left has been told as notes.
            say(report.differences.empty() ? "no difference: nothing to write"
                                           : "no difference that SQL could mend: nothing to write");
            return exit_ok;
        }
        // What cannot be compared, or mended, is never "no difference".
        say("nothing to write, yet " + emit::headline(report) + ": there is no SQL for it");
        return arguments.check ? exit_status_of(report) : exit_ok;
    }
    if (arguments.file) {
        write_files(comparison, report, arguments);
    } else if (!as_json) {
        print_script(comparison, report, arguments);
    }
    return arguments.check ? exit_status_of(report) : exit_ok;
}

/// What the parser cannot see: options that need another one. Empty when all is well.
std::string usage_problem(const Arguments& arguments)
{
    if (arguments.down == "file" && !arguments.file && arguments.format != "json") {
        return "--down writes a file beside the migration, which -f NAME names; --down=comment puts the way back into "
               "the SQL";
    }
    if (names_no_database_for_rows(arguments)) {
        return "--check-data counts rows in the database that the SQL is for: --check-data=URL names it, unless "
               "--from is a live database";
    }
    return {};
}

}  // namespace

int db_diff(const Arguments& arguments, catalog::Observer& observer)
{
    if (const std::string problem = usage_problem(arguments); !problem.empty()) {
        log_error(problem);
        return exit_usage;
    }
    if (arguments.file) {
        checked_migration_name(*arguments.file);
    }
    LoadOptions options;
    options.pending = arguments.all_migrations ? PendingMigrations::included : PendingMigrations::left_out;
    options.may_be_new_project = true;
    Comparison comparison = load_comparison(arguments, options, observer);
    if (arguments.file && comparison.migrations_dir.empty()) {
        throw catalog::InputError(".", 0, 0, "-f writes into a project's migrations, and no project was found here");
    }
    tell_about_sources(comparison);

    comparison.from_fingerprint = run_apart([&from = comparison.from.snapshot] { return fingerprint(from); });
    emit::Report report = report_of(comparison, emit::Question::difference);
    add_plan(comparison, report, arguments, observer);
    tell_undecided_objects(report);
    show_order(arguments, report);
    if (!report.script.empty() && arguments.prove) {
        (void)prove_report(comparison, report, arguments, observer);
    }
    observer.phase({}, {});
    const int status = hand_out(comparison, report, arguments);
    leave_to_exit(std::move(comparison.from.snapshot));
    leave_to_exit(std::move(comparison.to.snapshot));
    return status;
}

}  // namespace tidemark::apps
