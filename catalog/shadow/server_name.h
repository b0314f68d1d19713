#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "catalog/error.h"

namespace tidemark::catalog {

/// A name as a server message shows it, e.g. in `relation "app.orders" does not exist`.
struct ShownName {
    /// Empty when the message shows no schema.
    std::string schema{};
    std::string name{};
};

/// What stands in a message's first double quotes: every language keeps them, or its own marks, then nothing is found.
std::optional<std::string_view> quoted_part(std::string_view message);

/// A shown name at its first dot; messages do not tell a dot within a name from the one between two.
ShownName shown_name(std::string_view text);

/// What a complaint about something missing (42P01, 42703, 42704, 42883, 3F000) is about. Empty when it cannot be told.
std::optional<ShownName> missing_name(const ServerMessage& server);

}  // namespace tidemark::catalog
