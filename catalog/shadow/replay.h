#pragma once

#include <set>
#include <string>
#include <vector>

#include "catalog/error.h"
#include "catalog/observer.h"
#include "catalog/script_connection.h"
#include "catalog/shadow/migration_directory.h"

namespace tidemark::catalog {

struct ReplayOptions {
    /// Roles that were made because the target has them. Where a migration turns out to create one itself
    /// (roles_created_by does not see a name built at run time), it is dropped and the file is sent again.
    std::set<std::string> precreated_roles{};
    /// May an extension that the platform's dashboard enables at a click, and that a file uses though none creates it,
    /// be created, with a warning?
    bool may_create_extensions = false;
    /// May a file that fails only because it is sent as one transaction (a new enum value used at once, a procedure
    /// that commits) be run statement by statement instead, with a warning? Such files work under psql.
    bool may_run_by_statement = true;
};

/// Runs the files in order. The connection must have logged in as the role that replays, for each file begins with the
/// session as login left it (session authorisation, role and settings). A file is sent whole, as one implicit
/// transaction; one with statements that refuse a transaction block, statement by statement; one with COPY data, in an
/// explicit transaction. Throws MigrationError at the first failure (and when a file leaves a transaction open),
/// InputError for what only psql understands. Gives the extensions that no file created and that were created for them.
std::set<std::string> replay(ScriptConnection& connection, const std::vector<Migration>& migrations,
                             const ReplayOptions& options, Observer& observer);

/// One file of replay(). After a MigrationError the connection is out of any transaction.
std::set<std::string> replay_file(ScriptConnection& connection, const Migration& migration,
                                  const ReplayOptions& options, Observer& observer);

}  // namespace tidemark::catalog
