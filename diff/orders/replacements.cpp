#include "diff/order_scene.h"

namespace tidemark::diff {

using catalog::Identity;

namespace {

/// Is it set aside, or a part of what is? Then it is in nobody's way until it is dropped.
bool goes_aside(const OrderScene& scene, Identity identity)
{
    return scene.operations.all()[scene.operations.carrier(scene.drop(identity))].aside;
}

}  // namespace

/// The old object goes before the new one comes, unless it is set aside.
void order_replacements(OrderScene& scene)
{
    for (const Operation& operation : scene.operations.all()) {
        const Identity identity = operation.identity;
        if (operation.action == StepAction::set_aside) {
            const std::size_t aside = scene.operations.find(StepAction::set_aside, identity);
            scene.require(aside, scene.begin(identity), ReasonCode::same_object, identity, identity);
            scene.require(scene.create(identity), scene.drop(identity), ReasonCode::same_object, identity, identity);
            // Whatever is taken down with the old type goes before it is moved.
            for (const Identity part : scene.from.parts_of(identity)) {
                const std::size_t gone = scene.drop(part);
                if (gone != none && !scene.operations.is_carried(gone)) {
                    scene.require(gone, aside, ReasonCode::part, part, identity);
                }
            }
        } else if (operation.action == StepAction::hollow_out) {
            const std::size_t hollowed = scene.operations.find(StepAction::hollow_out, identity);
            scene.require(hollowed, scene.drop(identity), ReasonCode::same_object, identity, identity);
            scene.require(hollowed, scene.alter(identity), ReasonCode::same_object, identity, identity);
        } else if (operation.action == StepAction::drop && !goes_aside(scene, identity)) {
            scene.require(scene.drop(identity), scene.begin(identity), ReasonCode::same_object, identity, identity);
        }
    }
}

}  // namespace tidemark::diff
