#include "catalog/kinds/index.h"

#include "diff/adopted_index.h"
#include "diff/attached_index.h"
#include "diff/locks/lock_scene.h"

namespace tidemark::diff {

using catalog::Index;

/// ON ONLY a partitioned table it is an entry in the catalogs. Where partitions are foreign it is not made ON ONLY it, and all of
/// them are looked at.
void Locks<Index>::create(const Index& index, LockScene& scene)
{
    const catalog::Identity relation = index.identity.parent();
    scene.lock(relation, LockMode::share, TableWork::index_build);
    if (index.partitioned && !is_made_on_only(scene.to, index)) {
        scene.lock_partitions(relation, LockMode::share);
    }
    scene.lock_for_index_roles(relation, index.clustered, index.replica_identity);
}

/// ALTER INDEX locks the index alone; SET TABLESPACE writes it anew.
void Locks<Index>::alter(const Index&, const Index& to, catalog::FieldSet changed, LockScene& scene)
{
    if (changed.has(&Index::tablespace) && !to.partitioned) {
        scene.work_unlocked(to.identity.parent(), TableWork::index_build);
    }
    scene.lock_for_index_roles(to.identity.parent(), changed.has(&Index::clustered),
                               changed.has(&Index::replica_identity) && to.replica_identity);
}

/// Of a partitioned index the partitions' may go with it: all of them are locked, even where none is attached.
void Locks<Index>::drop(const Index& index, LockScene& scene)
{
    if (adopted_index(scene.from, scene.step, scene.step.operation.identity) == &index) {
        return;
    }
    scene.lock_partitions(index.identity.parent(), LockMode::access_exclusive);
}

}  // namespace tidemark::diff
