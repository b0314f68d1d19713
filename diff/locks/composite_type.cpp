#include "catalog/kinds/composite_type.h"

#include "diff/locks/lock_scene.h"

namespace tidemark::diff {

using catalog::CompositeType;

void Locks<CompositeType>::create(const CompositeType&, LockScene&) {}

/// Attributes come and go in the tables OF the type as well.
void Locks<CompositeType>::alter(const CompositeType&, const CompositeType& to, catalog::FieldSet changed,
                                 LockScene& scene)
{
    if (!changed.has(&CompositeType::attributes)) {
        return;
    }
    for (const catalog::Dependency& dependency : scene.from.dependencies) {
        const auto* table = scene.from.find<catalog::Table>(dependency.dependent);
        if (table != nullptr && dependency.subject == to.identity && !table->of_type.empty()) {
            scene.lock(table->identity, LockMode::access_exclusive);
        }
    }
}

void Locks<CompositeType>::drop(const CompositeType&, LockScene&) {}

}  // namespace tidemark::diff
