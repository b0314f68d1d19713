#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "catalog/conninfo.h"
#include "catalog/observer.h"
#include "catalog/shadow/cluster_cache.h"
#include "catalog/shadow/cluster_template.h"
#include "catalog/shadow/postgres_binaries.h"

namespace tidemark::catalog {

struct PrivateClusterOptions {
    ClusterRecipe recipe{};
    /// Server settings of this run on top of our own ("name", "value").
    std::vector<std::pair<std::string, std::string>> settings{};
    bool use_cache = true;
    /// The recipe of a cluster that was kept (keep()); where the cache has it no more the cluster is a new one.
    std::string kept{};
    /// Empty: $XDG_CACHE_HOME/tidemark.
    std::filesystem::path cache_directory{};
    /// Where the run directory goes; empty chooses.
    std::filesystem::path run_parent{};
};

/// An ephemeral PostgreSQL of our own: on a socket in a 0700 directory only, as an unprivileged user, with an empty
/// environment. It ends and its directory goes with this object, with the process (kill -9 included; the directory then
/// with the next run), or with stop_all_clusters_from_signal().
/// Start it from a thread that lives as long as the process: the server dies with the thread that started it.
class PrivateCluster {
public:
    /// Throws ClusterError.
    static PrivateCluster start(const PrivateClusterOptions& options, Observer& observer = silent_observer());
    ~PrivateCluster();
    PrivateCluster(PrivateCluster&&) noexcept;
    PrivateCluster& operator=(PrivateCluster&&) noexcept;

    /// As `user` (no password is asked for; it must have LOGIN), by default the bootstrap superuser.
    Conninfo conninfo(const std::string& database, const std::string& user = {}) const;
    const std::string& superuser() const;
    const PostgresBinaries& binaries() const;
    /// Where data, socket and log are.
    const std::filesystem::path& directory() const;
    pid_t server_process() const;
    /// Was the data copied from the cache, rather than made?
    bool came_from_cache() const;
    /// Is it a copy of the one that was asked for in PrivateClusterOptions::kept?
    bool is_kept_one() const;

    /// Puts a copy of all that is in it now into the cache, for later runs. Nobody may be connected; the server is away
    /// meanwhile. Throws ClusterError when it does not come back.
    void keep(const std::string& recipe, const ClusterCache::Notes& notes, Observer& observer);

    /// The end of the server's log.
    std::string log_tail() const;

private:
    struct State;
    explicit PrivateCluster(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace tidemark::catalog
