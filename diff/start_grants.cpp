#include "diff/start_grants.h"

#include <algorithm>

namespace tidemark::diff {

using catalog::Grant;
using catalog::Identity;
using catalog::Snapshot;

std::vector<Grant> grants_on(const Snapshot& snapshot, Identity subject)
{
    const auto& all = snapshot.all<Grant>();
    auto at = std::lower_bound(all.begin(), all.end(), catalog::grant_identity(subject, {}, {}),
                               [](const Grant& grant, Identity identity) { return grant.identity < identity; });
    std::vector<Grant> found;
    for (; at != all.end() && at->identity.parent() == subject; ++at) {
        found.push_back(*at);
    }
    return found;
}

void compare_with_start(Identity object, const std::vector<Grant>& start, const std::vector<Grant>& wanted,
                        std::vector<Change>& changes)
{
    const auto find = [](const std::vector<Grant>& grants, Identity identity) {
        const auto found = std::find_if(grants.begin(), grants.end(),
                                        [identity](const Grant& grant) { return grant.identity == identity; });
        return found == grants.end() ? nullptr : &*found;
    };
    for (const Grant& grant : start) {
        const Grant* target = find(wanted, grant.identity);
        if (target == nullptr) {
            changes.push_back({Action::alter, grant.identity, {}, false, false, object});
        } else if (const auto changed = catalog::changed_fields(grant, *target, 0); !changed.empty()) {
            changes.push_back({Action::alter, grant.identity, changed, false, false, {}});
        }
    }
    for (const Grant& grant : wanted) {
        if (find(start, grant.identity) == nullptr) {
            changes.push_back({Action::create, grant.identity, {}, false, false, {}});
        }
    }
}

}  // namespace tidemark::diff
