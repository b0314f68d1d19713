#include "diff/dependencies_of.h"

#include <algorithm>

namespace tidemark::diff {

std::span<const catalog::Dependency> dependencies_of(const catalog::Snapshot& snapshot, catalog::Identity dependent)
{
    const auto& all = snapshot.dependencies;
    const auto first = std::lower_bound(all.begin(), all.end(), catalog::Dependency{dependent, catalog::Identity()});
    const auto last = std::find_if(first, all.end(), [dependent](const catalog::Dependency& dependency) {
        return dependency.dependent != dependent;
    });
    return {first, last};
}

bool depends_on(const catalog::Snapshot& snapshot, catalog::Identity dependent, catalog::Identity subject)
{
    return std::binary_search(snapshot.dependencies.begin(), snapshot.dependencies.end(),
                              catalog::Dependency{dependent, subject});
}

}  // namespace tidemark::diff
