#pragma once

#include <string>

#include "catalog/snapshot.h"
#include "emit/report.h"

namespace tidemark::emit {

/// What a difference means, and how much depends on it.
struct Explanation {
    Severity severity = Severity::warning;
    /// One sentence or two, without a name that is not the object's own.
    std::string sentence{};
};

/// Says of tables where rows are protected whether others are not; asked once for all differences of two snapshots.
struct ProtectionHabits {
    /// `from` has a table with row-level security.
    bool uses_row_security = false;
};
ProtectionHabits habits_of(const catalog::Snapshot& from);

/// `is_note`: nothing is planned for it. The difference's class, identity and properties decide, and nothing else of it.
Explanation explanation_of(const Difference& difference, bool is_note, const ProtectionHabits& habits);

}  // namespace tidemark::emit
