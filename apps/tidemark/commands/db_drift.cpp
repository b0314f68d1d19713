#include "apps/tidemark/commands/commands.h"
#include "apps/tidemark/comparison.h"
#include "apps/tidemark/reporting.h"
#include "emit/format/format.h"

namespace tidemark::apps {

/// The database against the migrations that its history says it has applied. Nothing is planned: what to do about drift is
/// for people to decide.
int db_drift(const Arguments& arguments, catalog::Observer& observer)
{
    LoadOptions options;
    options.pending = arguments.all_migrations ? PendingMigrations::included : PendingMigrations::left_out;
    options.looks_for_edits = true;
    const Comparison comparison = load_comparison(arguments, options, observer);
    const emit::Report report = report_of(comparison, emit::Question::drift);
    observer.phase({}, {});
    print(arguments.format == "json" ? emit::report_json(report)
                                     : emit::report_text(report, {.color = output_takes_color()}));
    return exit_status_of(report);
}

}  // namespace tidemark::apps
