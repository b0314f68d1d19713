#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tidemark::apps {

/// How many letters of `a` are wrong, missing, too many or swapped with the next where `b` was meant (the optimal string
/// alignment distance).
std::size_t misspellings(std::string_view a, std::string_view b);

/// The one of the words that somebody may have meant who wrote `word`: one letter, or a third of them, are wrong, missing,
/// too many or swapped with the next. Empty when there is none.
std::string meant_by(std::string_view word, const std::vector<std::string>& words);

}  // namespace tidemark::apps
