#include "catalog/name.h"

#include <array>
#include <mutex>
#include <unordered_set>

namespace tidemark::catalog {
namespace {

/// One shard of the pool. Nodes of an unordered_set keep their address when it grows.
struct Shard {
    std::mutex mutex{};
    std::unordered_set<std::string> texts{};
};

/// Never destroyed: names outlive every static that might hold one.
std::array<Shard, 16>& shards()
{
    static auto* pool = new std::array<Shard, 16>;
    return *pool;
}

const std::string* intern(std::string_view text)
{
    const std::size_t hash = std::hash<std::string_view>{}(text);
    Shard& shard = shards()[hash % 16];
    const std::lock_guard lock(shard.mutex);
    return &*shard.texts.emplace(text).first;
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
