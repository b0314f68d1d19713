#include "diff/step_graph.h"

#include <algorithm>
#include <functional>
#include <queue>
#include <stdexcept>
#include <unordered_map>

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>

namespace tidemark::diff {
namespace {

using Graph = boost::compressed_sparse_row_graph<boost::directedS>;

Graph graph_of(std::size_t vertices, const std::vector<Edge>& edges)
{
    return Graph(boost::edges_are_unsorted_multi_pass, edges.begin(), edges.end(), vertices);
}

}  // namespace

std::vector<std::vector<std::size_t>> cycles(std::size_t vertices, const std::vector<Edge>& edges)
{
    const Graph graph = graph_of(vertices, edges);
    std::vector<std::size_t> component(vertices);
    const auto count = boost::strong_components(
        graph, boost::make_iterator_property_map(component.begin(), boost::get(boost::vertex_index, graph)));
    std::vector<std::size_t> sizes(count, 0);
    for (const std::size_t one : component) {
        ++sizes[one];
    }
    // Few vertices, or none, share their component with others.
    std::vector<std::vector<std::size_t>> members;
    std::unordered_map<std::size_t, std::size_t> place_of;
    for (std::size_t vertex = 0; vertex < vertices; ++vertex) {
        if (sizes[component[vertex]] > 1) {
            const auto [place, is_new] = place_of.try_emplace(component[vertex], members.size());
            if (is_new) {
                members.emplace_back();
            }
            members[place->second].push_back(vertex);
        }
    }
    std::sort(members.begin(), members.end());
    return members;
}

std::vector<std::size_t> topological_order(std::size_t vertices, const std::vector<Edge>& edges)
{
    const Graph graph = graph_of(vertices, edges);
    std::vector<std::size_t> waiting_for(vertices, 0);
    for (const Edge& edge : edges) {
        ++waiting_for[edge.second];
    }
    std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> ready;
    for (std::size_t vertex = 0; vertex < vertices; ++vertex) {
        if (waiting_for[vertex] == 0) {
            ready.push(vertex);
        }
    }
    std::vector<std::size_t> order;
    order.reserve(vertices);
    while (!ready.empty()) {
        const std::size_t vertex = ready.top();
        ready.pop();
        order.push_back(vertex);
        for (auto [next, end] = boost::adjacent_vertices(vertex, graph); next != end; ++next) {
            if (--waiting_for[*next] == 0) {
                ready.push(*next);
            }
        }
    }
    if (order.size() != vertices) {
        throw std::logic_error("topological_order was given a cycle");
    }
    return order;
}

}  // namespace tidemark::diff
