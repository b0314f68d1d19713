#pragma once

#include <string>
#include <vector>

#include "catalog/session.h"

namespace tidemark::apps {

/// Signs that migrations are being applied to the session's database right now, one sentence each; empty when there are none: the advisory
/// locks of migration tools, and others' AccessExclusiveLocks on tables, which schema changes hold until they commit (and TRUNCATE,
/// VACUUM FULL and the like, for as long). pg_locks shows every role all locks. Within the transaction that the session
/// has begun.
std::vector<std::string> signs_of_deploy(catalog::Session& session);

}  // namespace tidemark::apps
