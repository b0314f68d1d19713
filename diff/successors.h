#pragma once

#include <unordered_map>
#include <vector>

#include "catalog/snapshot.h"
#include "diff/change_set.h"

namespace tidemark::diff {

/// Could a call of one routine be taken for one of the other? They have one name, and a call may give so few arguments that it
/// fits both.
bool may_be_mistaken(catalog::Identity one, catalog::Identity other, const catalog::Snapshot& one_side,
                     const catalog::Snapshot& other_side);

/// What can be made only when something of its name is gone: a view in place of a table, a domain in place of an enum, a
/// routine whose calls would be ambiguous.
class Successors {
public:
    Successors(const catalog::Snapshot& from, const catalog::Snapshot& to, const std::vector<Change>& changes);

    /// Will an object that has stood on what is dropped stand on what takes its place? Then it cannot be altered between.
    bool stands_on_one(catalog::Identity dropped, catalog::Identity dependent) const;

private:
    const catalog::Snapshot& to_;
    /// By what is dropped.
    std::unordered_map<catalog::Identity, std::vector<catalog::Identity>> successors_{};
};

}  // namespace tidemark::diff
