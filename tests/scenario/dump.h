#pragma once

#include <string>
#include <vector>

namespace tidemark::scenario {

/// Where two outputs of `pg_dump -s` differ, object by object, in words; nothing when they say the same. The order of
/// objects, of a table's columns and options and of the lines of an ACL does not count; every other line does.
std::vector<std::string> dump_differences(const std::string& wanted, const std::string& got);

}  // namespace tidemark::scenario
