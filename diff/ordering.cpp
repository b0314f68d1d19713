#include "diff/ordering.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "diff/order_scene.h"

namespace tidemark::diff {

using catalog::Identity;
using catalog::Kind;
using catalog::Name;
using catalog::Snapshot;

bool OrderScene::is_foreign_key(Identity identity) const
{
    const auto* constraint = to.find<catalog::Constraint>(identity);
    return constraint != nullptr && constraint->type == catalog::ConstraintType::foreign_key;
}

bool OrderScene::minds_readers(Identity altered) const
{
    const std::size_t step = alter(altered);
    return step != none &&
           (operations.all()[step].apart || altered.kind() == Kind::composite_type || altered.kind() == Kind::domain);
}

bool is_reader(Kind kind)
{
    return kind == Kind::view || kind == Kind::materialized_view || kind == Kind::routine || kind == Kind::rule ||
           kind == Kind::trigger || kind == Kind::policy;
}

void OrderScene::require(std::size_t before, std::size_t after, ReasonCode code, Identity dependent, Identity subject)
{
    if (before != none && after != none && before != after) {
        constraints_.push_back({before, after, {code, dependent, subject}});
    }
}

std::vector<OrderConstraint> order_constraints(const Snapshot& from, const Snapshot& to, const Operations& operations)
{
    OrderScene scene(from, to, operations);
    for (const auto rule : order_rules) {
        rule(scene);
    }
    return std::move(scene).take();
}

namespace {

/// What preferred_ranks() compares, looked up once.
struct Preference {
    const Operation* operation = nullptr;
    bool goes_first = false;
    /// Of the root object, among those of all operations.
    std::uint32_t root = 0;
    /// Of a column; 0 for all else.
    std::int64_t position = 0;
    /// What one role is granted on the columns of a table stands together, behind what anybody is granted on the table.
    std::tuple<bool, catalog::Name, catalog::Name> of_column{};
};

bool operator<(const Preference& x, const Preference& y)
{
    const Operation& a = *x.operation;
    const Operation& b = *y.operation;
    if (x.goes_first != y.goes_first) {
        return x.goes_first;
    }
    // What was set aside goes when all columns of all tables have their new types.
    if (a.aside != b.aside) {
        return b.aside;
    }
    if (x.goes_first) {
        // What stands on others goes before them.
        return std::tuple(b.identity.kind(), a.identity) < std::tuple(a.identity.kind(), b.identity);
    }
    if (x.root != y.root) {
        return x.root < y.root;
    }
    return std::tuple(a.identity.kind(), x.position, x.of_column, a.identity, a.action) <
           std::tuple(b.identity.kind(), y.position, y.of_column, b.identity, b.action);
}

std::unordered_map<Identity, std::uint32_t> ranks_of_roots(const std::vector<Operation>& operations)
{
    std::unordered_map<Identity, std::uint32_t> ranks;
    std::vector<Identity> roots;
    for (const Operation& operation : operations) {
        const Identity root = catalog::root_of(operation.identity);
        if (ranks.try_emplace(root).second) {
            roots.push_back(root);
        }
    }
    std::sort(roots.begin(), roots.end());
    for (std::size_t i = 0; i < roots.size(); ++i) {
        ranks[roots[i]] = static_cast<std::uint32_t>(i);
    }
    return ranks;
}

}  // namespace

std::vector<std::size_t> preferred_ranks(const Snapshot& to, const Operations& operations)
{
    const auto& all = operations.all();
    const auto roots = ranks_of_roots(all);
    // Default privileges stay in force while anything is created, so that what it has from birth is what the plan expects.
    const auto goes_first = [&operations](const Operation& operation) {
        const bool stays_in_force =
            operation.identity.kind() == Kind::default_privilege &&
            operations.find(StepAction::drop, catalog::top_level(Kind::schema, operation.identity.schema())) == none;
        return operation.action == StepAction::drop && !operation.aside && !stays_in_force;
    };
    std::vector<Preference> preferences;
    preferences.reserve(all.size());
    for (const Operation& operation : all) {
        const Identity identity = operation.identity;
        Preference& preference = preferences.emplace_back();
        preference.operation = &operation;
        preference.goes_first = goes_first(operation);
        preference.root = roots.at(catalog::root_of(identity));
        if (const auto* column = to.find<catalog::Column>(identity)) {
            preference.position = column->position;
        }
        if (identity.kind() == Kind::grant && identity.parent().kind() == Kind::column) {
            preference.of_column = {true, identity.name(), identity.qualifier()};
        }
    }
    std::vector<std::size_t> sorted(all.size());
    std::iota(sorted.begin(), sorted.end(), std::size_t{0});
    std::sort(sorted.begin(), sorted.end(),
              [&preferences](std::size_t x, std::size_t y) { return preferences[x] < preferences[y]; });
    std::vector<std::size_t> ranks(all.size());
    for (std::size_t rank = 0; rank < sorted.size(); ++rank) {
        ranks[sorted[rank]] = rank;
    }
    return ranks;
}

}  // namespace tidemark::diff
