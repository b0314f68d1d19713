#pragma once

#include <cstddef>
#include <string>

#include "catalog/error.h"
#include "catalog/shadow/sql_splitter.h"

namespace tidemark::catalog {

/// The part of a script that was sent in one go.
struct SentPart {
    /// Bytes [begin, end) of the script's text.
    std::size_t begin = 0;
    std::size_t end = 0;
    /// The statement that the part begins with.
    std::size_t first_statement = 0;
};

/// Everything, in one go.
SentPart whole_of(const SqlScript& script);
SentPart statement_part(const SqlScript& script, std::size_t statement);

/// Finds the place in the file: by the server's position; else by the statements that had completed; inside a DO block
/// or COPY data by the line that CONTEXT names.
MigrationError locate_failure(const std::string& file, const SqlScript& script, const SentPart& sent,
                              const StatementError& error);

/// The failure of a statement that never reached the server, or whose failure shows only later.
MigrationError failure_at(const std::string& file, const SqlScript& script, std::size_t statement,
                          ServerMessage message);

}  // namespace tidemark::catalog
