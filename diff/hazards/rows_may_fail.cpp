#include "diff/hazards.h"

namespace tidemark::diff {

using catalog::Column;
using catalog::Constraint;
using catalog::ConstraintType;
using catalog::Identity;
using catalog::Kind;

namespace {

const char* what_rows_must_be(const Constraint& constraint)
{
    switch (constraint.type) {
    case ConstraintType::check:
        return "a row that does not fulfil it stops the script";
    case ConstraintType::foreign_key:
        return "a row that refers to nothing stops the script";
    case ConstraintType::primary_key:
        return "a second row with the same key, or one without, stops the script";
    case ConstraintType::unique:
        return "a second row with the same key stops the script";
    case ConstraintType::exclusion:
        return "rows that exclude each other stop the script";
    }
    return "";
}

void look_at_new_column(const Column& column, const HazardContext& context, std::vector<Hazard>& out)
{
    const bool has_value = column.identity_column || column.generated ||
                           context.to.contains(catalog::part_of(Kind::column_default, column.identity));
    if (must_have_value(column) && !has_value) {
        tell(out, Severity::warning, column.identity,
             "it may not be null and has no default, so that any row stops the script");
    }
}

void look_at_created(Identity identity, const HazardContext& context, std::vector<Hazard>& out)
{
    if (const auto* column = context.to.find<Column>(identity)) {
        look_at_new_column(*column, context, out);
    } else if (const auto* constraint = context.to.find<Constraint>(identity)) {
        if (constraint->validated && constraint->enforced) {
            tell(out, Severity::note, identity, what_rows_must_be(*constraint));
        }
    } else if (const auto* index = context.to.find<catalog::Index>(identity); index != nullptr && index->unique) {
        tell(out, Severity::note, identity, "a second row with the same key stops the script");
    }
}

void look_at_altered(const Operation& operation, const HazardContext& context, std::vector<Hazard>& out)
{
    const auto* column = context.to.find<Column>(operation.identity);
    const auto* before = context.from.find<Column>(operation.identity);
    if (column != nullptr && before != nullptr && must_have_value(*column) && !must_have_value(*before)) {
        tell(out, Severity::note, operation.identity, "a row without a value stops the script");
    }
    if (column != nullptr && operation.changed.has(&Column::type) && !column->generated) {
        tell(out, Severity::note, operation.identity, "a value that its new type does not take stops the script");
    }
    const auto* constraint = context.to.find<Constraint>(operation.identity);
    if (constraint != nullptr && constraint->validated && constraint->enforced &&
        (operation.changed.has(&Constraint::validated) || operation.changed.has(&Constraint::enforced))) {
        tell(out, Severity::note, operation.identity, what_rows_must_be(*constraint));
    }
}

}  // namespace

/// Only where there are rows: on a table that was there before and that the step works on.
void find_what_rows_may_fail(const HazardContext& context, std::vector<Hazard>& out)
{
    const auto has_rows = [&context](Identity identity) {
        const Identity table = identity.parent();
        for (const TableLock& lock : context.step.locks) {
            if (lock.table == table) {
                return true;
            }
        }
        return false;
    };
    const auto look_at = [&](const Operation& operation) {
        if (!has_rows(operation.identity)) {
            return;
        }
        if (operation.action == StepAction::create) {
            look_at_created(operation.identity, context, out);
        } else if (operation.action == StepAction::alter) {
            look_at_altered(operation, context, out);
        }
    };
    look_at(context.step.operation);
    for (const Operation& member : context.step.members) {
        look_at(member);
    }
}

}  // namespace tidemark::diff
