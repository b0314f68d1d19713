#pragma once

#include <set>
#include <string>
#include <vector>

#include "catalog/session.h"

namespace tidemark::catalog {

/// A row of supabase_migrations.schema_migrations.
struct AppliedMigration {
    std::string version{};
    /// Empty where the table has no such column (CLIs before 2023) or no value.
    std::string name{};
    /// As the runner split the file; empty where not recorded, and unless asked for.
    std::vector<std::string> statements{};

    friend bool operator==(const AppliedMigration&, const AppliedMigration&) = default;
};

/// Which migrations a database says were applied to it.
struct History {
    enum class State {
        absent,      ///< no history table: nothing is known, and nothing need have been applied
        unreadable,  ///< there is one, but this role may not read all of it: never to be taken for "nothing applied"
        known,
    };
    State state = State::absent;
    /// Why it is unreadable.
    std::string reason{};
    /// In the order of the versions as numbers.
    std::vector<AppliedMigration> migrations{};

    std::set<std::string> versions() const;

    friend bool operator==(const History&, const History&) = default;
};

/// Reads the history within the transaction that the session has begun (the caller's to end), which a missing table or
/// privilege does not spoil.
History read_history(Session& session, bool with_statements = false);

}  // namespace tidemark::catalog
