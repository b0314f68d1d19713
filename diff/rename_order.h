#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "catalog/snapshot.h"
#include "diff/rename.h"

namespace tidemark::diff {

/// An object of `from` and what it is taken for in `to`.
struct RenamePair {
    catalog::Identity lost{};
    catalog::Identity born{};
    std::string evidence{};
    /// Which wish it fulfils.
    std::optional<std::size_t> wish{};
};

/// Is it renamed and moved to another schema, one after the other? Only what lives in a schema by itself can be.
bool is_two_steps(catalog::Identity lost, catalog::Identity born);

/// Adds the renames to the findings, in an order in which each finds its name free, with what makes way between, with schemas
/// that must be there first and with extensions that move. What finds no way is left out.
void do_in_order(const catalog::Snapshot& from, const catalog::Snapshot& to, std::vector<RenamePair> pairs,
                 RenameFindings& findings);

}  // namespace tidemark::diff
