#include "diff/cast_fate.h"
#include "diff/hazards.h"
#include "diff/secret_options.h"

namespace tidemark::diff {

using catalog::Column;
using catalog::EnumType;
using catalog::Kind;

namespace {

void look_at_dropped(const Operation& operation, const HazardContext& context, std::vector<Hazard>& out)
{
    for (const std::string& option : lost_secrets(operation, context.from, context.to)) {
        tell(out, Severity::note, operation.identity, "the value of its option " + option + " does not come back");
    }
    if (is_of_foreign_table(operation.identity, context.from)) {
        return;
    }
    switch (operation.identity.kind()) {
    case Kind::table:
        if (context.from.find<catalog::Table>(operation.identity)->partition_key.empty()) {
            tell(out, Severity::note, operation.identity, "its rows do not come back: it is empty after the way back");
        }
        break;
    case Kind::column: {
        const auto* column = context.from.find<Column>(operation.identity);
        if (column != nullptr && !column->generated) {
            tell(out, Severity::note, operation.identity,
                 "its values do not come back: rows have its default, or none, after the way back");
        }
        break;
    }
    case Kind::sequence:
        tell(out, Severity::note, operation.identity,
             "its current value does not come back: it starts anew after the way back");
        break;
    default:
        break;
    }
}

void find_irreversible_in_altered(const Operation& operation, const HazardContext& context, std::vector<Hazard>& out)
{
    if (const auto* before = context.from.find<EnumType>(operation.identity)) {
        const auto* after = context.to.find<EnumType>(operation.identity);
        if (after != nullptr && after->labels.size() > before->labels.size()) {
            tell(out, Severity::warning, operation.identity,
                 "PostgreSQL takes no label away: the way back makes the type anew, and a row with a new label stops "
                 "it");
        }
        return;
    }
    for (const std::string& option : lost_secrets(operation, context.from, context.to)) {
        tell(out, Severity::note, operation.identity, "the value of its option " + option + " does not come back");
    }
    const auto* before = context.from.find<Column>(operation.identity);
    const auto* after = context.to.find<Column>(operation.identity);
    if (before == nullptr || after == nullptr || is_of_foreign_table(operation.identity, context.from) ||
        !operation.changed.has(&Column::type) || before->generated) {
        return;
    }
    switch (fate_of(*before, context.from, *after, context.to).loss) {
    case CastFate::Loss::none:
        break;
    case CastFate::Loss::spelling:
        tell(out, Severity::warning, operation.identity,
             "how its values were written does not come back: " + before->type.text() + " has more spellings than " +
                 after->type.text());
        break;
    case CastFate::Loss::value:
        tell(out, Severity::note, operation.identity, "what is cut or rounded does not come back");
        break;
    }
}

}  // namespace

/// Where data are lost, that is told already; then it is a note. Of renames and what holds no data there is a way back.
void find_what_is_irreversible(const HazardContext& context, std::vector<Hazard>& out)
{
    const auto look_at = [&](const Operation& done) {
        if (done.action == StepAction::drop) {
            look_at_dropped(done, context, out);
        } else if (done.action == StepAction::alter) {
            find_irreversible_in_altered(done, context, out);
        }
        if (done.action == StepAction::alter || done.action == StepAction::set_aside) {
            for (const catalog::Name attribute : lost_attributes(done.identity, context.from, context.to).gone) {
                tell(out, Severity::note, done.identity,
                     "the values of its attribute " + attribute.text() + " do not come back");
            }
        }
    };
    for (const Operation* operation : operations_to_tell(context.step)) {
        look_at(*operation);
    }
}

}  // namespace tidemark::diff
