#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "apps/tidemark/shadow_host.h"
#include "catalog/scope.h"
#include "catalog/shadow/cluster_cache.h"
#include "catalog/shadow/migration_directory.h"

namespace tidemark::apps {

/// All that a shadow with replayed migrations, and the snapshot of it, depend on: this program, the server's, the platform,
/// roles, what is in view, and each file by name and content. Equal text means an equal shadow.
class ReplayRecipe {
public:
    ReplayRecipe(const ShadowSetup& setup, const catalog::Scope& scope, const std::vector<catalog::Migration>& migrations);

    std::size_t migrations() const { return ends_.size() - 1; }
    /// With the first `count` of them.
    std::string text(std::size_t count) const { return text_.substr(0, ends_[count]); }

    /// With how many migrations one of the recipes is the longest beginning of this one; nothing when none is.
    std::optional<std::size_t> longest_kept(const std::vector<std::string>& recipes) const;
    /// How many first migrations this one has in common with the one that has most, without having them alone.
    std::size_t longest_common(const std::vector<std::string>& recipes) const;

private:
    std::string text_{};
    /// Where the first n migrations end.
    std::vector<std::size_t> ends_{};
};

/// What a replay leaves behind beside the database.
struct ReplayNotes {
    std::string database{};
    /// Extensions that no migration created and that were created for one.
    std::set<std::string> extensions{};
    std::set<std::string> precreated_roles{};
    /// To be told again when the replay is not done again.
    std::vector<std::string> warnings{};
    /// JSON; empty where nobody has read it.
    std::string snapshot{};
};

catalog::ClusterCache::Notes to_notes(const ReplayNotes& notes, const std::string& title);
/// Nothing when they are not as to_notes() made them.
std::optional<ReplayNotes> replay_notes_from(const catalog::ClusterCache::Notes& notes);

}  // namespace tidemark::apps
