#include <map>
#include <utility>
#include <vector>

#include "diff/order_scene.h"
#include "diff/successors.h"

namespace tidemark::diff {

using catalog::Identity;
using catalog::Kind;

/// A routine is gone before another comes whose calls would be ambiguous beside it.
void order_overloads(OrderScene& scene)
{
    std::map<std::pair<catalog::Name, catalog::Name>, std::vector<Identity>> dropped;
    for (const Operation& operation : scene.operations.all()) {
        if (operation.identity.kind() == Kind::routine && operation.action == StepAction::drop) {
            dropped[{operation.identity.schema(), operation.identity.name()}].push_back(operation.identity);
        }
    }
    for (const Operation& operation : scene.operations.all()) {
        const Identity made = operation.identity;
        if (made.kind() != Kind::routine || operation.action != StepAction::create) {
            continue;
        }
        for (const Identity former : dropped[{made.schema(), made.name()}]) {
            if (may_be_mistaken(former, made, scene.from, scene.to)) {
                scene.require(scene.drop(former), scene.begin(made), ReasonCode::frees_name, made, former);
            }
        }
    }
}

}  // namespace tidemark::diff
