#pragma once

#include "apps/tidemark/cli.h"
#include "apps/tidemark/comparison.h"
#include "emit/report.h"

namespace tidemark::apps {

/// What makes a comparison a check, before anything is planned: takes what the project's ignore rules cover out of the report, and
/// out of the comparison, so that no SQL mends it; notes what --fail-on names; and warns of a reader that could do more than look.
void judge(Comparison& comparison, emit::Report& report, const Arguments& arguments);

/// "2026-01-31T07:00:00Z", now; SOURCE_DATE_EPOCH counts.
std::string utc_now();

}  // namespace tidemark::apps
