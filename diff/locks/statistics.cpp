#include "catalog/kinds/statistics.h"

#include "diff/locks/lock_scene.h"

namespace tidemark::diff {

using catalog::Statistics;

void Locks<Statistics>::create(const Statistics& statistics, LockScene& scene)
{
    scene.lock(statistics.identity.parent(), LockMode::share_update_exclusive);
}

/// ALTER STATISTICS locks nothing but what it alters.
void Locks<Statistics>::alter(const Statistics&, const Statistics&, catalog::FieldSet, LockScene&) {}

void Locks<Statistics>::drop(const Statistics& statistics, LockScene& scene) { create(statistics, scene); }

}  // namespace tidemark::diff
