#include "diff/plan.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "catalog/flat_map.h"
#include "diff/attached_index.h"
#include "diff/change_repair.h"
#include "diff/compare.h"
#include "diff/cycle_repair.h"
#include "diff/expand.h"
#include "diff/hazards.h"
#include "diff/joined_steps.h"
#include "diff/locks.h"
#include "diff/mentions.h"
#include "diff/new_object_grants.h"
#include "diff/operations.h"
#include "diff/ordering.h"
#include "diff/step_graph.h"

namespace tidemark::diff {
namespace {

using catalog::Snapshot;

/// The edges between steps: constraints between what they carry, once per pair of steps.
struct StepEdges {
    std::vector<Edge> edges{};
    /// For each edge the constraint that gave it.
    std::vector<std::size_t> constraints{};
};

StepEdges step_edges(const std::vector<OrderConstraint>& constraints, const Operations& operations,
                     const std::vector<std::size_t>& ranks)
{
    StepEdges result;
    catalog::FlatSet<std::uint64_t> seen;
    seen.reserve(constraints.size());
    for (std::size_t i = 0; i < constraints.size(); ++i) {
        const std::size_t before = ranks[operations.carrier(constraints[i].before)];
        const std::size_t after = ranks[operations.carrier(constraints[i].after)];
        if (before != after && seen.insert(std::uint64_t{before} << 32U | after).second) {
            result.edges.emplace_back(before, after);
            result.constraints.push_back(i);
        }
    }
    return result;
}

/// One way round a set of steps that lie on common cycles: the shortest from its first step back to it.
std::vector<Reason> reasons_round(const std::vector<std::size_t>& members, const StepEdges& edges,
                                  const std::vector<OrderConstraint>& constraints)
{
    const std::unordered_set<std::size_t> inside(members.begin(), members.end());
    std::unordered_map<std::size_t, std::vector<std::size_t>> outgoing;
    for (std::size_t i = 0; i < edges.edges.size(); ++i) {
        if (inside.contains(edges.edges[i].first) && inside.contains(edges.edges[i].second)) {
            outgoing[edges.edges[i].first].push_back(i);
        }
    }
    std::unordered_map<std::size_t, std::size_t> reached_by;
    std::vector<std::size_t> queue{members.front()};
    for (std::size_t at = 0; at < queue.size(); ++at) {
        for (const std::size_t edge : outgoing[queue[at]]) {
            if (reached_by.emplace(edges.edges[edge].second, edge).second) {
                queue.push_back(edges.edges[edge].second);
            }
        }
    }
    std::vector<Reason> reasons;
    std::size_t at = members.front();
    do {
        const std::size_t edge = reached_by.at(at);
        reasons.push_back(constraints[edges.constraints[edge]].reason);
        at = edges.edges[edge].first;
    } while (at != members.front());
    std::reverse(reasons.begin(), reasons.end());
    return reasons;
}

/// The edges between steps, when none of them lie on a cycle; else which changes are to be done otherwise so that none do.
struct AcyclicEdges {
    StepEdges edges{};
    std::vector<RevisedChange> revised{};
};

/// Sets carried operations apart until no cycle is left; the constraints stay the same.
AcyclicEdges acyclic_edges(const Snapshot& from, const Snapshot& to, const std::vector<std::size_t>& ranks,
                           Operations& operations, std::vector<OrderConstraint>& constraints,
                           std::vector<std::string>& repairs)
{
    while (true) {
        constraints = order_constraints(from, to, operations);
        StepEdges edges = step_edges(constraints, operations, ranks);
        const auto found = cycles(operations.size(), edges.edges);
        if (found.empty()) {
            return {std::move(edges), {}};
        }
        for (const auto& members : found) {
            const std::unordered_set<std::size_t> inside(members.begin(), members.end());
            std::vector<std::size_t> on_cycle;
            for (std::size_t i = 0; i < operations.size(); ++i) {
                if (inside.contains(ranks[operations.carrier(i)])) {
                    on_cycle.push_back(i);
                }
            }
            if (repair_cycle(from, to, on_cycle, operations, repairs)) {
                continue;
            }
            if (auto revised = revise_changes(from, to, on_cycle, operations); !revised.empty()) {
                return {{}, std::move(revised)};
            }
            throw PlanError(reasons_round(members, edges, constraints));
        }
    }
}

/// Adds the wishes that lie on no circle with anything else.
void add_wishes(const std::vector<OrderConstraint>& wishes, const std::vector<std::size_t>& ranks,
                const Operations& operations, std::vector<OrderConstraint>& constraints, StepEdges& edges)
{
    const std::size_t musts = constraints.size();
    constraints.insert(constraints.end(), wishes.begin(), wishes.end());
    const StepEdges all = step_edges(constraints, operations, ranks);
    std::unordered_map<std::size_t, std::size_t> circle_of;
    const auto circles = cycles(operations.size(), all.edges);
    for (std::size_t circle = 0; circle < circles.size(); ++circle) {
        for (const std::size_t step : circles[circle]) {
            circle_of.emplace(step, circle);
        }
    }
    edges = {};
    for (std::size_t i = 0; i < all.edges.size(); ++i) {
        const auto first = circle_of.find(all.edges[i].first);
        const auto second = circle_of.find(all.edges[i].second);
        const bool is_on_circle =
            first != circle_of.end() && second != circle_of.end() && first->second == second->second;
        if (all.constraints[i] < musts || !is_on_circle) {
            edges.edges.push_back(all.edges[i]);
            edges.constraints.push_back(all.constraints[i]);
        }
    }
}

/// Fills in the steps; or leaves them, and revises `differences`, which the changes come of. Whether it did the former.
bool order_steps(const Snapshot& from, const Snapshot& to, std::vector<Change>& differences,
                 std::vector<std::string>& revisions, Plan& plan)
{
    Operations operations(from, to, plan.changes);
    const std::vector<std::size_t> ranks = preferred_ranks(to, operations);
    std::vector<OrderConstraint> constraints;
    std::vector<std::string> repairs;
    auto [edges, revised] = acyclic_edges(from, to, ranks, operations, constraints, repairs);
    for (const RevisedChange& change : revised) {
        apply(change, operations, differences);
        revisions.push_back(sentence(change));
    }
    if (!revised.empty()) {
        return false;
    }
    plan.repairs = std::move(repairs);
    plan.repairs.insert(plan.repairs.end(), revisions.begin(), revisions.end());
    add_wishes(order_wishes(to, operations), ranks, operations, constraints, edges);

    std::vector<std::size_t> by_rank(ranks.size());
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        by_rank[ranks[i]] = i;
    }
    // Of the steps, by rank.
    std::vector<std::size_t> position(ranks.size());
    for (const std::size_t rank : topological_order(operations.size(), edges.edges)) {
        const std::size_t operation = by_rank[rank];
        if (!operations.is_carried(operation)) {
            position[rank] = plan.steps.size();
            plan.steps.push_back({operations.all()[operation], {}, {}, {}});
        }
    }
    // Members in the order a reader would like, which is by rank.
    for (const std::size_t operation : by_rank) {
        if (operations.is_carried(operation)) {
            plan.steps[position[ranks[operations.carrier(operation)]]].members.push_back(
                operations.all()[operation]);
        }
    }
    for (std::size_t i = 0; i < edges.edges.size(); ++i) {
        plan.orders.push_back({position[edges.edges[i].first], position[edges.edges[i].second],
                               constraints[edges.constraints[i]].reason});
    }
    return true;
}

/// Each time less is left to be revised, so that it ends.
void expand_and_order(const Snapshot& from, const Snapshot& to, Plan& plan)
{
    ChangeSet differences = plan.changes;
    std::vector<std::string> revisions;
    while (true) {
        expand(from, to, plan.changes);
        plan.ambient = settle_grants_of_new_objects(from, to, plan.executor, plan.changes);
        if (order_steps(from, to, differences.changes, revisions, plan)) {
            return;
        }
        plan.changes = differences;
    }
}

void plan_changes(const Snapshot& from, const Snapshot& to, Plan& plan)
{
    expand_and_order(from, to, plan);
    mark_what_comes_along(to, plan);
    find_locks(from, to, plan);
    join_steps(from, to, plan);
    find_hazards(from, to, plan);
}

}  // namespace

