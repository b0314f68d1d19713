#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "emit/report.h"

namespace tidemark::emit {

/// Something that the migration files and the database's history of them disagree about.
struct MigrationFinding {
    /// "pending", "out-of-order", "missing-file" or "edited-file".
    std::string_view code{};
    /// info: it is told and no reason to act on; critical: the check fails for it.
    Severity severity{};
    /// The file's name; empty where there is none.
    std::string file{};
    /// One sentence.
    std::string message{};
};

/// In the order of a report's sections.
std::vector<MigrationFinding> migration_findings(const Report& report);

}  // namespace tidemark::emit
