#pragma once

#include <map>
#include <string>
#include <vector>

#include "emit/report.h"

namespace tidemark::emit {

/// A difference that stands for itself.
struct StandingDifference {
    const Difference* difference = nullptr;
    /// How many of each kind lie within it and are not told by themselves.
    std::map<catalog::Kind, std::size_t> parts{};
};

/// What differs of one object and of its parts.
struct ObjectGroup {
    catalog::Identity root{};
    std::vector<StandingDifference> differences{};
};

/// The differences by the outermost object that each is a part of, in their order. They point into `differences`.
std::vector<ObjectGroup> grouped_by_object(const std::vector<Difference>& differences);

/// ", with 3 columns, 1 index"; empty where there are none.
std::string parts_text(const std::map<catalog::Kind, std::size_t>& parts);

/// "1 step", "2 steps".
std::string counted(std::size_t count, std::string_view noun);

}  // namespace tidemark::emit
