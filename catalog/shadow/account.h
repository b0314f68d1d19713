#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace tidemark::catalog {

/// Whom PostgreSQL's programs run as.
struct Account {
    uid_t uid = 0;
    gid_t gid = 0;
    std::vector<gid_t> groups{};
    std::string name{};
    /// Another account than our own: files must be given to it, and a child must change to it.
    bool is_foreign = false;
};

/// Our own account; as root, which PostgreSQL refuses to run as, the user "postgres" or else "nobody".
/// Throws ClusterError when we are root and neither exists.
Account unprivileged_account();

}  // namespace tidemark::catalog
