#pragma once

#include <string>
#include <string_view>

#include "emit/report.h"

namespace tidemark::emit {

/// Both values of a changed property beside each other: what only one has in <del> and <ins>, the part of a line that
/// differs in <mark>; long stretches that are the same are folded.
std::string html_sides(const Property& property, std::string_view expected_title, std::string_view actual_title);

}  // namespace tidemark::emit
