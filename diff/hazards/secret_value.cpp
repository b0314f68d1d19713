#include "diff/hazards.h"
#include "diff/secret_options.h"

namespace tidemark::diff {

/// Of a new table's columns too.
void find_secret_values(const HazardContext& context, std::vector<Hazard>& out)
{
    const auto look_at = [&](const Operation& operation) {
        for (const std::string& option : written_secrets(operation, context.from, context.to)) {
            tell(out, Severity::warning, operation.identity,
                 "the value of its option " + option + " is not read: put it in the place of '<" + option + ">'");
        }
    };
    look_at(context.step.operation);
    for (const Operation& member : context.step.members) {
        look_at(member);
    }
}

}  // namespace tidemark::diff
