#include <iostream>

#include "apps/tidemark/commands/commands.h"
#include "apps/tidemark/exit_status.h"
#include "apps/tidemark/log.h"
#include "apps/tidemark/migration_writer.h"
#include "apps/tidemark/planning.h"
#include "apps/tidemark/proof.h"
#include "apps/tidemark/reporting.h"
#include "apps/tidemark/source.h"
#include "apps/tidemark/telling.h"
#include "apps/tidemark/whole_file.h"
#include "catalog/error.h"
#include "emit/format/format.h"
#include "emit/script.h"

namespace tidemark::apps {
namespace {

void write_files(const Comparison& comparison, const emit::Report& report, const Arguments& arguments)
{
    std::vector<std::string> texts;
    for (const emit::Segment& segment : report.script.segments) {
        texts.push_back(emit::segment_text(report.script, segment, report.plan, header_of(comparison)));
    }
    const WrittenMigrations written =
        write_migrations(comparison.migrations_dir, *arguments.file, texts, utc_now_version());
    for (const std::string& warning : written.warnings) {
        log_warning(warning);
    }
    for (const std::filesystem::path& file : written.files) {
        say("wrote " + file.string());
    }
}

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
    if (report.proof && !report.proof->holds) {
        return exit_undecided;
    }
    tell_hazards(report.plan);
    tell_notes(report);
    if (report.script.empty()) {
        if (emit::verdict_of(report) == emit::Verdict::same) {
            say("no difference: nothing to write");
            return exit_ok;
        }
        // What cannot be compared, or mended, is never "no difference".
        say("nothing to write, yet " + emit::headline(report) + ": there is no SQL for it");
        return arguments.check ? exit_status_of(report) : exit_ok;
    }
    if (arguments.file) {
        write_files(comparison, report, arguments);
    } else if (!as_json) {
        print(emit::script_text(report.script, report.plan, header_of(comparison)));
    }
    return arguments.check ? exit_status_of(report) : exit_ok;
}

}  // namespace

int db_diff(const Arguments& arguments, catalog::Observer& observer)
{
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

    emit::Report report = report_of(comparison, emit::Question::difference);
    add_plan(comparison, report, arguments, observer);
    tell_undecided_objects(report);
    show_order(arguments, report);
    if (!report.script.empty() && arguments.prove) {
        const Proof proof = prove(comparison, report.plan, report.script, arguments, observer);
        report.proof = reported(proof);
        if (!proof.holds) {
            tell_failed_proof(proof, report.script, report.plan, observer);
        }
    }
    observer.phase({}, {});
    return hand_out(comparison, report, arguments);
}

}  // namespace tidemark::apps
