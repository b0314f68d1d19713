#include "diff/order_scene.h"

#include <array>
#include <map>
#include <vector>

namespace tidemark::diff {

using catalog::Identity;
using catalog::Kind;
using catalog::Snapshot;

namespace {

/// The name that an object takes among the relations and types of its schema; null for other kinds.
Identity taken_name(Identity identity, const Snapshot& snapshot)
{
    switch (identity.kind()) {
    case Kind::base_type:
    case Kind::enum_type:
    case Kind::range_type:
    case Kind::composite_type:
    case Kind::domain:
    case Kind::sequence:
    case Kind::table:
    case Kind::view:
    case Kind::materialized_view:
    case Kind::index:
        return catalog::in_schema(Kind::table, catalog::schema_of(identity), identity.name());
    case Kind::constraint: {
        const auto* constraint = snapshot.find<catalog::Constraint>(identity);
        const bool has_index = constraint != nullptr && constraint->type != catalog::ConstraintType::check &&
                               constraint->type != catalog::ConstraintType::foreign_key;
        return has_index ? catalog::in_schema(Kind::table, catalog::schema_of(identity), identity.name()) : Identity{};
    }
    case Kind::column: {
        // The sequence of an identity column is a relation, too.
        const auto* column = snapshot.find<catalog::Column>(identity);
        return column != nullptr && column->identity_column
                   ? catalog::in_schema(Kind::table, column->identity_column->sequence_schema,
                                        column->identity_column->sequence_name)
                   : Identity{};
    }
    default:
        return {};
    }
}

/// The name of the multirange that comes with a range type; null for other kinds.
Identity taken_by_multirange(Identity identity, const Snapshot& snapshot)
{
    const auto* range = snapshot.find<catalog::RangeType>(identity);
    return range != nullptr ? catalog::in_schema(Kind::table, range->multirange_schema, range->multirange_name)
                            : Identity{};
}

void require_freed(OrderScene& scene, const std::vector<std::size_t>& freeing, std::size_t taking)
{
    const Identity identity = scene.operations.all()[taking].identity;
    for (const std::size_t other : freeing) {
        const Identity former = scene.operations.all()[other].identity;
        if (former != identity) {
            scene.require(other, taking, ReasonCode::frees_name, identity, former);
        }
    }
}

}  // namespace

/// A name is free before another object takes it.
void order_names(OrderScene& scene)
{
    using TakenName = Identity (*)(Identity, const Snapshot&);
    constexpr std::array<TakenName, 2> all_names{taken_name, taken_by_multirange};
    std::map<Identity, std::vector<std::size_t>> freed;
    const auto changes_name = [&scene](const Operation& operation, TakenName name) {
        return operation.action == StepAction::alter &&
               name(operation.identity, scene.from) != name(operation.identity, scene.to);
    };
    for (std::size_t i = 0; i < scene.operations.size(); ++i) {
        const Operation& operation = scene.operations.all()[i];
        for (const TakenName taken : all_names) {
            const Identity name = taken(operation.identity, scene.from);
            const bool frees = (operation.action == StepAction::drop && !operation.aside) ||
                               operation.action == StepAction::set_aside || changes_name(operation, taken);
            if (frees && name) {
                freed[name].push_back(i);
            }
        }
    }
    for (std::size_t i = 0; i < scene.operations.size() && !freed.empty(); ++i) {
        const Operation& operation = scene.operations.all()[i];
        for (const TakenName taken : all_names) {
            const Identity name = taken(operation.identity, scene.to);
            const bool takes = scene.begin(operation.identity) == i || changes_name(operation, taken);
            const auto found = takes && name ? freed.find(name) : freed.end();
            if (found != freed.end()) {
                require_freed(scene, found->second, i);
            }
        }
    }
}

}  // namespace tidemark::diff
