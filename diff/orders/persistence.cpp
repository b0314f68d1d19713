#include "diff/order_scene.h"

#include <utility>

#include "diff/persistence.h"

namespace tidemark::diff {

using catalog::Identity;

/// No logged table may refer to an unlogged one at any time (ATPrepChangePersistence).
void order_persistence(OrderScene& scene)
{
    if (tables_that_change_persistence(scene.from, scene.to).empty()) {
        return;
    }
    const auto changed = [&scene](Identity table) {
        const auto* before = scene.from.find<catalog::Table>(table);
        const auto* after = scene.to.find<catalog::Table>(table);
        const bool changes = before != nullptr && after != nullptr && before->unlogged != after->unlogged;
        return changes ? scene.alter(table) : none;
    };
    for (const catalog::Constraint& key : scene.from.all<catalog::Constraint>()) {
        const Identity referring = key.identity.parent();
        if (key.type != catalog::ConstraintType::foreign_key) {
            continue;
        }
        for (const Identity table : {referring, key.referenced}) {
            scene.require(scene.drop(key.identity), changed(table), ReasonCode::releases, key.identity, table);
        }
        const auto* after = scene.to.find<catalog::Table>(key.referenced);
        if (scene.drop(key.identity) == none && after != nullptr) {
            const auto [first, second] =
                after->unlogged ? std::pair(referring, key.referenced) : std::pair(key.referenced, referring);
            scene.require(changed(first), changed(second), ReasonCode::releases, second, first);
        }
    }
    for (const catalog::Constraint& key : scene.to.all<catalog::Constraint>()) {
        if (key.type == catalog::ConstraintType::foreign_key) {
            for (const Identity table : {key.identity.parent(), key.referenced}) {
                scene.require(changed(table), scene.create(key.identity), ReasonCode::needs, key.identity, table);
            }
        }
    }
}

}  // namespace tidemark::diff
