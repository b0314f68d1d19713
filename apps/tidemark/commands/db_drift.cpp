#include "apps/tidemark/commands/commands.h"
#include "apps/tidemark/comparison.h"
#include "apps/tidemark/planning.h"
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
    print(rendered(report, arguments.format));
    return exit_status_of(report);
}

}  // namespace tidemark::apps
