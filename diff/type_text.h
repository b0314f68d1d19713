#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/identity.h"

namespace tidemark::diff {

/// A type as format_type() writes it, taken apart: "numeric(10,2)", "timestamp(3) with time zone", "character varying".
struct TypeText {
    /// Without modifiers: "timestamp with time zone".
    std::string base{};
    std::vector<int> modifiers{};
};

TypeText taken_apart(std::string_view text);

/// Is it this type, or an array of it, that format_type() has written? False for what is no type of a user's.
bool names_type(std::string_view text, catalog::Identity type);

}  // namespace tidemark::diff
