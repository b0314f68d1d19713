#include "diff/hazards.h"

#include <cstddef>

namespace tidemark::diff {
namespace {

void find_hazards_of(const Operation& operation, const catalog::Snapshot& from, const catalog::Snapshot& to,
                     std::vector<Hazard>& out)
{
    for (const HazardRule& rule : hazard_rules) {
        const std::size_t before = out.size();
        rule.find(from, to, operation, out);
        // The code is the list's, so that no rule can tell one that is not there.
        for (std::size_t i = before; i < out.size(); ++i) {
            out[i].code = rule.code;
        }
    }
}

}  // namespace

void find_hazards(const catalog::Snapshot& from, const catalog::Snapshot& to, Plan& plan)
{
    for (Step& step : plan.steps) {
        find_hazards_of(step.operation, from, to, step.hazards);
        // What goes with a dropped table is told by the table; what an ALTER of a parent does to children is told there.
        if (step.operation.action == StepAction::drop && step.operation.identity.kind() != catalog::Kind::table) {
            for (const Operation& member : step.members) {
                find_hazards_of(member, from, to, step.hazards);
            }
        }
    }
}

}  // namespace tidemark::diff
