#pragma once

#include <cstdint>
#include <deque>
#include <utility>
#include <vector>

#include "diff/change_set.h"

namespace tidemark::diff {

/// Changes by the identity of their object, in the order in which they came. References to them stay valid as more come; where
/// all objects are new they are as many, and are walked through again and again.
class ChangeMap {
public:
    /// The change of this object that is there already, or else this one; and whether it is.
    std::pair<Change*, bool> try_emplace(Change change);

    /// Null when there is none.
    Change* find(catalog::Identity identity);
    const Change* find(catalog::Identity identity) const;

    bool contains(catalog::Identity identity) const { return find(identity) != nullptr; }
    std::size_t size() const { return changes_.size(); }

    auto begin() { return changes_.begin(); }
    auto end() { return changes_.end(); }
    auto begin() const { return changes_.begin(); }
    auto end() const { return changes_.end(); }

private:
    static constexpr std::uint32_t none = 0xffffffffU;

    std::uint32_t place_of(catalog::Identity identity) const
    {
        return identity.number() < places_.size() ? places_[identity.number()] : none;
    }

    std::deque<Change> changes_{};
    /// By the identity's number.
    std::vector<std::uint32_t> places_{};
};

}  // namespace tidemark::diff
