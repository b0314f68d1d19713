#pragma once

#include <optional>
#include <string_view>

#include "diff/rename.h"

namespace tidemark::apps {

/// Reads SCHEMA.OBJECT[.PART]=NAME or SCHEMA=NAME; names may stand in double quotes, as SQL has them, and are taken as they
/// are. Empty when it is nothing of the kind.
std::optional<diff::RenameWish> parse_rename_wish(std::string_view text);

}  // namespace tidemark::apps
