#include "catalog/kinds/publication_table.h"

#include "diff/locks/lock_scene.h"

namespace tidemark::diff {

using catalog::PublicationTable;

void Locks<PublicationTable>::create(const PublicationTable& member, LockScene& scene)
{
    scene.lock(catalog::in_schema(catalog::Kind::table, member.identity.schema(), member.identity.name()),
               LockMode::share_update_exclusive);
}

void Locks<PublicationTable>::alter(const PublicationTable&, const PublicationTable&, catalog::FieldSet, LockScene&) {}

/// DROP PUBLICATION locks none of its tables.
void Locks<PublicationTable>::drop(const PublicationTable& member, LockScene& scene)
{
    if (scene.step.operation.identity != member.identity.parent()) {
        create(member, scene);
    }
}

}  // namespace tidemark::diff
