#include "apps/tidemark/commands/commands.h"
#include "apps/tidemark/comparison.h"
#include "apps/tidemark/handing_out.h"
#include "apps/tidemark/planning.h"
#include "apps/tidemark/rendering.h"
#include "apps/tidemark/reporting.h"
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

}  // namespace

/// The database against the migrations that its history says it has applied. What to do about drift is for people to decide.
int db_drift(const Arguments& arguments, catalog::Observer& observer)
{
    LoadOptions options;
    options.pending = arguments.all_migrations ? PendingMigrations::included : PendingMigrations::left_out;
    Comparison comparison = load_comparison(arguments, options, observer);
    emit::Report report = report_of(comparison, emit::Question::drift);
    add_both_ways(comparison, report, arguments, observer);
    observer.phase({}, {});
    if (arguments.format == "sql") {
        tell_summary(report);
        print(way_back_text(comparison, report));
    } else {
        print(rendered(comparison, report, arguments.format, output_takes_color()));
    }
    return exit_status_of(report);
}

}  // namespace tidemark::apps
