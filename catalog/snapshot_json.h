#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "catalog/snapshot.h"

namespace tidemark::catalog {

/// Is given a text piece by piece, in its order.
using TextSink = std::function<void(std::string_view piece)>;

/// Writes the portable file of a snapshot: {"tidemark_snapshot": 3, "server": ..., "objects": {"table": [...]}, ...}, one object
/// a line. The same snapshot gives the same bytes. Only a few pieces are in memory at a time. Throws ReadError at a text that
/// is not valid UTF-8, which no server sends (it refuses, also from a database with encoding SQL_ASCII), and what `sink` throws.
void write_json(const Snapshot& snapshot, const TextSink& sink);

/// What write_json writes, whole.
std::string to_json(const Snapshot& snapshot);

/// Reads back what to_json wrote: sealed, and equal to what was written. Throws InputError (naming `file`) for anything
/// else: text that is no JSON, another version of the format, members that are missing, unknown or of the wrong type.
Snapshot snapshot_from_json(std::string_view text, const std::string& file);

}  // namespace tidemark::catalog
