#include "diff/adopted_index.h"

#include <algorithm>
#include <limits>
#include <set>

#include "catalog/kinds/all.h"

namespace tidemark::diff {
namespace {

using catalog::Constraint;
using catalog::ConstraintType;
using catalog::Identity;
using catalog::Index;
using catalog::IndexKey;
using catalog::Kind;
using catalog::Snapshot;

/// As transformIndexConstraint() has it: not even another order of the values will do.
bool fits(const Index& index, const Constraint& key)
{
    const bool is_primary = key.type == ConstraintType::primary_key;
    return (is_primary || key.type == ConstraintType::unique) && !key.partitioned && !key.period &&
           !index.partitioned && index.unique && index.valid && index.method.text() == "btree" &&
           index.predicate.empty() && index.included == key.included && index.tablespace == key.tablespace &&
           index.nulls_not_distinct == key.nulls_not_distinct &&
           std::equal(index.keys.begin(), index.keys.end(), key.columns.begin(), key.columns.end(),
                      [](const IndexKey& part, catalog::Name column) {
                          return part.column == column && part.operator_class.empty() &&
                                 part.operator_class_options.empty() && part.collation.empty() && !part.descending &&
                                 !part.nulls_first;
                      });
}

bool is_new(const Snapshot& from, const Constraint& key)
{
    const auto* before = from.find<Constraint>(key.identity);
    return before == nullptr || !catalog::changed_fields(*before, key, std::numeric_limits<int>::max()).empty();
}

/// Neither of an extension nor of a partitioned table's: that goes, and the partition's with it.
bool is_free(const Snapshot& from, const Index& index)
{
    return index.extensions.empty() && !from.contains(catalog::part_of(Kind::index_attachment, index.identity));
}

}  // namespace

Identity adopting_key(const Snapshot& from, const Snapshot& to, Identity index)
{
    if (index.kind() != Kind::index || to.contains(index)) {
        return {};
    }
    // Each key of the table takes the first that nobody has taken.
    std::set<Identity> taken;
    for (const Identity part : to.parts_of(index.parent())) {
        const auto* key = to.find<Constraint>(part);
        if (key == nullptr || !is_new(from, *key)) {
            continue;
        }
        for (const Identity other : from.parts_of(index.parent())) {
            const auto* facts = from.find<Index>(other);
            if (facts != nullptr && !to.contains(other) && fits(*facts, *key) && is_free(from, *facts) &&
                taken.insert(other).second) {
                if (other == index) {
                    return part;
                }
                break;
            }
        }
    }
    return {};
}

const Index* adopted_index(const Snapshot& from, const Step& step, Identity key)
{
    for (const Operation& member : step.members) {
        const auto* index = from.find<Index>(member.identity);
        if (index != nullptr && member.action == StepAction::drop && step.operation.action == StepAction::create &&
            step.operation.identity == key && member.identity.parent() == key.parent()) {
            return index;
        }
    }
    return nullptr;
}

}  // namespace tidemark::diff
