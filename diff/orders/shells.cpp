#include "diff/io_functions.h"
#include "diff/order_scene.h"

namespace tidemark::diff {

/// The shell of a type, then the functions that the type needs and that take or give its values, then the type itself.
void order_shells(OrderScene& scene)
{
    for (const Operation& operation : scene.operations.all()) {
        if (operation.action != StepAction::create_shell) {
            continue;
        }
        const catalog::Identity type = operation.identity;
        scene.require(scene.begin(type), scene.create(type), ReasonCode::same_object, type, type);
        for (const catalog::Identity function : io_functions(scene.to, type)) {
            scene.require(scene.begin(type), scene.operations.built(function), ReasonCode::needs, function, type);
        }
    }
}

}  // namespace tidemark::diff
