#include "catalog/kinds/materialized_view.h"

#include <tuple>
#include <vector>

#include "diff/locks/lock_scene.h"

namespace tidemark::diff {

using catalog::MaterializedView;

namespace {

using Settings = std::vector<catalog::ViewColumnSettings>;

/// Statistics and options harm nobody; storage and compression are set under the strongest lock.
LockMode lock_for_settings(const Settings& from, const Settings& to)
{
    const auto stored = [](const Settings& all) {
        std::vector<std::tuple<catalog::Name, catalog::Name, catalog::Name>> rows;
        for (const auto& one : all) {
            if (!one.storage.empty() || !one.compression.empty()) {
                rows.emplace_back(one.name, one.storage, one.compression);
            }
        }
        return rows;
    };
    return stored(from) == stored(to) ? LockMode::share_update_exclusive : LockMode::access_exclusive;
}

}  // namespace

void Locks<MaterializedView>::create(const MaterializedView&, LockScene&) {}

/// REFRESH writes it anew, WITH NO DATA too.
void Locks<MaterializedView>::alter(const MaterializedView& from, const MaterializedView& to, catalog::FieldSet changed,
                                    LockScene& scene)
{
    if (changed.has(&MaterializedView::options)) {
        scene.lock(to.identity, LockMode::share_update_exclusive);
    }
    if (changed.has(&MaterializedView::access_method) || changed.has(&MaterializedView::tablespace) ||
        changed.has(&MaterializedView::populated)) {
        scene.lock(to.identity, LockMode::access_exclusive, TableWork::rewrite);
    }
    if (changed.has(&MaterializedView::column_settings)) {
        scene.lock(to.identity, lock_for_settings(from.column_settings, to.column_settings));
    }
    if (changed.has(&MaterializedView::owner) || changed.has(&MaterializedView::extensions) ||
        (changed.has(&MaterializedView::replica_identity) && to.replica_identity.text() != "index")) {
        scene.lock(to.identity, LockMode::access_exclusive);
    }
}

void Locks<MaterializedView>::drop(const MaterializedView& view, LockScene& scene)
{
    scene.lock(view.identity, LockMode::access_exclusive);
}

}  // namespace tidemark::diff
