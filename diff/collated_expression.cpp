#include "diff/collated_expression.h"

#include <algorithm>

namespace tidemark::diff {

bool has_collated_expression(const catalog::Snapshot& snapshot, catalog::Identity index)
{
    const auto has = [](const std::vector<catalog::IndexKey>& keys) {
        return std::any_of(keys.begin(), keys.end(), [](const catalog::IndexKey& key) {
            return !key.expression.empty() && !key.collation.empty();
        });
    };
    const auto* facts = snapshot.find<catalog::Index>(index);
    const auto* constraint = snapshot.find<catalog::Constraint>(index);
    return (facts != nullptr && has(facts->keys)) || (constraint != nullptr && has(constraint->elements));
}

}  // namespace tidemark::diff
