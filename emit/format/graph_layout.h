#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace tidemark::emit {

/// Where the nodes of a small graph stand, in units of the caller; the same for the same graph.
struct GraphLayout {
    struct Point {
        double x = 0;
        double y = 0;
    };
    /// The left upper corner of each node.
    std::vector<Point> nodes{};
    /// For each edge the points that it passes from the right side of the end further left to the left side of the other:
    /// of a long one also where it passes between nodes, twice for each column. Where both ends share a column, both
    /// points are on the right.
    std::vector<std::vector<Point>> edges{};
    double width = 0;
    double height = 0;
};

/// Edges are (from, to): `to` stands in a column to the right of `from`, as far as no cycle is in the way.
GraphLayout laid_out(const std::vector<double>& node_widths, double node_height,
                     const std::vector<std::pair<std::size_t, std::size_t>>& edges);

}  // namespace tidemark::emit
