#include <algorithm>

#include "diff/hazards.h"

namespace tidemark::diff {

using catalog::EnumType;

/// ALTER TYPE ... ADD VALUE: "unsafe use of new value" until it is committed (SQLSTATE 55P04).
void find_commit_boundaries(const HazardContext& context, std::vector<Hazard>& out)
{
    const Operation& operation = context.step.operation;
    const auto* before = context.from.find<EnumType>(operation.identity);
    const auto* after = context.to.find<EnumType>(operation.identity);
    if (operation.action != StepAction::alter || before == nullptr || after == nullptr) {
        return;
    }
    const bool adds = std::any_of(after->labels.begin(), after->labels.end(), [before](const std::string& label) {
        return std::find(before->labels.begin(), before->labels.end(), label) == before->labels.end();
    });
    if (adds) {
        tell(out, Severity::note, operation.identity, "its new labels can be used only when this is committed");
    }
}

}  // namespace tidemark::diff
