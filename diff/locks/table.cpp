#include "catalog/kinds/table.h"

#include <algorithm>

#include "diff/locks/lock_scene.h"

namespace tidemark::diff {

using catalog::Table;

namespace {

/// AlterTableGetRelOptionsLockLevel(): only this one needs more.
bool is_catalog_table_option(const std::string& option) { return option.starts_with("user_catalog_table="); }

LockMode lock_for_options(const Table& from, const Table& to)
{
    const auto among = [](const Table& table) {
        return std::find_if(table.options.begin(), table.options.end(), is_catalog_table_option);
    };
    const auto before = among(from);
    const auto after = among(to);
    const bool had = before != from.options.end();
    const bool has = after != to.options.end();
    return had != has || (had && *before != *after) ? LockMode::access_exclusive : LockMode::share_update_exclusive;
}

}  // namespace

/// Of what is there already a new table touches what its foreign keys and parents name; those are parts with rules of
/// their own.
void Locks<Table>::create(const Table&, LockScene&) {}

void Locks<Table>::alter(const Table& from, const Table& to, catalog::FieldSet changed, LockScene& scene)
{
    if (changed.has(&Table::options)) {
        scene.lock(to.identity, lock_for_options(from, to));
    }
    if (changed.has(&Table::unlogged) || changed.has(&Table::access_method) || changed.has(&Table::tablespace)) {
        scene.lock(to.identity, LockMode::access_exclusive, TableWork::rewrite);
    }
    if (changed.has(&Table::owner) || changed.has(&Table::of_type) || changed.has(&Table::foreign_options) ||
        changed.has(&Table::row_security) || changed.has(&Table::force_row_security) ||
        (changed.has(&Table::replica_identity) && to.replica_identity.text() != "index")) {
        scene.lock(to.identity, LockMode::access_exclusive);
    }
}

void Locks<Table>::drop(const Table& table, LockScene& scene)
{
    scene.lock(table.identity, LockMode::access_exclusive);
    // Besides its own foreign keys, which are steps or members, those that it kept when it was detached.
    for (const catalog::Constraint* key : scene.standing.foreign_keys_of(table.identity)) {
        if (key->identity.parent() != table.identity) {
            scene.lock_partitions(key->referenced, LockMode::access_exclusive);
        }
    }
}

}  // namespace tidemark::diff
