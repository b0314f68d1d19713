#include "catalog/kinds/rule.h"

#include "diff/locks/lock_scene.h"

namespace tidemark::diff {

using catalog::Rule;

/// On a view no table is locked.
void Locks<Rule>::create(const Rule& rule, LockScene& scene)
{
    scene.lock(rule.identity.parent(), LockMode::access_exclusive);
}

void Locks<Rule>::alter(const Rule&, const Rule& to, catalog::FieldSet, LockScene& scene) { create(to, scene); }

void Locks<Rule>::drop(const Rule& rule, LockScene& scene) { create(rule, scene); }

}  // namespace tidemark::diff
