#include "catalog/name.h"

#include <tsl/robin_set.h>

#include <array>
#include <deque>
#include <memory>
#include <mutex>

namespace tidemark::catalog {
namespace {

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
    std::size_t operator()(const std::string* text) const noexcept { return (*this)(std::string_view(*text)); }
};

struct SameText {
    using is_transparent = void;
    bool operator()(const std::string* a, const std::string* b) const noexcept { return *a == *b; }
    bool operator()(const std::string* a, std::string_view b) const noexcept { return *a == b; }
    bool operator()(std::string_view a, const std::string* b) const noexcept { return a == *b; }
};

/// One shard of the pool. A deque never moves what is in it.
struct Shard {
    std::mutex mutex{};
    std::deque<std::string> texts{};
    tsl::robin_set<const std::string*, TextHash, SameText, std::allocator<const std::string*>, true> index{};
};
constexpr std::size_t shard_bits = 4;

/// Never destroyed: names outlive every static that might hold one.
std::array<Shard, 1U << shard_bits>& shards()
{
    static auto* pool = new std::array<Shard, 1U << shard_bits>;
    return *pool;
}

const std::string* intern_in_pool(std::string_view text, std::size_t hash)
{
    Shard& shard = shards()[hash >> (64U - shard_bits)];  // within, the lowest bits tell
    const std::lock_guard lock(shard.mutex);
    if (const auto found = shard.index.find(text, hash); found != shard.index.end()) {
        return *found;
    }
    const std::string* added = &shard.texts.emplace_back(text);
    shard.index.insert(added);
    return added;
}

/// Most names come again and again ("id", "text"): those that a thread met last it finds without a lock.
const std::string* intern(std::string_view text)
{
    constexpr std::size_t kept = 1024;
    thread_local std::array<const std::string*, kept> last{};
    const std::size_t hash = TextHash{}(text);
    const std::string*& place = last[hash % kept];
    if (place == nullptr || *place != text) {
        place = intern_in_pool(text, hash);
    }
    return place;
}

const std::string* empty_text()
{
    static const std::string* text = intern("");
    return text;
}

}  // namespace

Name::Name() noexcept : text_(empty_text()) {}

Name::Name(std::string_view text) : text_(text.empty() ? empty_text() : intern(text)) {}

}  // namespace tidemark::catalog
