#pragma once

#include <string>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// pg_trigger that a user made; the clones on partitions follow their parent's.
struct Trigger {
    Identity identity{};
    /// pg_get_triggerdef(): the whole CREATE TRIGGER statement, qualified.
    std::string definition{};
    /// "origin", "disabled", "replica" or "always".
    Name enabled{};
};

template <>
inline constexpr auto fields<Trigger> = std::tuple{
    field("definition", &Trigger::definition, OnChange::replace),
    field("enabled", &Trigger::enabled)};
TIDEMARK_FIELDS_COMPLETE(Trigger);

}  // namespace tidemark::catalog
