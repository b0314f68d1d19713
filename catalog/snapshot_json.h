#pragma once

#include <string>
#include <string_view>

#include "catalog/snapshot.h"

namespace tidemark::catalog {

/// The portable file of a snapshot: {"tidemark_snapshot": 1, "server": ..., "objects": {"table": [...]}, ...}, one object
/// a line. The same snapshot gives the same bytes. Throws ReadError when a text is not valid UTF-8, which only databases
/// with encoding SQL_ASCII can bring about.
std::string to_json(const Snapshot& snapshot);

/// Reads back what to_json wrote: sealed, and equal to what was written. Throws InputError (naming `file`) for anything
/// else: text that is no JSON, another version of the format, members that are missing, unknown or of the wrong type.
Snapshot snapshot_from_json(std::string_view text, const std::string& file);

}  // namespace tidemark::catalog
