#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "catalog/shadow/sql_splitter.h"

namespace tidemark::catalog {

/// What a statement means for the transaction around it.
enum class TransactionUse {
    ordinary,
    opens,         ///< BEGIN, START TRANSACTION
    closes,        ///< COMMIT, END, ROLLBACK, ABORT, PREPARE TRANSACTION
    stands_alone,  ///< refuses to run in a transaction block: CREATE INDEX CONCURRENTLY, VACUUM, ALTER SYSTEM, ...
};

/// Read from the statement's words alone. A procedure that commits cannot be told from one that does not, so CALL and
/// DO are ordinary.
TransactionUse transaction_use(const SqlScript& script, const SqlStatement& statement);

/// The object that a CREATE statement makes.
struct CreatedObject {
    /// In lower case, the noun alone: "table" (also for views, sequences and foreign tables their own noun),
    /// "function", "type", "role" (for CREATE USER and GROUP too), ...
    std::string noun{};
    /// Empty when the name is not qualified.
    std::string schema{};
    std::string name{};
};

/// Empty for everything but CREATE.
std::optional<CreatedObject> created_object(const SqlScript& script, const SqlStatement& statement);

/// Roles that a CREATE ROLE, USER or GROUP in the text makes, those inside DO blocks, functions and string constants
/// included: a migration may guard them by IF NOT EXISTS in a block, or EXECUTE them.
std::set<std::string> roles_created_in(std::string_view text);

}  // namespace tidemark::catalog
