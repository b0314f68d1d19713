#include "apps/tidemark/misspelling.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace tidemark::apps {

std::size_t misspellings(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> before_last(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t wrong = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + wrong});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before_last[j - 2] + 1);
            }
        }
        before_last.swap(last);
        last.swap(row);
    }
    return last.back();
}

std::string meant_by(std::string_view word, const std::vector<std::string>& words)
{
    const auto nearest = std::min_element(words.begin(), words.end(), [word](const auto& a, const auto& b) {
        return misspellings(word, a) < misspellings(word, b);
    });
    return nearest != words.end() &&
                   misspellings(word, *nearest) <= std::max(std::size_t{1}, std::max(word.size(), nearest->size()) / 3)
               ? *nearest
               : std::string();
}

}  // namespace tidemark::apps
