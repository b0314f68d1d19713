#include "diff/circle.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "diff/dependencies_of.h"

namespace tidemark::diff {

using catalog::Dependency;
using catalog::Identity;
using catalog::Snapshot;

std::vector<Identity> circle_of(const Snapshot& snapshot, Identity identity)
{
    std::unordered_set<Identity> needed{identity};
    std::unordered_map<Identity, std::vector<Identity>> dependents;
    std::vector<Identity> queue{identity};
    for (std::size_t at = 0; at < queue.size(); ++at) {
        for (const Dependency& dependency : dependencies_of(snapshot, queue[at])) {
            dependents[dependency.subject].push_back(dependency.dependent);
            if (needed.insert(dependency.subject).second) {
                queue.push_back(dependency.subject);
            }
        }
    }
    std::unordered_set<Identity> found;
    queue = {identity};
    for (std::size_t at = 0; at < queue.size(); ++at) {
        for (const Identity dependent : dependents[queue[at]]) {
            if (dependent != identity && found.insert(dependent).second) {
                queue.push_back(dependent);
            }
        }
    }
    std::vector<Identity> circle(found.begin(), found.end());
    std::sort(circle.begin(), circle.end());
    return circle;
}

}  // namespace tidemark::diff
