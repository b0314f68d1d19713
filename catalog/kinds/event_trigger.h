#pragma once

#include <string>
#include <vector>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// pg_event_trigger.
struct EventTrigger {
    Identity identity{};
    Name owner{};
    /// "ddl_command_start", "ddl_command_end", "sql_drop", "table_rewrite" or, since PostgreSQL 17, "login".
    Name event{};
    /// WHEN TAG IN (...): "CREATE TABLE", sorted; empty means all.
    std::vector<std::string> tags{};
    /// Qualified and quoted.
    std::string function{};
    /// "origin", "disabled", "replica" or "always".
    Name enabled{};
};

template <>
inline constexpr auto fields<EventTrigger> = field_table(
    field("owner", &EventTrigger::owner),
    field("event", &EventTrigger::event, OnChange::replace),
    field("tags", &EventTrigger::tags, OnChange::replace),
    field("function", &EventTrigger::function, OnChange::replace),
    field("enabled", &EventTrigger::enabled));
TIDEMARK_FIELDS_COMPLETE(EventTrigger);

}  // namespace tidemark::catalog
