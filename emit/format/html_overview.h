#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "emit/format/html_difference.h"
#include "emit/report.h"

namespace tidemark::emit {

/// What was compared: both sides, and the state of the migrations.
std::string html_sources(const Report& report);

/// How many cards there are of each class and severity; the script makes filters of the numbers.
std::string html_matrix(const std::vector<Card>& cards);

/// Search and filters; the script shows them, for it is what they need.
std::string html_tools(const std::vector<Card>& cards);

/// What the keys do.
std::string_view html_help();

}  // namespace tidemark::emit
