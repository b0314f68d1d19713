#include "apps/tidemark/commands/commands.h"
#include "apps/tidemark/comparison.h"
#include "apps/tidemark/config.h"
#include "apps/tidemark/reporting.h"
#include "apps/tidemark/tell_others.h"
#include "emit/format/format.h"

namespace tidemark::apps {
namespace {

emit::Report drift_report(const Arguments& arguments, catalog::Observer& observer)
{
    LoadOptions options;
    options.pending = arguments.all_migrations ? PendingMigrations::included : PendingMigrations::left_out;
    const Comparison comparison = load_comparison(arguments, options, observer);
    emit::Report report = report_of(comparison, emit::Question::drift);
    observer.phase({}, {});
    return report;
}

}  // namespace

/// The database against the migrations that its history says it has applied. Nothing is planned: what to do about drift is
/// for people to decide.
int db_drift(const Arguments& arguments, catalog::Observer& observer)
{
    ToldCheck check = begin_told_check(arguments);
    emit::Report report;
    try {
        check.receivers = receivers_of(arguments.notify, environment_variable);
        report = drift_report(arguments, observer);
        print(arguments.format == "json" ? emit::report_json(report)
                                         : emit::report_text(report, {.color = output_takes_color()}));
    } catch (...) {
        tell_others(check, std::current_exception(), arguments, observer);
        throw;
    }
    tell_others(check, report, arguments, observer);
    return exit_status_of(report);
}

}  // namespace tidemark::apps
