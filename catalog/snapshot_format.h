#pragma once

#include <string_view>

#include "catalog/kinds/constraint.h"
#include "catalog/kinds/routine.h"

// What the writer and the reader of snapshot files agree on.
namespace tidemark::catalog {

/// Raised with every change of what is written.
inline constexpr int format_version = 3;
inline constexpr std::string_view version_key = "tidemark_snapshot";

/// The catalog codes that a char enum stands for.
template <class Enum>
inline constexpr std::string_view codes_of = "";
template <>
inline constexpr std::string_view codes_of<ConstraintType> = "cfpux";
template <>
inline constexpr std::string_view codes_of<RoutineType> = "fpaw";

}  // namespace tidemark::catalog
