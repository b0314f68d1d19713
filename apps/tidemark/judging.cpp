#include "apps/tidemark/judging.h"

#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "apps/tidemark/fail_on.h"
#include "catalog/disregard.h"
#include "emit/ignore.h"

namespace tidemark::apps {
namespace {

constexpr std::size_t length_of_day = 10;

/// Nothing of what is suppressed is for SQL to mend.
void leave_out_suppressed(Comparison& comparison, const emit::Report& report)
{
    std::vector<catalog::Disregarded> disregarded;
    for (const emit::SuppressedDifference& suppressed : report.suppressed) {
        catalog::Disregarded difference{suppressed.difference.identity, {}};
        for (const emit::Property& property : suppressed.difference.properties) {
            difference.fields.push_back(property.name);
        }
        disregarded.push_back(std::move(difference));
    }
    if (!disregarded.empty()) {
        catalog::disregard(comparison.to.snapshot, comparison.from.snapshot, disregarded);
        comparison.differences.reset();
    }
}

/// Of what is checked: what it is checked against is nobody's production.
void warn_of_powers(const LoadedSource& side, emit::Report& report)
{
    if (!side.powers.empty()) {
        report.warnings.push_back(
            fmt::format("the role {}, which reads {}, {}: a check should have one that can only look "
                        "(--print-grants prints its SQL)",
                        side.snapshot.server.reader.text(), side.source.description, fmt::join(side.powers, ", ")));
    }
}

}  // namespace

std::string utc_now()
{
    std::time_t now = std::time(nullptr);
    if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH")) {
        now = static_cast<std::time_t>(std::strtoll(epoch, nullptr, 10));
    }
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(now));
}

void judge(Comparison& comparison, emit::Report& report, const Arguments& arguments)
{
    if (!arguments.fail_on.empty()) {
        report.fail_on = parse_fail_on(arguments.fail_on);
    }
    warn_of_powers(comparison.to, report);
    if (arguments.use_ignore_rules && comparison.project) {
        emit::apply_ignore_rules(report, comparison.project->ignore_rules, utc_now().substr(0, length_of_day));
        leave_out_suppressed(comparison, report);
    }
}

}  // namespace tidemark::apps
