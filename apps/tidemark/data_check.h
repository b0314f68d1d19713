#pragma once

#include "apps/tidemark/cli.h"
#include "apps/tidemark/comparison.h"
#include "emit/report.h"

namespace tidemark::apps {

/// Is --check-data there?
bool asks_for_rows(const Arguments& arguments);

/// --check-data without a database needs a live --from: the migrations' shadow has no rows, and those of --to are as the
/// plan wants them.
bool names_no_database_for_rows(const Arguments& arguments);

/// Asks the database that the plan is for how many rows each of its demands would stop at: in one read-only transaction, with
/// the limits on time and locks of every read, and past no policy: where row-level security would hide rows, that is an
/// obstacle. `renamed_from` is `from` after the plan's renames. Throws ConnectError.
emit::ReportedDataCheck check_data(const Comparison& comparison, const catalog::Snapshot& renamed_from,
                                   const diff::Plan& plan, const Arguments& arguments, catalog::Observer& observer);

}  // namespace tidemark::apps
