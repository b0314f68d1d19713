#include "apps/tidemark/commands/commands.h"
#include "apps/tidemark/comparison.h"
#include "apps/tidemark/planning.h"
#include "apps/tidemark/reporting.h"
#include "apps/tidemark/telling.h"
#include "emit/script.h"

namespace tidemark::apps {

/// The database against all migrations, applied or not. Where something remains, the SQL that db diff would write; it is
/// not proved, since nobody keeps it.
int db_verify(const Arguments& arguments, catalog::Observer& observer)
{
    Comparison comparison = load_comparison(arguments, {}, observer);
    emit::Report report = report_of(comparison, emit::Question::remainder);
    add_plan(comparison, report, arguments, observer);
    emit::add_remedies(report);
    observer.phase({}, {});
    if (!arguments.format.empty() && arguments.format != "sql") {
        print(rendered(report, arguments.format));
    } else {
        tell_summary(report);
        tell_hazards(report.plan);
        print(emit::script_text(report.script, report.plan, header_of(comparison)));
    }
    return exit_status_of(report);
}

}  // namespace tidemark::apps
