#pragma once

#include "apps/tidemark/cli.h"
#include "apps/tidemark/comparison.h"
#include "emit/report.h"

namespace tidemark::apps {

/// Writes the report's script where -f says, and the way back where --down says: beside it, or at its end. All files or none.
void write_files(const Comparison& comparison, const emit::Report& report, const Arguments& arguments);

/// Prints the script, with --down=comment the way back behind it.
void print_script(const Comparison& comparison, const emit::Report& report, const Arguments& arguments);

}  // namespace tidemark::apps
