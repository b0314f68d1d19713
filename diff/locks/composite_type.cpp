#include "catalog/kinds/composite_type.h"

#include "diff/locks/lock_scene.h"
#include "diff/typed_tables.h"

namespace tidemark::diff {

using catalog::CompositeType;

void Locks<CompositeType>::create(const CompositeType&, LockScene&) {}

/// Attributes come and go in the tables OF the type as well, unless those have left it.
void Locks<CompositeType>::alter(const CompositeType&, const CompositeType& to, catalog::FieldSet changed,
                                 LockScene& scene)
{
    if (changed.has(&CompositeType::attributes)) {
        for (const catalog::Identity table : followers_of_type(scene.from, scene.to, to.identity)) {
            scene.lock(table, LockMode::access_exclusive);
        }
    }
}

void Locks<CompositeType>::drop(const CompositeType&, LockScene&) {}

}  // namespace tidemark::diff
