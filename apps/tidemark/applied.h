#pragma once

#include <optional>
#include <string>
#include <vector>

#include "apps/tidemark/cli.h"
#include "apps/tidemark/config.h"
#include "catalog/shadow/history.h"
#include "catalog/shadow/migration_directory.h"

namespace tidemark::apps {

// Which migrations count as applied: where a database's history is, and what --applied-through says instead of it.

/// What the project says of the history. A database of Supabase's has ledgers of the platform's services, too.
catalog::HistoryOptions history_options(const std::optional<Project>& project, const Arguments& arguments,
                                        bool is_supabase);

/// For -v: which table it was.
std::string told_by(const catalog::History& history, const std::string& database);

/// --applied-through: what a history would say. Throws UsageError, which names the nearest, when no file bears the version.
catalog::History applied_through(const std::string& version, const std::vector<catalog::Migration>& migrations);

}  // namespace tidemark::apps
