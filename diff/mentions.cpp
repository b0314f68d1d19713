#include "diff/mentions.h"

#include <algorithm>

#include "diff/hazards.h"

namespace tidemark::diff {

using catalog::Identity;
using catalog::Kind;

std::vector<OrderConstraint> order_wishes(const catalog::Snapshot& to, const Operations& operations)
{
    std::vector<OrderConstraint> wishes;
    const auto is_routine_made = [](const Operation& operation) {
        return operation.identity.kind() == Kind::routine && operation.action != StepAction::drop;
    };
    if (std::none_of(operations.all().begin(), operations.all().end(), is_routine_made)) {
        return wishes;
    }
    const RoutineWords words(to);
    for (std::size_t i = 0; i < operations.size(); ++i) {
        const Operation& operation = operations.all()[i];
        const bool is_new_table = operation.identity.kind() == Kind::table && operation.action == StepAction::create;
        if (!is_new_table && !is_routine_made(operation)) {
            continue;
        }
        for (const Identity routine : words.with(operation.identity.name().text())) {
            const std::size_t made = operations.built(routine);
            if (made != Operations::none && made != i) {
                wishes.push_back({i, made, {ReasonCode::mentions, routine, operation.identity}});
            }
        }
    }
    return wishes;
}

}  // namespace tidemark::diff
