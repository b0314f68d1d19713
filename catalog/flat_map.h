#pragma once

#include <tsl/robin_map.h>
#include <tsl/robin_set.h>

#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace tidemark::catalog {

/// Spreads numbers and handles over all bits: a flat map chooses its bucket by the lowest, which those of pointers and OIDs
/// have in common.
template <class Key>
struct SpreadHash {
    std::size_t operator()(Key key) const noexcept
    {
        std::uint64_t bits = 0;
        if constexpr (std::is_integral_v<Key>) {
            bits = key;
        } else {
            bits = key.hash();
        }
        bits *= 0x9e3779b97f4a7c15U;
        return static_cast<std::size_t>(bits ^ bits >> 32U);
    }
};

/// A hash map without a node for each entry; an insertion moves the others. For .cpp files and headers of few includers.
template <class Key, class Value>
using FlatMap = tsl::robin_map<Key, Value, SpreadHash<Key>>;
template <class Key>
using FlatSet = tsl::robin_set<Key, SpreadHash<Key>>;

}  // namespace tidemark::catalog
