#pragma once

#include <vector>

#include "diff/plan.h"

namespace tidemark::diff {

/// One rule: looks at an operation and adds the hazards that it is. A file of hazards/ each.
using HazardRule = void (*)(const catalog::Snapshot& from, const catalog::Snapshot& to, const Operation& operation,
                            std::vector<Hazard>& out);

/// "data-loss": rows, columns or values are gone afterwards.
void find_data_loss(const catalog::Snapshot& from, const catalog::Snapshot& to, const Operation& operation,
                    std::vector<Hazard>& out);

/// Fills Step::hazards of every step, of its own operation and of those it carries.
void find_hazards(const catalog::Snapshot& from, const catalog::Snapshot& to, Plan& plan);

}  // namespace tidemark::diff
