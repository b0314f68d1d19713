#pragma once

#include <filesystem>
#include <vector>

#include "catalog/observer.h"
#include "catalog/shadow/account.h"
#include "catalog/shadow/file_descriptor.h"

namespace tidemark::catalog {

/// A 0700 directory of one run, "tidemark-XXXXXX", for a server's data, socket and log. Locked for as long as we live,
/// removed at the end, by a signal (live_runs.h), or by the next run's sweep when we were killed.
class RunDirectory {
public:
    /// Below `parent`; empty chooses the first of $XDG_RUNTIME_DIR, /dev/shm, $TMPDIR and /tmp that has room and that the
    /// account can reach. Throws ClusterError, also when a socket's path would be too long there.
    static RunDirectory create(const std::filesystem::path& parent, const Account& account);
    ~RunDirectory();
    RunDirectory(RunDirectory&& other) noexcept;
    RunDirectory& operator=(RunDirectory&& other) noexcept;

    const std::filesystem::path& path() const { return path_; }
    /// Its entry in the table of live runs.
    int live_run() const { return live_run_; }

private:
    RunDirectory() = default;

    std::filesystem::path path_{};
    FileDescriptor lock_{};
    int live_run_ = -1;
};

/// Removes what killed runs left below the places where run directories are made, and below `parent`: directories of that
/// name, owned by us or `account`, whose lock nobody holds. A server still alive in one is ended first.
void sweep_abandoned_runs(const std::filesystem::path& parent, const Account& account, Observer& observer);

}  // namespace tidemark::catalog
