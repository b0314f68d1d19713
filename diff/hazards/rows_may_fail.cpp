#include <algorithm>

#include "diff/cast_fate.h"
#include "diff/hazards.h"
#include "diff/inheritance.h"
#include "diff/row_demands.h"

namespace tidemark::diff {

using catalog::ConstraintType;

namespace {

const char* what_stops(const RowDemand& demand, const HazardContext& context)
{
    const auto* key = context.to.find<catalog::Constraint>(demand.identity);
    switch (demand.rule) {
    case RowRule::no_rows:
        return "it may not be null and has no default, so that any row stops the script";
    case RowRule::not_null:
        return "a row without a value stops the script";
    case RowRule::check:
        return "a row that does not fulfil it stops the script";
    case RowRule::unique:
        return key != nullptr && key->type == ConstraintType::primary_key
                   ? "a second row with the same key, or one without, stops the script"
                   : "a second row with the same key stops the script";
    case RowRule::foreign_key:
        return "a row that refers to nothing stops the script";
    case RowRule::exclusion:
        return "rows that exclude each other stop the script";
    case RowRule::labels:
        return "a row with a label that its type loses stops the script";
    case RowRule::type:
        return "a value that its new type does not take stops the script";
    }
    return "";
}

}  // namespace

namespace {

/// Of the table that is attached, and of the default partition, which has what no other takes.
void tell_of_bounds(const HazardContext& context, std::vector<Hazard>& out)
{
    const catalog::Identity link = context.step.operation.identity;
    const auto* facts = context.to.find<catalog::Inheritance>(link);
    if (facts == nullptr || facts->bound.empty() || context.step.operation.action != StepAction::create) {
        return;
    }
    if (context.from.contains(link.parent())) {
        tell(out, Severity::note, link, "a row beyond its bounds stops the script");
    }
    for (const catalog::Inheritance& other : context.from.all<catalog::Inheritance>()) {
        if (other.bound == "DEFAULT" && parent_table(other.identity) == parent_table(link) && other.identity != link) {
            tell(out, Severity::note, other.identity,
                 "a row that belongs to " + catalog::describe(link.parent()) + " stops the script");
        }
    }
}

/// Is a column to be of a type that takes none of its values?
bool takes_no_value(const RowDemand& demand, const HazardContext& context)
{
    const auto* before = context.from.find<catalog::Column>(demand.column);
    const auto* after = context.to.find<catalog::Column>(demand.column);
    return demand.rule == RowRule::type && before != nullptr && after != nullptr &&
           fate_of(*before, context.from, *after, context.to).never_fits;
}

}  // namespace

/// Of a new column any row stops the script, and of a type that takes no value any row that has one, so that is a warning; of
/// all else it depends on the rows.
void find_what_rows_may_fail(const HazardContext& context, std::vector<Hazard>& out)
{
    tell_of_bounds(context, out);
    for (const RowDemand& demand : row_demands(context.from, context.to, context.step)) {
        const bool is_told = std::any_of(out.begin(), out.end(), [&demand](const Hazard& hazard) {
            // Codes come later; a domain is told once, however many columns it has.
            return hazard.code.empty() && hazard.identity == demand.identity && demand.identity != demand.column;
        });
        if (!is_told && takes_no_value(demand, context)) {
            tell(out, Severity::warning, demand.identity,
                 "its new type takes no value of the old one, so that any row with a value stops the script");
        } else if (!is_told) {
            tell(out, demand.rule == RowRule::no_rows ? Severity::warning : Severity::note, demand.identity,
                 what_stops(demand, context));
        }
    }
}

}  // namespace tidemark::diff
