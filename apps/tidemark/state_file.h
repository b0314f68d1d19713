#pragma once

#include <filesystem>

#include "emit/state.h"

namespace tidemark::apps {

/// Reads what --state names; empty where there is no such file yet. Throws InputError for a file that is none of tidemark's, and
/// for one of a later version.
emit::State read_state(const std::filesystem::path& path);

/// Writes it, whole or not at all.
void write_state(const std::filesystem::path& path, const emit::State& state);

}  // namespace tidemark::apps
