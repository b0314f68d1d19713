#include <chrono>
#include <iostream>

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "apps/tidemark/commands/commands.h"
#include "apps/tidemark/exit_status.h"
#include "apps/tidemark/log.h"
#include "catalog/shadow/cluster_cache.h"
#include "emit/script.h"

namespace tidemark::apps {
namespace {

using catalog::ClusterCache;

constexpr double bytes_per_megabyte = 1024.0 * 1024.0;

std::string name_of(ClusterCache::Content content)
{
    return content == ClusterCache::Content::empty ? "empty cluster" : "replayed";
}

/// "3 days".
std::string span_text(std::chrono::seconds time)
{
    constexpr std::int64_t minute = 60;
    constexpr std::int64_t hour = 60 * minute;
    constexpr std::int64_t day = 24 * hour;
    const std::int64_t seconds = time.count();
    const auto text = [](std::int64_t count, const char* unit) {
        return fmt::format("{} {}{}", count, unit, count == 1 ? "" : "s");
    };
    return seconds < minute ? text(seconds, "second")
           : seconds < hour ? text(seconds / minute, "minute")
           : seconds < day  ? text(seconds / hour, "hour")
                            : text(seconds / day, "day");
}

void print_json(const ClusterCache* cache)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const ClusterCache::Entry& entry : cache != nullptr ? cache->entries() : std::vector<ClusterCache::Entry>{}) {
        list.push_back({{"content", name_of(entry.content)},
                        {"title", entry.title},
                        {"bytes", entry.bytes},
                        {"unused_seconds", entry.unused.count()},
                        {"place", entry.place.string()}});
    }
    std::cout << list.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
}

}  // namespace

int cache_show(const Arguments& arguments, catalog::Observer& observer)
{
    const auto cache = ClusterCache::open({}, observer);
    if (arguments.format == "json") {
        print_json(cache ? &*cache : nullptr);
        return exit_ok;
    }
    const auto entries = cache ? cache->entries() : std::vector<ClusterCache::Entry>{};
    std::uint64_t bytes = 0;
    for (const ClusterCache::Entry& entry : entries) {
        bytes += entry.bytes;
        std::cout << fmt::format("{:<14} {:>7.1f} MB  used {} ago  {}\n", name_of(entry.content),
                                 static_cast<double>(entry.bytes) / bytes_per_megabyte, span_text(entry.unused),
                                 emit::comment_safe(entry.title));
    }
    if (entries.empty()) {
        say("nothing is kept" + (cache ? " in " + cache->directory().string() : std::string{}));
    } else {
        say(fmt::format("{} in {}, {:.1f} MB; `tidemark cache clear` removes them", entries.size(),
                        cache->directory().string(), static_cast<double>(bytes) / bytes_per_megabyte));
    }
    return exit_ok;
}

int cache_clear(const Arguments& arguments, catalog::Observer& observer)
{
    auto cache = ClusterCache::open({}, observer);
    const std::uint64_t bytes = cache ? cache->clear() : 0;
    if (!arguments.quiet) {
        say(fmt::format("removed {:.1f} MB", static_cast<double>(bytes) / bytes_per_megabyte));
    }
    if (cache && !cache->entries().empty()) {
        say(fmt::format("another run is using {} more", cache->entries().size()));
    }
    return exit_ok;
}

}  // namespace tidemark::apps
