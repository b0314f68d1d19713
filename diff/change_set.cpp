#include "diff/change_set.h"

#include <algorithm>

namespace tidemark::diff {

void put_in_order(std::vector<Change>& changes)
{
    const auto before = [](const Change& a, const Change& b) { return a.identity < b.identity; };
    const auto middle = std::is_sorted_until(changes.begin(), changes.end(), before);
    std::sort(middle, changes.end(), before);
    std::inplace_merge(changes.begin(), middle, changes.end(), before);
}

}  // namespace tidemark::diff
