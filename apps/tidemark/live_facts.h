#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "catalog/session.h"
#include "catalog/shadow/platform.h"
#include "catalog/snapshot.h"

namespace tidemark::apps {

/// What a live side tells the shadow to be like.
struct LiveFacts {
    int major = 0;
    std::vector<catalog::Role> roles{};
    std::string main_owner{};
    std::optional<catalog::shadow::DefaultPrivileges> default_privileges{};
    std::optional<std::set<std::string>> available_extensions{};
};

/// The owner of most of what migrations make; on a platform its own migration role.
std::string main_owner(const catalog::Snapshot& snapshot);

/// Is what postgres creates in public open to the API roles? Told by the platform's own role, whose default privileges no
/// migration can change.
catalog::shadow::DefaultPrivileges default_privileges_of(catalog::Session& session);

/// The extensions that the server could create.
std::set<std::string> available_extensions(catalog::Session& session);

/// Are there any that somebody's migrations may have made?
bool has_objects(const catalog::Snapshot& snapshot);

}  // namespace tidemark::apps
