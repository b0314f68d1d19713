#include "apps/tidemark/commands/commands.h"
#include "apps/tidemark/comparison.h"
#include "apps/tidemark/judging.h"
#include "apps/tidemark/planning.h"
#include "apps/tidemark/rendering.h"
#include "apps/tidemark/reporting.h"
#include "apps/tidemark/telling.h"

namespace tidemark::apps {

/// The database against all migrations, applied or not. Where something remains, the SQL that db diff would write; it is
/// not proved, since nobody keeps it.
int db_verify(const Arguments& arguments, catalog::Observer& observer)
{
    LoadOptions options;
    options.is_watchful = true;
    Comparison comparison = load_comparison(arguments, options, observer);
    emit::Report report = report_of(comparison, emit::Question::remainder);
    judge(comparison, report, arguments);
    add_plan(comparison, report, arguments, observer);
    emit::add_remedies(report);
    observer.phase({}, {});
    write_outputs(comparison, report, arguments);
    if (arguments.format.empty() || arguments.format == "sql") {
        tell_summary(report);
        tell_hazards(report.plan);
        if (!report.script.empty()) {
            print(rendered(comparison, report, "sql"));
        }
    } else {
        print(rendered(comparison, report, arguments.format, true));
    }
    return exit_status_of(report);
}

}  // namespace tidemark::apps
