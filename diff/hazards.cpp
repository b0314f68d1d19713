#include "diff/hazards.h"

#include <array>

namespace tidemark::diff {

void find_hazards(const catalog::Snapshot& from, const catalog::Snapshot& to, Plan& plan)
{
    static constexpr std::array<HazardRule, 1> rules{find_data_loss};
    for (Step& step : plan.steps) {
        for (const HazardRule rule : rules) {
            rule(from, to, step.operation, step.hazards);
        }
        // What goes with a dropped table is told by the table; what an ALTER of a parent does to children is told there.
        if (step.operation.action == StepAction::drop && step.operation.identity.kind() != catalog::Kind::table) {
            for (const Operation& member : step.members) {
                for (const HazardRule rule : rules) {
                    rule(from, to, member, step.hazards);
                }
            }
        }
    }
}

}  // namespace tidemark::diff
