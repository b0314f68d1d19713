#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace tidemark::diff {

/// (before, after), by vertex number.
using Edge = std::pair<std::size_t, std::size_t>;

/// The sets of vertices that lie on a common cycle, of two vertices or more, each sorted, in the order of their first.
std::vector<std::vector<std::size_t>> cycles(std::size_t vertices, const std::vector<Edge>& edges);

/// Every vertex once, none before what must precede it: the topological order that disturbs the order by number least
/// (of all that could come next, always the lowest number). The edges have no cycle; n log n.
std::vector<std::size_t> topological_order(std::size_t vertices, const std::vector<Edge>& edges);

}  // namespace tidemark::diff
