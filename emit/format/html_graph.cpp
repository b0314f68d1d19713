#include "emit/format/html_graph.h"

#include <algorithm>
#include <deque>
#include <map>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "catalog/kind.h"
#include "emit/format/graph_layout.h"
#include "emit/format/html_text.h"

namespace tidemark::emit {
namespace {

using catalog::Identity;

constexpr double node_height = 44;
/// What a letter of the name takes, one of the line above it, and all that stands beside them.
constexpr double letter_width = 7.6;
constexpr double kind_letter_width = 6.2;
constexpr double beside_name = 28;
constexpr std::size_t longest_name = 30;
constexpr std::size_t most_reasons = 6;
/// Around the drawing, so that no line is cut.
constexpr double margin = 4;
/// How far an edge between two nodes of a column reaches out.
constexpr double bow = 36;

bool is_dependency(diff::ReasonCode code)
{
    return code == diff::ReasonCode::needs || code == diff::ReasonCode::releases || code == diff::ReasonCode::mentions;
}

/// Letters, where those from Hangul on count twice.
std::size_t width_in_letters(std::string_view text)
{
    std::size_t width = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        width += (byte & 0xC0U) == 0x80U ? 0U : byte >= 0xE1U ? 2U : 1U;
    }
    return width;
}

/// The beginning of a name that is longer than fits.
std::string shortened_name(std::string text)
{
    if (width_in_letters(text) <= longest_name) {
        return text;
    }
    while (width_in_letters(text) > longest_name - 1) {
        do {
            const bool is_lead = (static_cast<unsigned char>(text.back()) & 0xC0U) != 0x80U;
            text.pop_back();
            if (is_lead) {
                break;
            }
        } while (!text.empty());
    }
    return text + "\xE2\x80\xA6";
}

/// All objects and all edges between them.
DependencyGraph whole_graph(const std::vector<Card>& cards, const diff::Plan& plan)
{
    DependencyGraph graph;
    std::unordered_map<Identity, std::size_t> numbers;
    for (const Card& card : cards) {
        const Identity root = catalog::root_of(card.difference->identity);
        const auto [found, is_new] = numbers.try_emplace(root, graph.nodes.size());
        if (is_new) {
            graph.nodes.push_back({root, card.difference->id, DifferenceClass::changed, false});
        }
        DependencyGraph::Node& node = graph.nodes[found->second];
        node.is_critical = node.is_critical || card.difference->severity == Severity::critical;
        if (card.difference->identity == root) {
            node.card_id = card.difference->id;
            node.difference_class = card.difference->difference_class;
        }
    }
    std::map<std::pair<std::size_t, std::size_t>, std::vector<std::string>> reasons;
    for (const diff::Order& order : plan.orders) {
        if (!is_dependency(order.reason.code) || !order.reason.dependent || !order.reason.subject) {
            continue;
        }
        const auto dependent = numbers.find(catalog::root_of(order.reason.dependent));
        const auto subject = numbers.find(catalog::root_of(order.reason.subject));
        if (dependent == numbers.end() || subject == numbers.end() || dependent == subject) {
            continue;
        }
        std::vector<std::string>& told = reasons[{dependent->second, subject->second}];
        std::string sentence = diff::sentence(order.reason);
        if (told.size() < most_reasons && std::find(told.begin(), told.end(), sentence) == told.end()) {
            told.push_back(std::move(sentence));
        }
    }
    for (auto& [ends, told] : reasons) {
        graph.edges.push_back({ends.first, ends.second, std::move(told)});
    }
    return graph;
}

/// Which nodes to draw: each with what it is connected to, the first ones first.
std::vector<bool> chosen_nodes(const DependencyGraph& graph, std::size_t most_nodes)
{
    std::vector<std::vector<std::size_t>> neighbours(graph.nodes.size());
    for (const DependencyGraph::Edge& edge : graph.edges) {
        neighbours[edge.dependent].push_back(edge.subject);
        neighbours[edge.subject].push_back(edge.dependent);
    }
    std::vector<bool> is_chosen(graph.nodes.size(), false);
    std::size_t count = 0;
    for (std::size_t start = 0; start < graph.nodes.size(); ++start) {
        std::deque<std::size_t> waiting{start};
        while (!waiting.empty() && count < most_nodes) {
            const std::size_t node = waiting.front();
            waiting.pop_front();
            if (is_chosen[node] || neighbours[node].empty()) {
                continue;
            }
            is_chosen[node] = true;
            ++count;
            waiting.insert(waiting.end(), neighbours[node].begin(), neighbours[node].end());
        }
    }
    return is_chosen;
}

std::string path_of_edge(const std::vector<GraphLayout::Point>& points)
{
    std::string path = fmt::format("M{:.1f} {:.1f}", points[0].x, points[0].y);
    for (std::size_t i = 1; i < points.size(); ++i) {
        const GraphLayout::Point& a = points[i - 1];
        const GraphLayout::Point& b = points[i];
        const bool passes_column = i % 2 == 0;
        if (passes_column) {
            path += fmt::format("H{:.1f}", b.x);
            continue;
        }
        const bool is_beside = points.size() == 2 && b.y != a.y && b.x - a.x < bow / 2;
        const double first = is_beside ? std::max(a.x, b.x) + bow : (a.x + b.x) / 2;
        path += fmt::format("C{0:.1f} {1:.1f} {0:.1f} {2:.1f} {3:.1f} {2:.1f}", first, a.y, b.y, b.x);
    }
    return path;
}

std::string joined_reasons(const std::vector<std::string>& reasons)
{
    std::string text;
    for (const std::string& reason : reasons) {
        text += text.empty() ? "" : "\n";
        text += html_plain(reason);
    }
    return text;
}

}  // namespace

