#include "diff/way_back.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace tidemark::diff {
namespace {

constexpr std::string_view irreversible = "irreversible";

bool builds(const Operation& operation, catalog::Identity identity)
{
    return operation.identity == identity &&
           (operation.action == StepAction::create || operation.action == StepAction::alter);
}

/// The step that brings an object back; the first one when none does.
Step& step_of(catalog::Identity identity, Plan& back)
{
    const auto found = std::find_if(back.steps.begin(), back.steps.end(), [identity](const Step& step) {
        return builds(step.operation, identity) ||
               std::any_of(step.members.begin(), step.members.end(),
                           [identity](const Operation& member) { return builds(member, identity); });
    });
    return found == back.steps.end() ? back.steps.front() : *found;
}

void mark_what_is_lost(const Plan& there, Plan& back)
{
    for (Step& step : back.steps) {
        std::erase_if(step.hazards, [](const Hazard& hazard) { return hazard.code == irreversible; });
    }
    for (const Step& step : there.steps) {
        for (Hazard hazard : step.hazards) {
            if (hazard.code != irreversible || back.steps.empty()) {
                continue;
            }
            hazard.severity = Severity::warning;
            std::vector<Hazard>& told = step_of(hazard.identity, back).hazards;
            if (std::find(told.begin(), told.end(), hazard) == told.end()) {
                told.push_back(std::move(hazard));
            }
        }
    }
}

}  // namespace

std::optional<catalog::Snapshot> reached(const catalog::Snapshot& renamed_from, const catalog::Snapshot& to)
{
    std::optional<catalog::Snapshot> copy;
    const auto& columns = to.all<catalog::Column>();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto& wanted = columns[i].not_null_constraint;
        const auto* before = renamed_from.find<catalog::Column>(columns[i].identity);
        if (wanted && !wanted->local && before != nullptr && before->not_null_constraint &&
            before->not_null_constraint->local && before->not_null_constraint->name != wanted->name) {
            if (!copy) {
                copy = to;
            }
            auto& constraint = *copy->all<catalog::Column>()[i].not_null_constraint;
            constraint.name = before->not_null_constraint->name;
            constraint.named_by_server = before->not_null_constraint->named_by_server;
        }
    }
    return copy;
}

std::vector<Rename> undone(const std::vector<Rename>& renames)
{
    std::vector<Rename> back;
    for (auto rename = renames.rbegin(); rename != renames.rend(); ++rename) {
        back.push_back({rename->to, rename->from, rename->part_to, rename->part_from, {}});
    }
    return back;
}

Plan plan_way_back(const Way& way, const Plan& there)
{
    Plan back = make_plan(way.to, way.renamed_from, there.executor);
    back.first_rename = back.steps.size();
    if (!there.renames.empty()) {
        // Nothing differs any more but the names.
        Plan last = make_plan(way.from, way.from, there.executor, undone(there.renames));
        back.renames = std::move(last.renames);
        std::move(last.steps.begin(), last.steps.end(), std::back_inserter(back.steps));
    }
    mark_what_is_lost(there, back);
    return back;
}

}  // namespace tidemark::diff
