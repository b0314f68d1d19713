#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "apps/tidemark/cli.h"
#include "apps/tidemark/comparison.h"
#include "emit/report.h"

namespace tidemark::apps {

/// The formats in which a report can be had, as --format and --output take them; "text" is the first.
const std::vector<std::string>& report_formats();

/// Why FORMAT:FILE is none that --output takes; empty when it is one.
std::string problem_with_output(const std::string& text);

/// The report in one of report_formats(). "sql" is what is to be done: of drift to bring the database back, else to lead there.
/// Text is coloured, and fitted to its width, for a terminal.
std::string rendered(const Comparison& comparison, const emit::Report& report, std::string_view format,
                     bool for_terminal = false);

/// Writes what every --output names, each file whole.
void write_outputs(const Comparison& comparison, const emit::Report& report, const Arguments& arguments);

}  // namespace tidemark::apps
