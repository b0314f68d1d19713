#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tidemark::catalog {

/// One lexical token of SQL; comments and blanks are not tokens.
struct SqlToken {
    enum class Kind {
        word,               ///< keyword or unquoted identifier
        quoted_identifier,  ///< "x" or U&"x"
        string,             ///< 'x', E'x', $tag$x$tag$ and the other quoted constants
        other,              ///< number, operator, punctuation
    };
    /// Bytes [begin, end) of the text.
    std::size_t begin = 0;
    std::size_t end = 0;
    Kind kind = Kind::other;
};

/// Why text cannot be lexed, as PostgreSQL puts it.
struct LexicalError {
    std::size_t offset = 0;
    std::string message{};
};

struct SqlScan {
    /// None when there is an error.
    std::vector<SqlToken> tokens{};
    std::optional<LexicalError> error{};
};

/// Takes valid UTF-8 text apart by PostgreSQL's own lexer. The only door to libpg_query, of which nothing but the lexer
/// is used: its parser knows one major's grammar, while the lexer hardly changes between majors.
SqlScan scan_sql(std::string_view text);

/// Is the token this word, whatever its case? `lower` is in lower case.
bool is_word(std::string_view text, const SqlToken& token, std::string_view lower);

/// The name that an unquoted (folded to lower case) or quoted identifier denotes.
std::string identifier_of(std::string_view text, const SqlToken& token);

/// What a string constant holds, as far as another look for SQL inside it needs: quotes and dollar tags taken off,
/// doubled quotes made single, backslash escapes left alone.
std::string string_contents(std::string_view text, const SqlToken& token);

}  // namespace tidemark::catalog
