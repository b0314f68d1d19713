#pragma once

#include "catalog/snapshot.h"
#include "diff/plan.h"

// ALTER TABLE ... ADD CONSTRAINT ... USING INDEX: a key is made of a unique index that is there, which takes the key's name,
// and whatever refers to it, or is told by it, stays.
namespace tidemark::diff {

/// The new key of the target that this index of the source, which is dropped, becomes; null when there is none.
catalog::Identity adopting_key(const catalog::Snapshot& from, const catalog::Snapshot& to, catalog::Identity index);

/// The index that this step makes the key of; null when it builds one.
const catalog::Index* adopted_index(const catalog::Snapshot& from, const Step& step, catalog::Identity key);

}  // namespace tidemark::diff
