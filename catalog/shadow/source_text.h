#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace tidemark::catalog {

/// A place in a file of SQL as people count it: both 1-based, the column in characters (code points), not bytes.
struct SourcePosition {
    int line = 1;
    int column = 1;

    friend bool operator==(const SourcePosition&, const SourcePosition&) = default;
};

/// Where the byte `offset` of valid UTF-8 `text` stands; past the end means the end.
SourcePosition position_at(std::string_view text, std::size_t offset);

/// The byte at which the server's 1-based character position stands; the end of `text` when it lies beyond.
std::size_t byte_of_character(std::string_view text, int position);

/// The line that holds the byte `offset`, without its line break.
std::string line_at(std::string_view text, std::size_t offset);

/// The bytes of a file as SQL text: a UTF-8 byte order mark is taken off; CRLF stays, for function bodies keep it too.
/// Throws InputError at the first byte that is not UTF-8 (or is NUL), and for UTF-16.
std::string checked_sql(std::string bytes, const std::string& file);

/// A whole file as it is. Throws InputError when it cannot be read.
std::string read_bytes(const std::filesystem::path& path);

/// checked_sql of a whole file. Throws InputError when it cannot be read.
std::string read_sql_file(const std::filesystem::path& path);

}  // namespace tidemark::catalog
