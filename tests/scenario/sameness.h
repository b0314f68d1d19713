#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/scenario/scenario.h"

namespace tidemark::scenario {

/// What tidemark takes for a difference in a database that nobody has changed: compared with itself; with what a dump of it
/// gives when it is restored, in both directions; with itself after VACUUM FULL, REINDEX, CLUSTER, ANALYZE and REFRESH.
/// `base` is a scenario's directory, whose to.sql is loaded, or a file of testdata/schemas. Nothing is what there should be.
std::vector<std::string> prove_sameness(const Bench& bench, const std::filesystem::path& base);

}  // namespace tidemark::scenario
