#include "diff/hazards.h"

namespace tidemark::diff {

using catalog::Kind;

namespace {

void find_data_loss_of(const Operation& operation, const HazardContext& context, std::vector<Hazard>& out)
{
    if (operation.action != StepAction::drop) {
        return;
    }
    const auto tell_loss = [&](const char* what) {
        const char* again = context.to.contains(operation.identity) ? " (it is dropped and created again)" : "";
        tell(out, Severity::warning, operation.identity, std::string(what) + again);
    };
    switch (operation.identity.kind()) {
    case Kind::table:
        tell_loss("all its rows are lost");
        break;
    case Kind::column: {
        const auto* column = context.from.find<catalog::Column>(operation.identity);
        // A generated column is computed again from the others.
        if (column != nullptr && !column->generated) {
            tell_loss("its values are lost");
        }
        break;
    }
    case Kind::sequence:
        tell_loss("its current value is lost");
        break;
    default:
        break;
    }
}

}  // namespace

/// What holds data that no later statement can bring back. A materialized view or an index can be built again.
void find_data_loss(const HazardContext& context, std::vector<Hazard>& out)
{
    const Step& step = context.step;
    find_data_loss_of(step.operation, context, out);
    // What goes with a dropped table is told by the table; what an ALTER of a parent does to children is told there.
    if (step.operation.action == StepAction::drop && step.operation.identity.kind() != Kind::table) {
        for (const Operation& member : step.members) {
            find_data_loss_of(member, context, out);
        }
    }
}

}  // namespace tidemark::diff
