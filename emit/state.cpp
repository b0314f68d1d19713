#include "emit/state.h"

#include <algorithm>
#include <map>

namespace tidemark::emit {

State apply_state(Report& report, const State& state, std::string_view now, bool accepts)
{
    report.state.emplace();
    report.state->since = state.last_run;
    if (verdict_of(report) == Verdict::undecided) {
        return state;
    }
    std::map<std::string_view, const ResolvedDifference*> before;
    for (const ResolvedDifference& known : state.known) {
        before.emplace(known.id, &known);
    }
    State next;
    next.last_run = now;
    std::vector<Difference> left;
    for (Difference& difference : report.differences) {
        const auto found = before.find(difference.id);
        const bool is_known = found != before.end();
        difference.first_seen = is_known ? found->second->first_seen : std::string(now);
        next.known.push_back({difference.id, catalog::describe(difference.identity), difference.difference_class,
                              difference.first_seen});
        if (is_known) {
            before.erase(found);
        }
        (is_known || accepts ? report.state->known : left).push_back(std::move(difference));
    }
    report.differences = std::move(left);
    for (const auto& [id, gone] : before) {
        report.state->resolved.push_back(*gone);
    }
    std::sort(next.known.begin(), next.known.end(),
              [](const ResolvedDifference& a, const ResolvedDifference& b) { return a.id < b.id; });
    return next;
}

}  // namespace tidemark::emit
