#include "diff/order_scene.h"

namespace tidemark::diff {

using catalog::Identity;
using catalog::Kind;

/// A sequence and the table that it is linked to have one owner: the table's comes first, and takes what is linked along.
void order_sequence_owners(OrderScene& scene)
{
    for (const Operation& operation : scene.operations.all()) {
        if (operation.identity.kind() == Kind::sequence_owner && operation.action != StepAction::drop) {
            const Identity table = scene.to.find<catalog::SequenceOwner>(operation.identity)->column.parent();
            scene.require(scene.alter(table), scene.operations.built(operation.identity), ReasonCode::needs,
                          operation.identity, table);
        }
    }
}

}  // namespace tidemark::diff
