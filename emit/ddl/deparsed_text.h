#pragma once

#include <string_view>
#include <vector>

namespace tidemark::emit {

/// For each byte of text that the server deparsed: how many parentheses are open behind it, or -1 for quotes and what
/// they hold. (The server doubles quotes inside quotes, and backslashes inside E''.) Outside of both, what it writes in
/// capitals is a keyword: an identifier with capitals would be quoted.
std::vector<int> parenthesis_depths(std::string_view deparsed);

/// Is the first parenthesis closed by the last character, and more than the pair of a subquery?
bool is_enclosed(std::string_view deparsed);

}  // namespace tidemark::emit
