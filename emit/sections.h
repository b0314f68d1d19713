#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "emit/report.h"

namespace tidemark::emit {

/// Something that a report tells beside its differences.
struct Section {
    std::string_view title{};
    /// A line each, as raw as the names in them.
    std::vector<std::string> items{};
};

/// What a report says of differences that are known or ignored.
enum class SetAside { counted, listed };

/// Those that are not empty, in the order in which they are told.
std::vector<Section> sections_of(const Report& report, SetAside set_aside);

}  // namespace tidemark::emit
