#pragma once

#include <string>
#include <vector>

#include "apps/tidemark/cli.h"
#include "apps/tidemark/comparison.h"
#include "emit/report.h"

namespace tidemark::apps {

/// The formats that a report can be had in: "text", "json", ..., as --format and --output name them.
const std::vector<std::string>& output_formats();

/// Why FORMAT:FILE is none that --output takes; empty when it is one.
std::string problem_with_output(const std::string& text);

/// The report in one format. "sql" is what is to be done: of drift, to bring the database back; else, to lead to it.
std::string rendered(const Comparison& comparison, const emit::Report& report, const std::string& format,
                     bool for_terminal = false);

/// Writes what every --output names, each file whole.
void write_outputs(const Comparison& comparison, const emit::Report& report, const Arguments& arguments);

}  // namespace tidemark::apps
