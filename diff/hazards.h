#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "diff/plan.h"

namespace tidemark::diff {

/// "data-loss": rows, columns or values are gone afterwards.
void find_data_loss(const catalog::Snapshot& from, const catalog::Snapshot& to, const Operation& operation,
                    std::vector<Hazard>& out);

/// One rule: looks at an operation and adds the hazards that it is, all of its code. A file of hazards/ each.
struct HazardRule {
    std::string_view code{};
    void (*find)(const catalog::Snapshot& from, const catalog::Snapshot& to, const Operation& operation,
                 std::vector<Hazard>& out) = nullptr;
};

/// THE list of rules. What users allow and refuse is a code of this list.
inline constexpr std::array<HazardRule, 1> hazard_rules{{{"data-loss", find_data_loss}}};

/// Fills Step::hazards of every step, of its own operation and of those it carries.
void find_hazards(const catalog::Snapshot& from, const catalog::Snapshot& to, Plan& plan);

}  // namespace tidemark::diff
