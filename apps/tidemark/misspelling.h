#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tidemark::apps {

/// The one of the words that somebody may have meant who wrote `word`: one letter, or a third of them, are wrong, missing,
/// too many or swapped with the next. Empty when there is none.
std::string meant_by(std::string_view word, const std::vector<std::string>& words);

}  // namespace tidemark::apps
