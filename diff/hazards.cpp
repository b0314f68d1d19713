#include "diff/hazards.h"

#include <algorithm>
#include <cstddef>

namespace tidemark::diff {

std::vector<const Operation*> operations_to_tell(const Step& step)
{
    std::vector<const Operation*> operations{&step.operation};
    const bool drops_more =
        step.operation.action == StepAction::drop && step.operation.identity.kind() != catalog::Kind::table;
    for (const Operation& member : step.members) {
        const bool is_column = member.identity.kind() == catalog::Kind::column && member.action == StepAction::alter &&
                               step.operation.action != StepAction::drop &&
                               member.identity.parent() == step.operation.identity.parent();
        const bool goes_with_attribute = member.identity.kind() == catalog::Kind::column &&
                                         step.operation.identity.kind() == catalog::Kind::composite_type &&
                                         step.operation.action == StepAction::alter;
        const bool is_grant =
            member.identity.kind() == catalog::Kind::grant && step.operation.identity.kind() == catalog::Kind::grant;
        if (drops_more || is_column || goes_with_attribute || is_grant) {
            operations.push_back(&member);
        }
    }
    return operations;
}

bool is_of_foreign_table(catalog::Identity identity, const catalog::Snapshot& snapshot)
{
    const auto* table = snapshot.find<catalog::Table>(catalog::root_of(identity));
    return table != nullptr && is_foreign(*table);
}

void find_hazards(const catalog::Snapshot& from, const catalog::Snapshot& to, Plan& plan)
{
    const bool something_goes = std::any_of(plan.steps.begin(), plan.steps.end(), [](const Step& step) {
        return step.operation.action == StepAction::drop || step.operation.action == StepAction::rename;
    });
    const bool columns_come = std::any_of(plan.steps.begin(), plan.steps.end(), [](const Step& step) {
        return step.operation.action == StepAction::create && step.operation.identity.kind() == catalog::Kind::column;
    });
    const catalog::Snapshot nothing;
    const RoutineWords words(something_goes ? to : nothing);
    const RowRoutines row_routines(columns_come ? to : nothing);
    for (std::size_t position = 0; position < plan.steps.size(); ++position) {
        Step& step = plan.steps[position];
        const Rename* rename = plan.rename_of(position);
        for (const HazardRule& rule : hazard_rules) {
            const std::size_t before = step.hazards.size();
            rule.find({from, to, step, rename, words, row_routines}, step.hazards);
            // The code is the list's, so that no rule can tell one that is not there.
            for (std::size_t i = before; i < step.hazards.size(); ++i) {
                step.hazards[i].code = rule.code;
            }
        }
    }
}

}  // namespace tidemark::diff
