#include <algorithm>

#include "diff/hazards.h"

namespace tidemark::diff {

using catalog::Column;
using catalog::Identity;
using catalog::Kind;

namespace {

/// The first column that was there and is to stand behind the new one; null when there is none.
const Column* column_to_stand_behind(const Column& created, const HazardContext& context)
{
    const Column* next = nullptr;
    for (const Identity part : context.to.parts_of(created.identity.parent())) {
        const auto* column = context.to.find<Column>(part);
        const bool is_behind = column != nullptr && column->position > created.position && context.from.contains(part);
        if (is_behind && (next == nullptr || column->position < next->position)) {
            next = column;
        }
    }
    return next;
}

}  // namespace

RowRoutines::RowRoutines(const catalog::Snapshot& snapshot)
{
    for (const catalog::Dependency& dependency : snapshot.dependencies) {
        if (dependency.dependent.kind() == Kind::routine && dependency.subject.kind() == Kind::table) {
            routines_.emplace(dependency.subject, dependency.dependent);
        }
    }
}

std::vector<Identity> RowRoutines::of(Identity table) const
{
    std::vector<Identity> found;
    const auto [first, last] = routines_.equal_range(table);
    std::transform(first, last, std::back_inserter(found), [](const auto& entry) { return entry.second; });
    return found;
}

/// PostgreSQL adds columns at the end.
void find_row_order(const HazardContext& context, std::vector<Hazard>& out)
{
    const Operation& operation = context.step.operation;
    const auto* created = context.to.find<Column>(operation.identity);
    if (operation.action != StepAction::create || created == nullptr) {
        return;
    }
    const std::vector<Identity> routines = context.row_routines.of(operation.identity.parent());
    const Column* next = routines.empty() ? nullptr : column_to_stand_behind(*created, context);
    if (next == nullptr) {
        return;
    }
    for (const Identity routine : routines) {
        tell(out, Severity::warning, routine,
             "it takes or gives rows of " + catalog::describe(operation.identity.parent()) + ", in which " +
                 operation.identity.name().text() + " now comes last, not before " + next->identity.name().text() +
                 ": what it writes by position lands in other columns");
    }
}

}  // namespace tidemark::diff
