#include "diff/cycle_repair.h"

#include <array>

namespace tidemark::diff {
namespace {

using catalog::Constraint;
using catalog::ConstraintType;
using catalog::Kind;
using catalog::Snapshot;

bool is_foreign_key(const Snapshot& side, const Operation& operation)
{
    const auto* constraint = side.find<Constraint>(operation.identity);
    return constraint != nullptr && constraint->type == ConstraintType::foreign_key;
}

/// One named case: which carried operations to set apart, and what to say of it.
struct Case {
    bool (*fits)(const Snapshot& from, const Snapshot& to, const Operation& operation);
    const char* sentence;
};

constexpr std::array cases{
    Case{[](const Snapshot&, const Snapshot& to, const Operation& operation) {
             return operation.action == StepAction::create && is_foreign_key(to, operation);
         },
         "tables refer to each other: the foreign keys are added when all of them exist"},
    Case{[](const Snapshot& from, const Snapshot&, const Operation& operation) {
             return operation.action == StepAction::drop && is_foreign_key(from, operation);
         },
         "tables refer to each other: the foreign keys are dropped before any of them"},
    Case{[](const Snapshot&, const Snapshot&, const Operation& operation) {
             return operation.action == StepAction::create && operation.identity.kind() == Kind::column_default;
         },
         "a default needs what needs its table: it is set afterwards"},
    Case{[](const Snapshot&, const Snapshot&, const Operation& operation) {
             return operation.action == StepAction::drop && operation.identity.kind() == Kind::column_default;
         },
         "a default needs what needs its table: it is dropped first"},
    // ALTER DOMAIN adds none where values lie within others, in arrays and the like; the old one can always go.
    Case{[](const Snapshot&, const Snapshot&, const Operation& operation) {
             return operation.action == StepAction::drop && operation.identity.kind() == Kind::domain_constraint;
         },
         "a domain's check needs what gives way to what the new one needs: it is dropped first"},
    Case{[](const Snapshot&, const Snapshot&, const Operation& operation) {
             return operation.action == StepAction::create && (operation.identity.kind() == Kind::constraint ||
                                                               operation.identity.kind() == Kind::domain_constraint);
         },
         "a constraint needs what needs its table: it is added afterwards"},
    Case{[](const Snapshot&, const Snapshot&, const Operation& operation) {
             return operation.action == StepAction::drop &&
                    (operation.identity.kind() == Kind::constraint || operation.identity.kind() == Kind::index);
         },
         "a constraint or index needs what needs its table: it is dropped first"},
    Case{[](const Snapshot&, const Snapshot&, const Operation& operation) {
             return operation.action == StepAction::drop &&
                    (operation.identity.kind() == Kind::trigger || operation.identity.kind() == Kind::policy ||
                     operation.identity.kind() == Kind::rule);
         },
         "a trigger, policy or rule needs what needs its table: it is dropped first"},
    Case{[](const Snapshot&, const Snapshot&, const Operation& operation) {
             return operation.action == StepAction::drop &&
                    (operation.identity.kind() == Kind::column || operation.identity.kind() == Kind::inheritance ||
                     operation.identity.kind() == Kind::sequence);
         },
         "a part needs what needs its table: it is dropped first"},
    Case{[](const Snapshot&, const Snapshot&, const Operation& operation) {
             return operation.action == StepAction::create && operation.identity.kind() == Kind::column;
         },
         "a column needs what needs its table: it is added afterwards"},
};

}  // namespace

bool repair_cycle(const Snapshot& from, const Snapshot& to, const std::vector<std::size_t>& cycle,
                  Operations& operations, std::vector<std::string>& repairs)
{
    for (const Case& named : cases) {
        bool found = false;
        for (const std::size_t operation : cycle) {
            if (operations.can_be_set_apart(operation) && named.fits(from, to, operations.all()[operation])) {
                operations.set_apart(operation);
                found = true;
            }
        }
        if (found) {
            repairs.emplace_back(named.sentence);
            return true;
        }
    }
    return false;
}

}  // namespace tidemark::diff
