#include "diff/hazards.h"

#include <algorithm>
#include <cstddef>

namespace tidemark::diff {

void find_hazards(const catalog::Snapshot& from, const catalog::Snapshot& to, Plan& plan)
{
    const bool something_goes = std::any_of(plan.steps.begin(), plan.steps.end(), [](const Step& step) {
        return step.operation.action == StepAction::drop || step.operation.action == StepAction::rename;
    });
    const RoutineWords words(something_goes ? to : catalog::Snapshot{});
    for (std::size_t position = 0; position < plan.steps.size(); ++position) {
        Step& step = plan.steps[position];
        const Rename* rename = plan.rename_of(position);
        for (const HazardRule& rule : hazard_rules) {
            const std::size_t before = step.hazards.size();
            rule.find({from, to, step, rename, words}, step.hazards);
            // The code is the list's, so that no rule can tell one that is not there.
            for (std::size_t i = before; i < step.hazards.size(); ++i) {
                step.hazards[i].code = rule.code;
            }
        }
    }
}

}  // namespace tidemark::diff
