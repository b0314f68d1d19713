#include "diff/ordering.h"

#include <algorithm>
#include <numeric>
#include <tuple>

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

std::vector<std::size_t> preferred_ranks(const Snapshot& to, const Operations& operations)
{
    const auto& all = operations.all();
    const auto position_of = [&to](Identity identity) {
        const auto* column = to.find<catalog::Column>(identity);
        return column == nullptr ? std::int64_t{0} : column->position;
    };
    // What one role is granted on the columns of a table stands together, behind what anybody is granted on the table.
    const auto of_column = [](Identity grant) {
        const bool is_one = grant.kind() == Kind::grant && grant.parent().kind() == Kind::column;
        return is_one ? std::tuple(true, grant.name(), grant.qualifier()) : std::tuple(false, Name(), Name());
    };
    std::vector<std::size_t> sorted(all.size());
    std::iota(sorted.begin(), sorted.end(), std::size_t{0});
    // Default privileges stay in force while anything is created, so that what it has from birth is what the plan expects.
    const auto goes_first = [&operations](const Operation& operation) {
        const bool stays_in_force =
            operation.identity.kind() == Kind::default_privilege &&
            operations.find(StepAction::drop, catalog::top_level(Kind::schema, operation.identity.schema())) == none;
        return operation.action == StepAction::drop && !operation.aside && !stays_in_force;
    };
    std::sort(sorted.begin(), sorted.end(), [&](std::size_t x, std::size_t y) {
        const Operation& a = all[x];
        const Operation& b = all[y];
        const bool a_goes = goes_first(a);
        const bool b_goes = goes_first(b);
        if (a_goes != b_goes) {
            return a_goes;
        }
        // What was set aside goes when all columns of all tables have their new types.
        if (a.aside != b.aside) {
            return b.aside;
        }
        if (a_goes) {
            // What stands on others goes before them.
            return std::tuple(b.identity.kind(), a.identity) < std::tuple(a.identity.kind(), b.identity);
        }
        const Identity a_root = catalog::root_of(a.identity);
        const Identity b_root = catalog::root_of(b.identity);
        if (a_root != b_root) {
            return a_root < b_root;
        }
        return std::tuple(a.identity.kind(), position_of(a.identity), of_column(a.identity), a.identity, a.action) <
               std::tuple(b.identity.kind(), position_of(b.identity), of_column(b.identity), b.identity, b.action);
    });
    std::vector<std::size_t> ranks(all.size());
    for (std::size_t rank = 0; rank < sorted.size(); ++rank) {
        ranks[sorted[rank]] = rank;
    }
    return ranks;
}

}  // namespace tidemark::diff
