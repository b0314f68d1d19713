#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "diff/plan.h"

namespace tidemark::diff {

/// "data-loss": rows, columns or values are gone afterwards.
void find_data_loss(const catalog::Snapshot& from, const catalog::Snapshot& to, const Step& step,
                    std::vector<Hazard>& out);
/// "table-rewrite": a table is written anew, and nobody can read it meanwhile.
void find_table_rewrites(const catalog::Snapshot& from, const catalog::Snapshot& to, const Step& step,
                         std::vector<Hazard>& out);
/// "index-build": an index is built, and nobody can write meanwhile.
void find_index_builds(const catalog::Snapshot& from, const catalog::Snapshot& to, const Step& step,
                       std::vector<Hazard>& out);
/// "validation-scan": all rows are read under a lock that stops at least other DDL.
void find_validation_scans(const catalog::Snapshot& from, const catalog::Snapshot& to, const Step& step,
                           std::vector<Hazard>& out);

/// One rule: looks at a step, whose locks are known, and adds the hazards that it is, all of its code and severity.
/// A file of hazards/ each, but for those that only read off the locks.
struct HazardRule {
    std::string_view code{};
    Severity severity{};
    void (*find)(const catalog::Snapshot& from, const catalog::Snapshot& to, const Step& step,
                 std::vector<Hazard>& out) = nullptr;
};

/// THE list of rules. What users allow and refuse is a code of this list.
inline constexpr std::array<HazardRule, 4> hazard_rules{{
    {"data-loss", Severity::warning, find_data_loss},
    {"table-rewrite", Severity::warning, find_table_rewrites},
    {"index-build", Severity::note, find_index_builds},
    {"validation-scan", Severity::note, find_validation_scans},
}};

/// Fills Step::hazards of every step.
void find_hazards(const catalog::Snapshot& from, const catalog::Snapshot& to, Plan& plan);

}  // namespace tidemark::diff
