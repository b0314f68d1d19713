#pragma once

#include "apps/tidemark/cli.h"
#include "catalog/observer.h"

namespace tidemark::apps {

// One function per command, in a file of its name. Each gives the exit status and throws what it cannot mend.

int db_diff(const Arguments& arguments, catalog::Observer& observer);
int db_drift(const Arguments& arguments, catalog::Observer& observer);
int db_verify(const Arguments& arguments, catalog::Observer& observer);
int write_snapshot(const Arguments& arguments, catalog::Observer& observer);
int shadow_run(const Arguments& arguments, catalog::Observer& observer);
int cache_show(const Arguments& arguments, catalog::Observer& observer);
int cache_clear(const Arguments& arguments, catalog::Observer& observer);
int notify_test(const Arguments& arguments, catalog::Observer& observer);
int print_schema(const Arguments& arguments);

}  // namespace tidemark::apps
