#pragma once

#include "apps/tidemark/cli.h"
#include "apps/tidemark/comparison.h"
#include "emit/report.h"

namespace tidemark::apps {

/// Plans the way from one side of a comparison to the other, writes it, and puts both into the report. Renames are tried in
/// the shadow, which tells what everything that mentions the old names looks like after them. With --down the way back is
/// planned and written too, with --check-data rows are counted.
/// Throws InputError for a --rename that fits nothing.
void add_plan(Comparison& comparison, emit::Report& report, const Arguments& arguments, catalog::Observer& observer);

}  // namespace tidemark::apps