DependencyGraph dependency_graph(const std::vector<Card>& cards, const diff::Plan& plan, std::size_t most_nodes)
{
    DependencyGraph all = whole_graph(cards, plan);
    const std::vector<bool> is_chosen = chosen_nodes(all, most_nodes);
    DependencyGraph graph;
    std::vector<bool> is_connected(all.nodes.size(), false);
    for (const DependencyGraph::Edge& edge : all.edges) {
        is_connected[edge.dependent] = true;
        is_connected[edge.subject] = true;
    }
    std::vector<std::size_t> numbers(all.nodes.size(), 0);
    for (std::size_t node = 0; node < all.nodes.size(); ++node) {
        numbers[node] = graph.nodes.size();
        if (is_chosen[node]) {
            graph.nodes.push_back(std::move(all.nodes[node]));
        } else if (is_connected[node]) {
            ++graph.left_out;
        }
    }
    for (DependencyGraph::Edge& edge : all.edges) {
        if (is_chosen[edge.dependent] && is_chosen[edge.subject]) {
            graph.edges.push_back({numbers[edge.dependent], numbers[edge.subject], std::move(edge.reasons)});
        }
    }
    return graph;
}

std::string html_graph(const DependencyGraph& graph)
{
    if (graph.edges.empty()) {
        return {};
    }
    std::vector<std::string> names;
    std::vector<double> widths;
    for (const DependencyGraph::Node& node : graph.nodes) {
        names.push_back(shortened_name(visible_text(catalog::path_of(node.object))));
        const std::size_t kind_letters =
            word_of(node.difference_class).size() + 1 + catalog::noun_of(node.object.kind()).size();
        widths.push_back(beside_name + std::max(letter_width * static_cast<double>(width_in_letters(names.back())),
                                                kind_letter_width * static_cast<double>(kind_letters)));
    }
    std::vector<std::pair<std::size_t, std::size_t>> ends;
    for (const DependencyGraph::Edge& edge : graph.edges) {
        ends.emplace_back(edge.subject, edge.dependent);
    }
    const GraphLayout layout = laid_out(widths, node_height, ends);
    const double width = layout.width + 2 * margin + bow;
    const double height = layout.height + 2 * margin;
    std::string out = fmt::format(
        "<svg viewBox=\"{0} {0} {1:.0f} {2:.0f}\" width=\"{1:.0f}\" height=\"{2:.0f}\" role=\"group\" "
        "aria-label=\"{3} objects that differ and the dependencies among them\">\n"
        "<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" "
        "orient=\"auto-start-reverse\"><path d=\"M0 .8 7 4 0 7.2z\"/></marker></defs>\n",
        -margin, width, height, graph.nodes.size());
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        // Drawn from left to right; the arrow points at the subject, which a cycle may have put to the right.
        const std::vector<GraphLayout::Point>& points = layout.edges[i];
        const bool is_turned = layout.nodes[graph.edges[i].subject].x > layout.nodes[graph.edges[i].dependent].x;
        out += fmt::format("<path class=\"edge\" d=\"{}\" marker-{}=\"url(#arrow)\"><title>{}</title></path>\n",
                           path_of_edge(points), is_turned ? "end" : "start", joined_reasons(graph.edges[i].reasons));
    }
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const DependencyGraph::Node& node = graph.nodes[i];
        const GraphLayout::Point& at = layout.nodes[i];
        const std::string_view word = word_of(node.difference_class);
        out += fmt::format(
            "<a href=\"#{0}\" class=\"node {1}{2}\"><title>{3}</title>"
            "<rect x=\"{4:.1f}\" y=\"{5:.1f}\" width=\"{6:.1f}\" height=\"{7}\" rx=\"6\"/>"
            "<rect class=\"edge-of\" x=\"{4:.1f}\" y=\"{8:.1f}\" width=\"4\" height=\"{9}\" rx=\"2\"/>"
            "<text class=\"kind\" x=\"{10:.1f}\" y=\"{11:.1f}\">{12}</text>"
            "<text x=\"{10:.1f}\" y=\"{13:.1f}\">{14}</text></a>\n",
            html_plain(node.card_id), word, node.is_critical ? " critical" : "",
            html_plain(
                fmt::format("{} {}{}", word, catalog::describe(node.object), node.is_critical ? " (critical)" : "")),
            at.x, at.y, widths[i], node_height, at.y + 8, node_height - 16, at.x + 14, at.y + 17,
            html_plain(fmt::format("{} {}", word, catalog::noun_of(node.object.kind()))), at.y + 34,
            html_plain(names[i]));
    }
    return out + "</svg>\n";
}

}  // namespace tidemark::emit
