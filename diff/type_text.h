#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tidemark::diff {

/// A type as format_type() writes it, taken apart: "numeric(10,2)", "timestamp(3) with time zone", "character varying".
struct TypeText {
    /// Without modifiers: "timestamp with time zone".
    std::string base{};
    std::vector<int> modifiers{};
};

TypeText taken_apart(std::string_view text);

}  // namespace tidemark::diff
