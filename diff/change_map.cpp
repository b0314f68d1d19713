#include "diff/change_map.h"

#include <algorithm>

namespace tidemark::diff {

std::pair<Change*, bool> ChangeMap::try_emplace(Change change)
{
    const std::size_t number = change.identity.number();
    if (number >= places_.size()) {
        places_.resize(std::max(number + 1, places_.size() * 2), none);
    }
    if (places_[number] != none) {
        return {&changes_[places_[number]], false};
    }
    places_[number] = static_cast<std::uint32_t>(changes_.size());
    return {&changes_.emplace_back(std::move(change)), true};
}

Change* ChangeMap::find(catalog::Identity identity)
{
    const std::uint32_t place = place_of(identity);
    return place == none ? nullptr : &changes_[place];
}

const Change* ChangeMap::find(catalog::Identity identity) const
{
    const std::uint32_t place = place_of(identity);
    return place == none ? nullptr : &changes_[place];
}

}  // namespace tidemark::diff
