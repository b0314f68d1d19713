#include "diff/order_scene.h"

#include "diff/inheritance.h"

namespace tidemark::diff {

using catalog::Identity;
using catalog::Kind;

/// How a trigger fires on a partitioned table it fires on the partitions, until they are told otherwise.
void order_triggers(OrderScene& scene)
{
    for (const Operation& operation : scene.operations.all()) {
        const Identity trigger = operation.identity;
        if (trigger.kind() != Kind::trigger || operation.action == StepAction::drop) {
            continue;
        }
        for (const catalog::Inheritance* link : parents_of(scene.to, trigger.parent())) {
            const Identity above = catalog::part_of(Kind::trigger, parent_table(link->identity), trigger.name());
            scene.require(scene.operations.built(above), scene.operations.built(trigger), ReasonCode::partition,
                          trigger, above);
        }
    }
}

}  // namespace tidemark::diff
