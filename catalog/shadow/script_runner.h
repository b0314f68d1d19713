#pragma once

#include <cstddef>
#include <string>

#include "catalog/script_connection.h"
#include "catalog/shadow/sql_splitter.h"

namespace tidemark::catalog {

/// How a script reaches the server.
enum class Sending {
    whole,                   ///< one text, one implicit transaction
    in_transaction,          ///< statement by statement within BEGIN ... COMMIT of ours: COPY data travel apart
    statement_by_statement,  ///< each in a transaction of its own
};

/// What the script's statements ask for; a head comment "-- ...: transaction=false", as other tools write it, asks for
/// statement_by_statement.
Sending sending_for(const SqlScript& script);

/// Has the script BEGIN, COMMIT or the like of its own?
bool controls_transactions(const SqlScript& script);

/// Does a failure undo all of the script when it is sent whole?
bool is_one_transaction(const SqlScript& script);

/// The session as it was after login: session authorisation, role and settings.
void reset_session(ScriptConnection& connection);

/// Runs one statement, its COPY data included. Throws MigrationError.
void run_statement(ScriptConnection& connection, const std::string& file, const SqlScript& script,
                   std::size_t statement);

/// Runs the script. Throws MigrationError, also when the script leaves a transaction open; then everything not yet
/// committed is rolled back and the connection is out of any transaction.
void run_script(ScriptConnection& connection, const std::string& file, const SqlScript& script, Sending sending);

}  // namespace tidemark::catalog
