#pragma once

#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "catalog/snapshot.h"

namespace tidemark::diff {

/// Who bears which name, while renames are done one after the other. Relations and the indexes of keys share one namespace
/// per schema, types another; a relation that has a row type is in both.
class BorneNames {
public:
    /// The names of all objects of a snapshot.
    explicit BorneNames(const catalog::Snapshot& snapshot);

    /// What bears a name that an object is to have, as it is called now; null when all of them are free.
    catalog::Identity bearer(catalog::Identity now, catalog::Identity wanted) const;

    /// The object has another name now.
    void rename(catalog::Identity before, catalog::Identity after);

private:
    std::vector<catalog::Identity> names_of(catalog::Identity object, bool has_index) const;
    void take(catalog::Identity name, catalog::Identity object);

    /// A name stands for itself where only objects of its kind vie for it, else as that of a table or of an enum type.
    std::unordered_map<catalog::Identity, catalog::Identity> bearers_{};
    /// The constraints that have an index of their name.
    std::unordered_set<catalog::Identity> keys_{};
};

}  // namespace tidemark::diff
