#include "diff/hazards.h"

namespace tidemark::diff {

using catalog::Kind;

namespace {

void find_data_loss_of(const Operation& operation, const catalog::Snapshot& from, const catalog::Snapshot& to,
                       std::vector<Hazard>& out)
{
    if (operation.action != StepAction::drop) {
        return;
    }
    const auto tell = [&](const char* what) {
        out.push_back({{},
                       {},
                       operation.identity,
                       catalog::describe(operation.identity) + ": " + what +
                           (to.contains(operation.identity) ? " (it is dropped and created again)" : "")});
    };
    switch (operation.identity.kind()) {
    case Kind::table:
        tell("all its rows are lost");
        break;
    case Kind::column: {
        const auto* column = from.find<catalog::Column>(operation.identity);
        // A generated column is computed again from the others.
        if (column != nullptr && !column->generated) {
            tell("its values are lost");
        }
        break;
    }
    case Kind::sequence:
        tell("its current value is lost");
        break;
    default:
        break;
    }
}

}  // namespace

/// What holds data that no later statement can bring back. A materialized view or an index can be built again.
void find_data_loss(const catalog::Snapshot& from, const catalog::Snapshot& to, const Step& step,
                    std::vector<Hazard>& out)
{
    find_data_loss_of(step.operation, from, to, out);
    // What goes with a dropped table is told by the table; what an ALTER of a parent does to children is told there.
    if (step.operation.action == StepAction::drop && step.operation.identity.kind() != Kind::table) {
        for (const Operation& member : step.members) {
            find_data_loss_of(member, from, to, out);
        }
    }
}

}  // namespace tidemark::diff
