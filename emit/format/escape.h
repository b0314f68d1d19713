#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tidemark::emit {

// Names, definitions and messages are other people's. None of it may act on what shows a report: a terminal, a page, a runner
// that reads commands out of a log. comment_safe() makes one line of a text; these keep its lines.

/// How many bytes at the beginning of a text that is not empty are one well-formed character of UTF-8 (Unicode 15, table 3-7); 0
/// when none is.
std::size_t character_length(std::string_view text);

/// U+FFFD stands for each byte that is no UTF-8: a database in SQL_ASCII can hold such.
std::string valid_utf8(std::string_view text);

/// Valid, and comment_safe().
std::string harmless_line(std::string_view text);

/// Valid, with its line ends ("\n", for "\r\n" too) and tabs; what comment_safe() replaces elsewhere is '?' here too.
std::string harmless(std::string_view text);

/// At most so many bytes, and whole characters; three dots where something is left out.
std::string shortened(std::string_view text, std::size_t bytes);

/// JSON with what nlohmann leaves as it is and a terminal or a script element would act on escaped: DEL, C1 controls, line and
/// paragraph separators, zero-width and bidirectional controls, the byte order mark. In JSON they occur within strings only.
std::string json_without_active_characters(const std::string& json);

/// The text of an element or an attribute of XML 1.0 or HTML, on as many lines as it has; U+FFFD stands for characters that XML
/// does not allow.
std::string xml_text(std::string_view text);

}  // namespace tidemark::emit
