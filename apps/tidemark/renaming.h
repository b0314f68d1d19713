#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "catalog/snapshot.h"
#include "diff/rename.h"

namespace tidemark::apps {

/// The renames from one snapshot to another.
struct Renaming {
    std::vector<diff::Rename> renames{};
    /// What `from` is after them; empty when there are none.
    std::optional<catalog::Snapshot> from{};
    std::vector<diff::RenameDoubt> doubts{};
    /// Wishes that fit nothing.
    std::vector<std::size_t> unfulfilled{};
};

/// Finds renames round by round, for what is in a renamed table shows only after it is renamed. `run` executes statements on
/// a database that is as `from` (and as earlier calls left it) and gives what it is then: only PostgreSQL can tell what
/// everything that mentions an old name looks like.
Renaming follow_renames(const catalog::Snapshot& from, const catalog::Snapshot& to, catalog::Name executor,
                        bool by_evidence, const std::vector<diff::RenameWish>& wishes,
                        const std::function<catalog::Snapshot(const std::string& statements)>& run);

/// The same where no database can be made like `from`: by evidence and names alone (diff::renamed_snapshot), and only
/// those that can be followed so.
Renaming follow_renames_by_name(const catalog::Snapshot& from, const catalog::Snapshot& to);

}  // namespace tidemark::apps
