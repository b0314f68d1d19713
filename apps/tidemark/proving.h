#pragma once

#include "apps/tidemark/cli.h"
#include "apps/tidemark/comparison.h"
#include "emit/report.h"

namespace tidemark::apps {

/// Proves the report's script and its way back, notes in the report what came of it, and tells of what does not hold, or of what
/// could not be tried. May it be handed out? So it may where it could not be tried.
bool prove_report(Comparison& comparison, emit::Report& report, const Arguments& arguments, catalog::Observer& observer);

}  // namespace tidemark::apps
