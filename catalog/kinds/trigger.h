#pragma once

#include <string>
#include <vector>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// pg_trigger that a user made. A partition has a clone of its parent's row trigger, which comes and goes with that one
/// and is an object of its own only where it fires otherwise.
struct Trigger {
    Identity identity{};
    /// pg_get_triggerdef(): the whole CREATE TRIGGER statement, qualified. Empty for a clone.
    std::string definition{};
    /// "origin", "disabled", "replica" or "always".
    Name enabled{};
    /// Of a clone: how the trigger that it was cloned from fires. Empty for others.
    Name cloned_enabled{};
    /// ALTER TRIGGER ... DEPENDS ON EXTENSION: dropping one of these drops the trigger. Sorted.
    std::vector<Name> extensions{};
};

template <>
inline constexpr auto fields<Trigger> = field_table(
    field("definition", &Trigger::definition, OnChange::replace),
    field("enabled", &Trigger::enabled),
    field("cloned_enabled", &Trigger::cloned_enabled, OnChange::replace),
    field("extensions", &Trigger::extensions));
TIDEMARK_FIELDS_COMPLETE(Trigger);

/// FOR EACH ROW: the partitions of its table have a clone of it. A clone is none.
inline bool is_row_trigger(const Trigger& trigger)
{
    return trigger.definition.find(" FOR EACH ROW ") != std::string::npos;
}

}  // namespace tidemark::catalog
