#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/shadow/source_text.h"
#include "catalog/shadow/sql_scanner.h"

namespace tidemark::catalog {

/// One statement of a script, without its semicolon.
struct SqlStatement {
    /// Bytes [begin, end) of the script, from the first token to the last.
    std::size_t begin = 0;
    std::size_t end = 0;
    SourcePosition position{};
    /// Tokens [first_token, last_token) of the script.
    std::size_t first_token = 0;
    std::size_t last_token = 0;
    /// The data lines of COPY ... FROM STDIN, without the closing `\.`.
    std::optional<std::string> copy_data{};
};

/// A file of SQL, taken apart.
struct SqlScript {
    /// The file as it is.
    std::string source{};
    /// The file's text with what only psql understands (\restrict lines, COPY data) blanked out, so that offsets are
    /// those of the file.
    std::string text{};
    std::vector<SqlToken> tokens{};
    std::vector<SqlStatement> statements{};
    /// Set when PostgreSQL's lexer cannot read the text: then there is one statement, all of it, for the server to
    /// judge.
    std::optional<LexicalError> lexical_error{};

    std::string_view statement_text(const SqlStatement& statement) const
    {
        return std::string_view(text).substr(statement.begin, statement.end - statement.begin);
    }
};

/// Takes valid UTF-8 SQL apart by PostgreSQL's own lexer, which reads newer grammars too. Semicolons within parentheses
/// (CREATE RULE) and BEGIN ATOMIC bodies end nothing. `file` is for messages. Throws InputError for psql commands other
/// than \restrict and \unrestrict, and for COPY data without its end.
SqlScript split_sql(std::string_view text, const std::string& file);

}  // namespace tidemark::catalog
