#pragma once

#include <string>

#include "catalog/session.h"

namespace tidemark::catalog {

/// The state of the catalogs as one transaction's snapshot sees them.
struct CatalogMark {
    /// pg_current_snapshot().
    std::string snapshot{};
    /// How many rows each catalog that we read has, in a fixed order.
    std::string row_counts{};
};

/// Takes the mark within the read transaction.
CatalogMark mark_catalogs(Session& session);

/// Looks from a fresh snapshot, after the read transaction has ended: has any row that we read been inserted, updated or
/// deleted since the mark? When no transaction at all has ended meanwhile, that is known at once; else rows whose xmin
/// the mark's snapshot cannot see are looked for (every ALTER writes one), and rows are counted (a DROP leaves none).
bool catalogs_unchanged(Session& session, const CatalogMark& before);

}  // namespace tidemark::catalog
