#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "catalog/identity.h"

namespace tidemark::diff {

/// The table-level lock modes that keep someone from something, weakest first (PostgreSQL manual, 13.3.1). The first only
/// stops other DDL and VACUUM, the last also stops reads, those between stop writes. Weaker ones stop DDL at most and are
/// not told.
enum class LockMode : std::uint8_t {
    share_update_exclusive,
    share,
    share_row_exclusive,
    exclusive,
    access_exclusive,
};

/// As the manual and pg_locks' readers call it: "SHARE ROW EXCLUSIVE".
std::string_view name_of(LockMode mode);

/// What is done while a lock is held; each is more than the one before.
enum class TableWork : std::uint8_t {
    /// The catalogs alone: it takes no time.
    none,
    /// All rows are read once, to see that they fit.
    scan,
    /// An index is built, or built anew.
    index_build,
    /// The table and all its indexes are written anew.
    rewrite,
};

/// "none", "scan", "index-build" or "rewrite".
std::string_view name_of(TableWork work);

/// What a step does to a table or materialized view that was there before the plan began.
struct TableLock {
    catalog::Identity table{};
    /// Empty when the table itself is not locked: an index of it is, or it is merely read.
    std::optional<LockMode> mode{};
    TableWork work = TableWork::none;

    friend bool operator==(const TableLock&, const TableLock&) = default;
};

}  // namespace tidemark::diff
