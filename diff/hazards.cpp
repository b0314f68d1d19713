#include "diff/hazards.h"

#include <cstddef>

namespace tidemark::diff {

void find_hazards(const catalog::Snapshot& from, const catalog::Snapshot& to, Plan& plan)
{
    for (Step& step : plan.steps) {
        for (const HazardRule& rule : hazard_rules) {
            const std::size_t before = step.hazards.size();
            rule.find({from, to, step}, step.hazards);
            // The code is the list's, so that no rule can tell one that is not there.
            for (std::size_t i = before; i < step.hazards.size(); ++i) {
                step.hazards[i].code = rule.code;
            }
        }
    }
}

}  // namespace tidemark::diff
