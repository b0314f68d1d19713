#pragma once

#include <string>
#include <vector>

#include "catalog/error.h"
#include "catalog/shadow/migration_directory.h"

namespace tidemark::catalog {

/// What usually leads to that failure and cures it, in one or two sentences; empty when nothing usual is known. Looks
/// through `files` for the one that creates what is missing. Names in it come from the server and the files: escape
/// them.
std::string usual_cure(const MigrationError& error, const std::vector<Migration>& files);

}  // namespace tidemark::catalog
