#pragma once

#include <string>
#include <vector>

#include "catalog/observer.h"
#include "catalog/shadow/postgres_binaries.h"

namespace tidemark::catalog {

struct InstallationRequest {
    BinarySearch search{};
    /// Put stand-ins for extensions that are not installed into a private copy of the installation's tree.
    bool with_stand_ins = false;
};

/// The programs that a shadow is started from.
struct Installation {
    PostgresBinaries binaries{};
    /// The extensions that are stand-ins there, sorted.
    std::vector<std::string> stood_in{};
};

/// Finds PostgreSQL, and makes (once; it is kept) the tree with the stand-ins. The server runs as an unprivileged user when
/// we are root, whose own cache such a user may not look into: then the tree is kept in /var/cache/tidemark.
/// Throws ClusterError as find_postgres_binaries does; without a place for the tree there are just no stand-ins.
Installation find_installation(const InstallationRequest& request, Observer& observer = silent_observer());

}  // namespace tidemark::catalog
