#include "diff/domain_of.h"

#include <algorithm>

namespace tidemark::diff {

using catalog::Domain;
using catalog::Identity;
using catalog::Snapshot;

const Domain* domain_of(const Snapshot& snapshot, Identity column_or_domain)
{
    const auto* column = snapshot.find<catalog::Column>(column_or_domain);
    const std::string* type = column != nullptr ? &column->type.text() : nullptr;
    if (type != nullptr && type->ends_with("[]")) {
        return nullptr;
    }
    auto at = std::lower_bound(snapshot.dependencies.begin(), snapshot.dependencies.end(),
                               catalog::Dependency{column_or_domain, Identity()});
    for (; at != snapshot.dependencies.end() && at->dependent == column_or_domain; ++at) {
        const auto* domain = snapshot.find<Domain>(at->subject);
        // The expression of a generated column may cast to one.
        if (domain != nullptr && (type == nullptr || type->find(domain->identity.name().text()) != std::string::npos)) {
            return domain;
        }
    }
    return nullptr;
}

bool domain_refuses_no_value(const Snapshot& snapshot, Identity column)
{
    bool refuses = false;
    for (const Domain* domain = domain_of(snapshot, column); domain != nullptr;
         domain = domain_of(snapshot, domain->identity)) {
        if (domain->default_expression) {
            return false;
        }
        refuses = refuses || domain->not_null;
    }
    return refuses;
}

}  // namespace tidemark::diff