std::string sentence(const Reason& reason)
{
    const std::string dependent = catalog::describe(reason.dependent);
    const std::string subject = catalog::describe(reason.subject);
    switch (reason.code) {
    case ReasonCode::needs:
        return dependent + " depends on " + subject;
    case ReasonCode::releases:
        return dependent + " depended on " + subject;
    case ReasonCode::part:
        return dependent + " belongs to " + subject;
    case ReasonCode::frees_name:
        return dependent + " takes the name of " + subject;
    case ReasonCode::same_object:
        return dependent + " is replaced";
    case ReasonCode::partition:
        return dependent + " is a child of " + subject;
    case ReasonCode::mentions:
        return dependent + " mentions " + subject;
    }
    return {};
}

PlanError::PlanError(std::vector<Reason> reasons)
    : cycle(std::move(reasons)), message_("the changes depend on each other in a circle that no known repair breaks")
{
    for (const Reason& reason : cycle) {
        message_ += "\n  " + sentence(reason);
    }
}

const catalog::Grant* grant_before(const Plan& plan, const Snapshot& from, catalog::Identity identity)
{
    const auto found =
        std::lower_bound(plan.ambient.begin(), plan.ambient.end(), identity,
                         [](const catalog::Grant& grant, catalog::Identity id) { return grant.identity < id; });
    return found != plan.ambient.end() && found->identity == identity ? &*found : from.find<catalog::Grant>(identity);
}

Plan plan_of_renames(std::vector<Rename> renames, catalog::Name executor)
{
    Plan plan;
    plan.executor = executor;
    plan.renames = std::move(renames);
    for (const Rename& rename : plan.renames) {
        const StepAction action = !rename.from ? StepAction::create
                                  : !rename.to ? StepAction::drop
                                               : StepAction::rename;
        plan.steps.push_back({{action, rename.from ? rename.from : rename.to, {}, false}, {}, {}, {}});
    }
    return plan;
}

Plan plan_of_changes(const Snapshot& from, const Snapshot& to, catalog::Name executor, ChangeSet changes)
{
    Plan plan;
    plan.executor = executor;
    plan.changes = std::move(changes);
    plan_changes(from, to, plan);
    return plan;
}

Plan make_plan(const Snapshot& from, const Snapshot& to, catalog::Name executor, std::vector<Rename> renames)
{
    Plan plan = plan_of_renames(std::move(renames), executor);
    plan.changes = compare(from, to);
    plan_changes(from, to, plan);
    return plan;
}

}  // namespace tidemark::diff
