#pragma once

#include <string>
#include <string_view>

namespace tidemark::emit {

// The only ways in which text that is not ours gets into a page. None of them lets it end a tag or an attribute, move
// what stands beside it, or hide: characters that act without being seen are written out as "U+202E".

/// In the text of an element, on one line: line ends and tabs are written out too. Right-to-left letters are set apart,
/// so that they take nothing along that is beside them.
std::string html_text(std::string_view text);

/// The same for an element that keeps white space, such as <pre>: line ends and tabs stay.
std::string html_lines(std::string_view text);

/// In an attribute's value, between double quotes; in <title> and SVG too, which take no elements.
std::string html_plain(std::string_view text);

/// The text as it is seen, without markup and not escaped: what html_plain() would show.
std::string visible_text(std::string_view text);

/// Does it hold characters that are written out, so that what is seen, and copied, is not what it is?
bool hides_characters(std::string_view lines);

}  // namespace tidemark::emit
