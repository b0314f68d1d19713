#include "emit/format/graph_layout.h"

#include <algorithm>
#include <numeric>

namespace tidemark::emit {
namespace {

constexpr double column_gap = 60;
constexpr double row_gap = 14;
/// What an edge that passes by takes of a column.
constexpr double lane_height = 8;
constexpr int sweeps = 4;
constexpr int moves = 8;

using EdgeList = std::vector<std::pair<std::size_t, std::size_t>>;

/// A node, or the place where a long edge passes a column.
struct Slot {
    std::size_t column = 0;
    double width = 0;
    double height = 0;
    double y = 0;
    std::vector<std::size_t> left{};
    std::vector<std::size_t> right{};
};

/// The longest way to each node; a cycle is entered at its first node.
std::vector<std::size_t> columns_of_nodes(std::size_t count, const EdgeList& edges)
{
    std::vector<std::size_t> column(count, 0);
    std::vector<bool> is_placed(count, false);
    for (std::size_t placed = 0; placed < count; ++placed) {
        const auto is_free = [&](std::size_t node) {
            return !is_placed[node] && std::all_of(edges.begin(), edges.end(), [&](const auto& edge) {
                return edge.second != node || is_placed[edge.first];
            });
        };
        std::size_t next = 0;
        while (next < count && !is_free(next)) {
            ++next;
        }
        if (next == count) {
            next = static_cast<std::size_t>(std::find(is_placed.begin(), is_placed.end(), false) - is_placed.begin());
        }
        for (const auto& [from, to] : edges) {
            if (to == next && is_placed[from]) {
                column[next] = std::max(column[next], column[from] + 1);
            }
        }
        is_placed[next] = true;
    }
    return column;
}

struct Slots {
    /// The nodes first.
    std::vector<Slot> slots{};
    /// Each column from top to bottom.
    std::vector<std::vector<std::size_t>> columns{};
    /// Of each edge, from left to right.
    std::vector<std::vector<std::size_t>> ways{};
};

Slots slots_of(const std::vector<double>& widths, double height, const EdgeList& edges)
{
    Slots all;
    const std::vector<std::size_t> column = columns_of_nodes(widths.size(), edges);
    for (std::size_t node = 0; node < widths.size(); ++node) {
        all.slots.push_back({column[node], widths[node], height, 0, {}, {}});
    }
    for (auto [from, to] : edges) {
        if (column[to] < column[from]) {
            std::swap(from, to);
        }
        std::vector<std::size_t> way{from};
        for (std::size_t between = column[from] + 1; between < column[to]; ++between) {
            way.push_back(all.slots.size());
            all.slots.push_back({between, 0, lane_height, 0, {}, {}});
        }
        way.push_back(to);
        for (std::size_t i = 1; i < way.size() && column[from] != column[to]; ++i) {
            all.slots[way[i - 1]].right.push_back(way[i]);
            all.slots[way[i]].left.push_back(way[i - 1]);
        }
        all.ways.push_back(std::move(way));
    }
    for (std::size_t slot = 0; slot < all.slots.size(); ++slot) {
        all.columns.resize(std::max(all.columns.size(), all.slots[slot].column + 1));
        all.columns[all.slots[slot].column].push_back(slot);
    }
    return all;
}

void stack(std::vector<Slot>& slots, const std::vector<std::size_t>& column)
{
    double y = 0;
    for (const std::size_t slot : column) {
        slots[slot].y = y;
        y += slots[slot].height + row_gap;
    }
}

double middle(const Slot& slot) { return slot.y + slot.height / 2; }

/// Where a slot would stand for the sake of its neighbours.
double wished_middle(const std::vector<Slot>& slots, const Slot& slot, const std::vector<std::size_t>& neighbours)
{
    if (neighbours.empty()) {
        return middle(slot);
    }
    return std::accumulate(neighbours.begin(), neighbours.end(), 0.0,
                           [&slots](double sum, std::size_t other) { return sum + middle(slots[other]); }) /
           static_cast<double>(neighbours.size());
}

/// Orders a column by where its neighbours on one side stand.
void order_by(Slots& all, std::vector<std::size_t>& column, std::vector<std::size_t> Slot::*side)
{
    std::vector<std::pair<double, std::size_t>> wishes;
    for (const std::size_t slot : column) {
        wishes.emplace_back(wished_middle(all.slots, all.slots[slot], all.slots[slot].*side), slot);
    }
    std::stable_sort(wishes.begin(), wishes.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::transform(wishes.begin(), wishes.end(), column.begin(), [](const auto& wish) { return wish.second; });
    stack(all.slots, column);
}

/// Moves a column's slots towards their neighbours, in their order and without touching each other.
void move_towards_neighbours(std::vector<Slot>& slots, const std::vector<std::size_t>& column)
{
    std::vector<double> wishes;
    for (const std::size_t slot : column) {
        std::vector<std::size_t> neighbours = slots[slot].left;
        neighbours.insert(neighbours.end(), slots[slot].right.begin(), slots[slot].right.end());
        wishes.push_back(wished_middle(slots, slots[slot], neighbours) - slots[slot].height / 2);
    }
    double shift = 0;
    for (std::size_t i = 0; i < column.size(); ++i) {
        const double least = i == 0 ? wishes[i] : slots[column[i - 1]].y + slots[column[i - 1]].height + row_gap;
        slots[column[i]].y = std::max(wishes[i], least);
        shift += wishes[i] - slots[column[i]].y;
    }
    for (const std::size_t slot : column) {
        slots[slot].y += shift / static_cast<double>(column.size());
    }
}

}  // namespace

GraphLayout laid_out(const std::vector<double>& node_widths, double node_height, const EdgeList& edges)
{
    Slots all = slots_of(node_widths, node_height, edges);
    for (std::vector<std::size_t>& column : all.columns) {
        stack(all.slots, column);
    }
    for (int sweep = 0; sweep < sweeps; ++sweep) {
        for (auto column = all.columns.begin(); column != all.columns.end(); ++column) {
            order_by(all, *column, &Slot::left);
        }
        for (auto column = all.columns.rbegin(); column != all.columns.rend(); ++column) {
            order_by(all, *column, &Slot::right);
        }
    }
    for (int move = 0; move < moves; ++move) {
        for (const std::vector<std::size_t>& column : all.columns) {
            move_towards_neighbours(all.slots, column);
        }
    }
    double top = 0;
    for (const Slot& slot : all.slots) {
        top = std::min(top, slot.y);
    }
    GraphLayout layout;
    std::vector<double> left;
    std::vector<double> widest;
    for (const std::vector<std::size_t>& column : all.columns) {
        double width = 0;
        for (const std::size_t slot : column) {
            width = std::max(width, all.slots[slot].width);
            all.slots[slot].y -= top;
            layout.height = std::max(layout.height, all.slots[slot].y + all.slots[slot].height);
        }
        left.push_back(left.empty() ? 0 : left.back() + widest.back() + column_gap);
        widest.push_back(width);
    }
    layout.width = left.empty() ? 0 : left.back() + widest.back();
    for (std::size_t node = 0; node < node_widths.size(); ++node) {
        layout.nodes.push_back({left[all.slots[node].column], all.slots[node].y});
    }
    for (const std::vector<std::size_t>& way : all.ways) {
        std::vector<GraphLayout::Point> points;
        for (std::size_t i = 0; i < way.size(); ++i) {
            const Slot& slot = all.slots[way[i]];
            const double x = left[slot.column];
            const bool is_beside = i > 0 && slot.column == all.slots[way[i - 1]].column;
            if (i > 0) {
                points.push_back({is_beside ? x + slot.width : x, middle(slot)});
            }
            if (i + 1 < way.size()) {
                points.push_back({x + (slot.width > 0 ? slot.width : widest[slot.column]), middle(slot)});
            }
        }
        layout.edges.push_back(std::move(points));
    }
    return layout;
}

}  // namespace tidemark::emit
