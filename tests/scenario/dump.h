#pragma once

#include <string>
#include <vector>

#include "tests/scenario/database.h"
#include "tests/scenario/scenario.h"

namespace tidemark::scenario {

enum class DumpContents { schema, schema_and_rows };

/// What the pg_dump of `bench` writes, as plain SQL. Throws catalog::Error when it fails.
std::string run_pg_dump(const Bench& bench, const Database& database, DumpContents contents);

/// Runs what pg_dump wrote, in one transaction. Throws catalog::StatementError.
void restore_dump(const std::string& dump, const Database& database);

/// Where two outputs of `pg_dump -s` differ, object by object, in words; nothing when they say the same. The order of
/// objects, of a table's columns and options and of the lines of an ACL does not count; every other line does.
std::vector<std::string> dump_differences(const std::string& wanted, const std::string& got);

}  // namespace tidemark::scenario
