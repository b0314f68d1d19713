#include "diff/inheritance.h"
#include "diff/order_scene.h"

namespace tidemark::diff {

using catalog::Constraint;
using catalog::ConstraintType;
using catalog::Identity;
using catalog::Kind;

/// A child may declare a check that it inherits as well: it can be dropped there when no parent hands it down any more.
void order_inherited_checks(OrderScene& scene)
{
    for (const Operation& operation : scene.operations.all()) {
        const auto* check = scene.from.find<Constraint>(operation.identity);
        if (operation.action != StepAction::drop || check == nullptr || check->type != ConstraintType::check) {
            continue;
        }
        const Identity child = check->identity.parent();
        for (const catalog::Inheritance* link : links_above(scene.from, child)) {
            const Identity parent = parent_table(link->identity);
            const Identity above = catalog::part_of(Kind::constraint, parent, check->identity.name());
            if (scene.drop(link->identity) == none) {
                scene.require(scene.drop(above), scene.drop(check->identity), ReasonCode::partition, child, parent);
            }
        }
    }
}

}  // namespace tidemark::diff
