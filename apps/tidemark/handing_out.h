#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "apps/tidemark/cli.h"
#include "apps/tidemark/comparison.h"
#include "emit/report.h"

namespace tidemark::apps {

/// Writes the report's script where -f says, and the way back where --down says: beside it, or at its end. All files or none.
/// Gives their paths.
std::vector<std::filesystem::path> write_files(const Comparison& comparison, const emit::Report& report, const Arguments& arguments);

/// The way back as SQL with a heading; only comments where there is none.
std::string way_back_text(const Comparison& comparison, const emit::Report& report);

/// Prints the script, with --down=comment the way back behind it.
void print_script(const Comparison& comparison, const emit::Report& report, const Arguments& arguments);

}  // namespace tidemark::apps
