#include <algorithm>

#include "diff/circle.h"
#include "diff/dependencies_of.h"
#include "diff/io_functions.h"
#include "diff/order_scene.h"

namespace tidemark::diff {

using catalog::Identity;

namespace {

/// The functions that the type needs and that take or give its values stand between its shell and the type itself.
void order_shell_of_type(OrderScene& scene, Identity type)
{
    for (const Identity function : io_functions(scene.to, type)) {
        scene.require(scene.begin(type), scene.operations.built(function), ReasonCode::needs, function, type);
    }
}

/// The shape of a view or routine needs the types in it, and of what may be a type as well as a relation nothing tells which
/// it is here. What lies on no circle with it is there anyway.
void order_shell_on_circle(OrderScene& scene, Identity identity)
{
    const std::vector<Identity> circle = circle_of(scene.to, identity);
    for (const catalog::Dependency& dependency : dependencies_of(scene.to, identity)) {
        const Identity subject = dependency.subject;
        const bool is_on_circle = std::binary_search(circle.begin(), circle.end(), subject);
        const bool may_be_type = catalog::is_type(subject.kind()) ||
                                 (identity.kind() == catalog::Kind::routine && subject.kind() == catalog::Kind::view);
        if (subject != identity && (!is_on_circle || may_be_type)) {
            scene.require(is_on_circle ? scene.begin(subject) : scene.operations.built(subject), scene.begin(identity),
                          ReasonCode::needs, identity, subject);
        }
    }
}

}  // namespace

/// The shell of an object, then what it needs although that needs it, then the object itself.
void order_shells(OrderScene& scene)
{
    for (const Operation& operation : scene.operations.all()) {
        if (operation.action != StepAction::create_shell) {
            continue;
        }
        const Identity identity = operation.identity;
        scene.require(scene.begin(identity), scene.create(identity), ReasonCode::same_object, identity, identity);
        if (catalog::is_type(identity.kind())) {
            order_shell_of_type(scene, identity);
        } else {
            order_shell_on_circle(scene, identity);
        }
    }
    for (const Identity identity : scene.operations.shelled()) {
        for (const Identity dependent : circle_of(scene.to, identity)) {
            if (depends_on(scene.to, dependent, identity)) {
                scene.require(scene.begin(identity), scene.operations.built(dependent), ReasonCode::needs, dependent,
                              identity);
            }
        }
    }
}

}  // namespace tidemark::diff
