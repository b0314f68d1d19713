#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "catalog/conninfo.h"

namespace tidemark::scenario {

/// Where scenarios run: a server on which databases and roles may be made at will.
struct Bench {
    catalog::Conninfo server{};
    int major = 0;
    /// Of the same major, else empty: then the re-read alone is the judge.
    std::filesystem::path pg_dump{};
    /// A directory: what the plans of a scenario do is written to <scenario>.txt there, for the census.
    std::filesystem::path records{};
    /// Write expected.sql instead of comparing with it.
    bool update = false;
};

/// Runs every proof on one directory of testdata/scenarios; gives what does not hold, nothing when all does.
///
/// The plan's text is expected.sql. Applied to `from` (one transaction per segment), the database read again equals `to`,
/// pg_dump -s says the same, and a second plan is empty; applied statement by statement, it leads there too. The way back applies and converges likewise. Rows of tables that
/// both sides have survive, unless the plan declared their loss.
std::vector<std::string> prove_scenario(const Bench& bench, const std::filesystem::path& directory);

class Database;

/// Makes in an empty database what a scenario's to.sql says, or what a file says, after the setup.sql or <file>.setup.sql
/// beside it. Throws catalog::Error.
void load_scenario(const Bench& bench, const Database& database, const std::filesystem::path& directory_or_file);

/// "-- PostgreSQL 15" as the second line: older servers do not know what is in it. Else 0.
int first_major(const std::filesystem::path& directory_or_file);

/// In a failure that is no more than the script of those before it.
inline constexpr const char* script_was = "the script was:\n";

/// All proofs but the texts, in both directions. Returns what does not hold; that rows are in the way of a plan which says
/// that they may be holds.
std::vector<std::string> prove_both_ways(const Bench& bench, const Database& from, const Database& to);

}  // namespace tidemark::scenario
