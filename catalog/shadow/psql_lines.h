#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace tidemark::catalog {

/// Blanks out, byte for byte, what only psql understands: \restrict and \unrestrict lines, and the data lines of COPY
/// ... FROM STDIN, which are returned by the offset of that statement's semicolon. Throws InputError for every other
/// command that begins a line, and for data without their end.
std::map<std::size_t, std::string> take_out_psql_lines(std::string& text, const std::string& file);

/// Throws InputError for the psql command whose backslash is at `offset` of `text`: names it and the way out, for the
/// server knows none of them.
[[noreturn]] void refuse_psql_command(std::string_view text, std::size_t offset, const std::string& file);

}  // namespace tidemark::catalog
