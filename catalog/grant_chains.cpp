#include "catalog/grant_chains.h"

#include <algorithm>
#include <map>
#include <utility>

namespace tidemark::catalog {

void add_grant_chains(Snapshot& snapshot)
{
    // By what it is on and to whom, those that hold a grant option.
    std::map<std::pair<Identity, Name>, std::vector<Identity>> options;
    for (const Grant& grant : snapshot.all<Grant>()) {
        const bool has_option = std::any_of(grant.privileges.begin(), grant.privileges.end(),
                                            [](const GrantedPrivilege& entry) { return entry.grantable; });
        if (has_option && grant.identity.name() != grant.identity.qualifier()) {
            options[{grant.identity.parent(), grant.identity.name()}].push_back(grant.identity);
        }
    }
    if (options.empty()) {
        return;
    }
    for (const Grant& grant : snapshot.all<Grant>()) {
        const Identity subject = grant.identity.parent();
        // An option on a table is one on its columns too.
        for (const Identity on : {subject, subject.kind() == Kind::column ? subject.parent() : Identity{}}) {
            const auto found = options.find({on, grant.identity.qualifier()});
            if (found != options.end()) {
                for (const Identity option : found->second) {
                    snapshot.dependencies.push_back({grant.identity, option});
                }
            }
        }
    }
}

}  // namespace tidemark::catalog
