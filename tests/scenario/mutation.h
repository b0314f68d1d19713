#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/scenario/scenario.h"

namespace tidemark::scenario {

/// What became of one random change.
struct Mutation {
    /// The file that made the database before.
    std::string base{};
    /// The statements that PostgreSQL took, in order.
    std::vector<std::string> statements{};
    /// What does not hold between the database before and after, in either direction.
    std::vector<std::string> failures{};
    /// Why the failures do not count: what stopped the script stops a restore of the database's own dump as well. Else empty.
    std::string passed_over{};
};

/// The files of each directory that make a database to change: from.sql and to.sql of scenarios, and whole schemas, sorted.
std::vector<std::vector<std::filesystem::path>> mutation_bases(const std::vector<std::filesystem::path>& directories);

/// Takes one of the bases, from each directory as often as from another, runs one to twenty random statements on a copy of it, leaving out those that PostgreSQL refuses,
/// and proves the way there and back. The same seed gives the same statements on the same bases.
Mutation prove_mutation(const Bench& bench, const std::vector<std::vector<std::filesystem::path>>& bases,
                        std::uint64_t seed);

}  // namespace tidemark::scenario
