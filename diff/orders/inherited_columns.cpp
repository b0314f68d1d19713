#include "diff/order_scene.h"

#include "diff/inheritance.h"

namespace tidemark::diff {

using catalog::Identity;
using catalog::Kind;

/// What is altered or dropped for a parent's column is for the child's.
void release_above(OrderScene& scene, Identity dependent, Identity column)
{
    const bool changes = column.kind() == Kind::column && (scene.alter(column) != none || scene.drop(column) != none);
    if (!changes || scene.drop(dependent) == none) {
        return;
    }
    for (const Identity above : inherited_columns(scene.from, column)) {
        if (!is_reader(dependent.kind()) || scene.minds_readers(above)) {
            scene.require(scene.drop(dependent), scene.alter(above), ReasonCode::releases, dependent, above);
        }
        scene.require(scene.drop(dependent), scene.drop(above), ReasonCode::releases, dependent, above);
        release_above(scene, dependent, above);
    }
}

/// A child's column comes after its parent's: what it shares is done there, and what it does not would be undone; and
/// while it is inherited it cannot be dropped.
void order_inherited_columns(OrderScene& scene)
{
    for (const Operation& operation : scene.operations.all()) {
        const Identity column = operation.identity;
        const std::size_t step = operation.action == StepAction::drop ? scene.drop(column) : scene.alter(column);
        if (column.kind() != Kind::column || step == none || scene.operations.is_carried(step)) {
            continue;
        }
        // One that the child has already is merged with the parent's, and must be of its type by then.
        for (const Identity above : inherited_columns(scene.to, column)) {
            if (scene.from.contains(above.parent()) && scene.create(above.parent()) == none) {
                scene.require(scene.alter(column), scene.create(above), ReasonCode::partition, column, above);
            }
        }
        for (const Identity above : inherited_columns(scene.from, column)) {
            const Identity parent = above.parent();
            if (scene.drop(Identity(Kind::inheritance, column.parent(), parent.schema(), parent.name())) == none) {
                scene.require(scene.operations.find(operation.action, above), step, ReasonCode::partition, column,
                              above);
            }
        }
    }
}

}  // namespace tidemark::diff
