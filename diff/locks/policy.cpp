#include "catalog/kinds/policy.h"

#include "diff/locks/lock_scene.h"

namespace tidemark::diff {

using catalog::Policy;

void Locks<Policy>::create(const Policy& policy, LockScene& scene)
{
    scene.lock(policy.identity.parent(), LockMode::access_exclusive);
}

void Locks<Policy>::alter(const Policy&, const Policy& to, catalog::FieldSet, LockScene& scene) { create(to, scene); }

void Locks<Policy>::drop(const Policy& policy, LockScene& scene) { create(policy, scene); }

}  // namespace tidemark::diff
