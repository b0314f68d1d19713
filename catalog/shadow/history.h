#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/observer.h"
#include "catalog/session.h"
#include "catalog/shadow/migration_directory.h"

namespace tidemark::catalog {

/// A migration that a tool has recorded as applied.
struct AppliedMigration {
    std::string version{};
    /// Empty where the table has no such column or no value.
    std::string name{};
    /// As the runner split the file; empty where not recorded, and unless asked for.
    std::vector<std::string> statements{};
    /// Of the file, as the tool writes it; empty where not recorded, and unless asked for.
    std::string checksum{};

    friend bool operator==(const AppliedMigration&, const AppliedMigration&) = default;
};

/// Which migrations a database says were applied to it.
struct History {
    enum class State {
        absent,      ///< no history table: nothing is known, and nothing need have been applied
        unreadable,  ///< there is one, but what it says cannot be told: never to be taken for "nothing applied"
        known,
    };
    State state = State::absent;
    /// Why it is unreadable.
    std::string reason{};
    /// Whose table it is (migration_tools()), "configured" for one that is just named, or "applied-through"; empty when absent.
    std::string tool{};
    /// The table that told it, also an unreadable one; empty when there is none.
    std::string schema{};
    std::string table{};
    /// In the order of the versions.
    std::vector<AppliedMigration> migrations{};
    /// All up to this version are applied too, whether or not `migrations` names them: golang-migrate keeps the last one
    /// only, Flyway a baseline. Empty when there is no such version.
    std::string through{};
    /// Alembic's: names without an order. settle() turns them into versions.
    std::vector<std::string> revisions{};
    /// Nobody said that this table is the one: it bears a well-known name.
    bool is_guessed = false;

    /// Does it say that nothing at all was applied?
    bool is_empty() const { return migrations.empty() && through.empty() && revisions.empty(); }

    friend bool operator==(const History&, const History&) = default;
};

/// Where the history is, as far as somebody says so.
struct HistoryOptions {
    /// Of migration_tools(); empty: any.
    std::string tool{};
    /// Both, or neither: the table to read, whatever its name.
    std::string schema{};
    std::string table{};
    /// Of such a table, when it is no known tool's; empty: "version".
    std::string version_column{};
    /// Where tables with well-known names are a platform's own.
    std::vector<std::string> foreign_schemas{};
    /// Reads what edited_files() needs too: the statements of Supabase's may be as many bytes as the files.
    bool with_evidence = false;
};

/// The tools whose tables are known.
std::vector<std::string> migration_tools();

/// Reads the history within the transaction that the session has begun (the caller's to end), which a missing table or
/// privilege does not spoil: one round trip to find the table, one to read it. The table that `options` names is taken, else
/// the first known one that has rows, Supabase's before others; where several have, a warning names them.
History read_history(Session& session, const HistoryOptions& options, Observer& observer);

/// What the files are needed for: brings Alembic's revisions to the versions of the files that bear them, and finds out that
/// a table which was only guessed is not of these files. Either may leave a history unreadable.
History settle(History history, const std::vector<Migration>& migrations);

/// The applied ones of the files that are not what they were when they were applied, by file_name(): Supabase's statements
/// have other tokens (blanks, comments and semicolons aside), or a checksum differs. A checkout with other line endings is no
/// edit. Empty unless the history was read with its evidence.
std::vector<std::string> edited_files(const History& history, const std::vector<Migration>& migrations);

}  // namespace tidemark::catalog
