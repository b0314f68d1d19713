#include "diff/cast_fate.h"
#include "diff/hazards.h"

namespace tidemark::diff {

using catalog::Column;
using catalog::Kind;

namespace {

/// ALTER TYPE goes through a cast that is written out, and such a one cuts and rounds without an error.
void find_loss_in_altered(const Operation& operation, const HazardContext& context, std::vector<Hazard>& out)
{
    const auto* before = context.from.find<Column>(operation.identity);
    const auto* after = context.to.find<Column>(operation.identity);
    if (before != nullptr && after != nullptr && operation.changed.has(&Column::type) && !before->generated &&
        !is_of_foreign_table(operation.identity, context.from) &&
        fate_of(*before, context.from, *after, context.to).loss == CastFate::Loss::value) {
        tell(out, Severity::warning, operation.identity,
             "values that do not fit " + after->type.text() + " are cut or rounded");
    }
}

void find_data_loss_of(const Operation& operation, const HazardContext& context, std::vector<Hazard>& out)
{
    if (operation.action == StepAction::alter) {
        find_loss_in_altered(operation, context, out);
    }
    if (operation.action == StepAction::alter || operation.action == StepAction::set_aside) {
        const AttributeLosses losses = lost_attributes(operation.identity, context.from, context.to);
        for (const catalog::Name attribute : losses.gone) {
            tell(out, Severity::warning, operation.identity,
                 "the values of its attribute " + attribute.text() + " are lost");
        }
        for (const catalog::Name attribute : losses.cut) {
            tell(out, Severity::warning, operation.identity,
                 "values of its attribute " + attribute.text() + " that do not fit its new type are cut or rounded");
        }
    }
    if (operation.action != StepAction::drop || is_of_foreign_table(operation.identity, context.from)) {
        return;
    }
    const auto tell_loss = [&](const char* what) {
        const char* again = context.to.contains(operation.identity) ? " (it is dropped and created again)" : "";
        tell(out, Severity::warning, operation.identity, std::string(what) + again);
    };
    switch (operation.identity.kind()) {
    case Kind::table:
        // A partitioned table has no rows but those of its partitions, which are dropped before it, or go on without it.
        if (context.from.find<catalog::Table>(operation.identity)->partition_key.empty()) {
            tell_loss("all its rows are lost");
        }
        break;
    case Kind::column: {
        const auto* column = context.from.find<Column>(operation.identity);
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
    for (const Operation* operation : operations_to_tell(context.step)) {
        find_data_loss_of(*operation, context, out);
    }
}

}  // namespace tidemark::diff
