#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "apps/tidemark/config.h"
#include "catalog/conninfo.h"

namespace tidemark::apps {

/// Which database the command line names.
struct TargetFlags {
    /// --db-url
    std::optional<std::string> db_url{};
    /// --db-url-file; empty without it.
    std::string db_url_file{};
    /// --local: the project's local database, whatever the environment says.
    bool is_local = false;
};

struct Target {
    catalog::Conninfo conninfo{};
    /// For people: where the target was named, e.g. "DATABASE_URL" or "[db] port of supabase/config.toml". No secrets.
    std::string named_by{};
    /// Nothing named it: the local database of the project.
    bool is_default = false;
};

/// The database to work on: --db-url or what the file of --db-url-file holds, then TIDEMARK_DB_URL, SUPABASE_DB_URL, DIRECT_URL, DATABASE_URL, then the local
/// database of a Supabase project (postgres:postgres@localhost at its [db] port). `project` may be null.
/// Throws InputError when none is named or the text is no connection; the text itself is never echoed.
Target resolve_target(const Project* project, const TargetFlags& flags, const EnvironmentLookup& environment);

/// Parses what a user wrote as a connection. URLs made for other clients carry parameters that libpq refuses (Prisma's
/// schema, pgbouncer, connection_limit ...); those are dropped, and named in `dropped` when it is given.
catalog::Conninfo parse_connection(std::string_view text, std::vector<std::string>* dropped = nullptr);

}  // namespace tidemark::apps
