#include "diff/row_types.h"
#include "diff/order_scene.h"

namespace tidemark::diff {

using catalog::Identity;
using catalog::Kind;

/// A column is rows of a table no more before the table's rows change, and again afterwards; what stands on the column is
/// gone before.
void order_row_types(OrderScene& scene)
{
    bool has_any = false;
    for (const Operation& operation : scene.operations.all()) {
        if (operation.action != StepAction::hollow_out || operation.identity.kind() != Kind::column) {
            continue;
        }
        has_any = true;
        const Identity column = operation.identity;
        const std::size_t leave = scene.operations.find(StepAction::hollow_out, column);
        const Identity relation = relation_of_row_type(scene.from, column);
        const auto between = [&](std::size_t step, Identity object) {
            scene.require(leave, step, ReasonCode::releases, column, object);
            scene.require(step, scene.alter(column), ReasonCode::needs, column, object);
        };
        between(scene.alter(relation), relation);
        between(scene.drop(relation), relation);
        between(scene.create(relation), relation);
        for (const Identity part : scene.from.parts_of(relation)) {
            if (part.kind() == Kind::column) {
                between(scene.drop(part), part);
            }
        }
        for (const Identity part : scene.to.parts_of(relation)) {
            if (part.kind() == Kind::column) {
                between(scene.operations.built(part), part);
            }
        }
    }
    if (!has_any) {
        return;
    }
    for (const catalog::Dependency& d : scene.from.dependencies) {
        const std::size_t leave =
            d.subject.kind() == Kind::column ? scene.operations.find(StepAction::hollow_out, d.subject) : none;
        scene.require(scene.drop(d.dependent), leave, ReasonCode::releases, d.dependent, d.subject);
    }
}

}  // namespace tidemark::diff
