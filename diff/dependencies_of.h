#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "catalog/snapshot.h"

namespace tidemark::diff {

/// The rows that say what an object depends on; they live as long as the snapshot.
std::span<const catalog::Dependency> dependencies_of(const catalog::Snapshot& snapshot, catalog::Identity dependent);

/// Is there such a row? Of a routine on itself where its SQL-standard body calls it.
bool depends_on(const catalog::Snapshot& snapshot, catalog::Identity dependent, catalog::Identity subject);

/// What depends on each object, read backwards from the rows of a snapshot.
class Dependents {
public:
    explicit Dependents(const catalog::Snapshot& snapshot);

    /// In order.
    std::span<const catalog::Identity> of(catalog::Identity subject) const;

private:
    std::vector<catalog::Identity> dependents_{};
    /// By the subject's number: where its own begin, up to where the next one's do.
    std::vector<std::uint32_t> first_{};
};

}  // namespace tidemark::diff
