#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "apps/tidemark/comparison.h"
#include "emit/report.h"

namespace tidemark::apps {

/// The formats in which a report can be had, as --format takes them; "text" is the first.
const std::vector<std::string>& report_formats();

/// The report in one of report_formats(); `color` is for text alone.
std::string rendered(const Comparison& comparison, const emit::Report& report, std::string_view format, bool color);

}  // namespace tidemark::apps
