#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "diff/plan.h"
#include "emit/format/html_difference.h"

namespace tidemark::emit {

/// Objects that differ, and which of them depends on which.
struct DependencyGraph {
    struct Node {
        catalog::Identity object{};
        /// The first of the object's cards.
        std::string card_id{};
        DifferenceClass difference_class{};
        bool is_critical = false;
    };
    struct Edge {
        std::size_t dependent = 0;
        std::size_t subject = 0;
        /// Sentences, without duplicates.
        std::vector<std::string> reasons{};
    };
    /// In the order of the cards: critical ones first.
    std::vector<Node> nodes{};
    /// Sorted by their ends.
    std::vector<Edge> edges{};
    /// Objects that are part of a dependency and were left out, the graph being large.
    std::size_t left_out = 0;
};

/// The graph of the objects that the cards are parts of, as far as the plan's reasons tell; without objects on which
/// nothing else bears. At most `most_nodes`: critical ones with their neighbours first.
DependencyGraph dependency_graph(const std::vector<Card>& cards, const diff::Plan& plan, std::size_t most_nodes);

/// The graph as SVG, what is depended on to the left; nodes lead to their cards. Empty without edges.
std::string html_graph(const DependencyGraph& graph);

}  // namespace tidemark::emit
