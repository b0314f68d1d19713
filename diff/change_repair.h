#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "diff/operations.h"

namespace tidemark::diff {

/// How a change is done otherwise, so that a cycle is none.
enum class Revision : std::uint8_t {
    /// See Change::shell.
    shell,
    /// See Change::hollow.
    hollow,
    /// An alter becomes a replace: the drop then comes before what stands between, the creation after.
    remake,
};

struct RevisedChange {
    Revision revision{};
    catalog::Identity identity{};
};

/// What takes objects off a cycle that no carried operation makes; empty when nothing does. `cycle` holds the operations of
/// every step on it. Nothing that holds rows is among them.
std::vector<RevisedChange> revise_changes(const catalog::Snapshot& from, const catalog::Snapshot& to,
                                          const std::vector<std::size_t>& cycle, const Operations& operations);

/// Does so with the changes that a plan begins with. The object may be among them only for another's sake, once expanded.
void apply(const RevisedChange& revised, const Operations& operations, std::vector<Change>& changes);

/// For a reader.
std::string sentence(const RevisedChange& revised);

}  // namespace tidemark::diff
