#include "catalog/shadow/cluster_cache.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cinttypes>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <sstream>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "catalog/shadow/digest.h"
#include "catalog/shadow/file_tree.h"

namespace tidemark::catalog {
namespace {

namespace fs = std::filesystem;

/// How much of each content is kept; an empty cluster has some 25 MB.
struct Bounds {
    std::size_t entries = 0;
    std::uint64_t bytes = 0;
};
constexpr std::uint64_t megabyte = std::uint64_t{1} << 20U;

constexpr Bounds bounds_of(ClusterCache::Content content)
{
    return content == ClusterCache::Content::empty ? Bounds{6, 512 * megabyte} : Bounds{8, 768 * megabyte};
}

constexpr std::string_view prefix_of(ClusterCache::Content content)
{
    return content == ClusterCache::Content::empty ? "shadow-" : "replayed-";
}

constexpr const char* title_note = "title";

/// A copy into the cache takes less than a second; an older unfinished one was left by a killed run.
constexpr auto longest_making = std::chrono::minutes(10);

fs::path default_directory()
{
    if (const char* cache = std::getenv("XDG_CACHE_HOME"); cache != nullptr && cache[0] == '/') {
        return fs::path(cache) / "tidemark";
    }
    if (const char* home = std::getenv("HOME"); home != nullptr && home[0] == '/') {
        return fs::path(home) / ".cache" / "tidemark";
    }
    return {};
}

bool is_ours_alone(const fs::path& path)
{
    struct stat facts {};
    return lstat(path.c_str(), &facts) == 0 && S_ISDIR(facts.st_mode) && facts.st_uid == geteuid() &&
           (facts.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

/// What stands beside the data: its size and the notes' digests, to notice a damaged copy, and the recipe.
struct Marker {
    TreeSize size{};
    std::map<std::string, std::string> digests{};
    std::string recipe{};
};

std::string text_of(const Marker& marker)
{
    std::string text = fmt::format("{} files, {} bytes\n", marker.size.files, marker.size.bytes);
    for (const auto& [name, digest] : marker.digests) {
        text += digest + ' ' + name + '\n';
    }
    return text + '\n' + marker.recipe;
}

/// Nothing when it is none.
std::optional<Marker> marker_from(const std::string& text)
{
    constexpr std::size_t digest_length = 16;
    Marker marker;
    const std::size_t end = text.find("\n\n");
    if (end == std::string::npos) {
        return std::nullopt;
    }
    std::istringstream lines(text.substr(0, end));
    std::string line;
    std::getline(lines, line);
    if (std::sscanf(line.c_str(), "%" SCNu64 " files, %" SCNu64 " bytes", &marker.size.files, &marker.size.bytes) !=
        2) {
        return std::nullopt;
    }
    while (std::getline(lines, line)) {
        if (line.size() > digest_length) {
            marker.digests[line.substr(digest_length + 1)] = line.substr(0, digest_length);
        }
    }
    marker.recipe = text.substr(end + 2);
    return text_of(marker) == text ? std::optional(std::move(marker)) : std::nullopt;
}

std::string read_all(int descriptor)
{
    std::string text;
    std::array<char, 4096> buffer{};
    for (ssize_t received = 0; (received = read(descriptor, buffer.data(), buffer.size())) > 0;) {
        text.append(buffer.data(), static_cast<std::size_t>(received));
    }
    return text;
}

FileDescriptor open_marker(const fs::path& place)
{
    return FileDescriptor(open((place / "recipe").c_str(), O_RDWR | O_NOFOLLOW | O_CLOEXEC));
}

/// Shared, so that nobody removes the data meanwhile; closed when it cannot be had.
FileDescriptor held_marker(const fs::path& place)
{
    FileDescriptor marker = open_marker(place);
    if (!is_ours_alone(place) || !marker.is_open() || flock(marker.get(), LOCK_SH | LOCK_NB) != 0) {
        return {};
    }
    return marker;
}

std::optional<Marker> read_marker(const FileDescriptor& descriptor)
{
    return descriptor.is_open() ? marker_from(read_all(descriptor.get())) : std::nullopt;
}

std::optional<std::string> read_note(const fs::path& place, const std::string& name)
{
    const FileDescriptor file(open((place / name).c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    return file.is_open() ? std::optional(read_all(file.get())) : std::nullopt;
}

void write_file(const fs::path& path, const std::string& text)
{
    std::ofstream file(path, std::ios::binary);
    file << text;
    file.close();
    if (!file) {
        throw fs::filesystem_error("cannot write", path, std::make_error_code(std::errc::io_error));
    }
}

/// Unless somebody holds it.
bool remove_entry(const fs::path& place)
{
    const FileDescriptor marker = open_marker(place);
    if (marker.is_open() && flock(marker.get(), LOCK_EX | LOCK_NB) != 0) {
        return false;
    }
    remove_tree(place.c_str());
    remove_tree((place.string() + ".lock").c_str());
    return true;
}

/// With when they were used, and how large they are.
struct FoundEntry {
    fs::file_time_type used{};
    fs::path place{};
    std::uint64_t bytes = 0;
};

std::vector<FoundEntry> entries_in(const fs::path& directory, ClusterCache::Content content)
{
    std::vector<FoundEntry> found;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(directory, error)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with(prefix_of(content)) || name.ends_with(".lock")) {
            continue;
        }
        FoundEntry one{fs::last_write_time(entry.path() / "recipe", error), entry.path()};
        const auto marker = read_marker(open_marker(entry.path()));
        one.bytes = marker ? marker->size.bytes : 0;
        for (const auto& file : fs::directory_iterator(entry.path(), error)) {
            one.bytes += file.is_regular_file(error) ? file.file_size(error) : 0;
        }
        found.push_back(std::move(one));
    }
    std::sort(found.begin(), found.end(), [](const FoundEntry& a, const FoundEntry& b) { return a.used > b.used; });
    return found;
}

}  // namespace

std::optional<ClusterCache> ClusterCache::open(const fs::path& directory, Observer& observer)
{
    const fs::path place = directory.empty() ? default_directory() : directory;
    if (place.empty()) {
        observer.detail("no HOME and no XDG_CACHE_HOME: nothing is kept between runs");
        return std::nullopt;
    }
    std::error_code error;
    fs::create_directories(place.parent_path(), error);
    if (mkdir(place.c_str(), 0700) != 0 && errno != EEXIST) {
        observer.detail(
            fmt::format("cannot make {}: {}; nothing is kept between runs", place.string(), std::strerror(errno)));
        return std::nullopt;
    }
    if (!is_ours_alone(place) || access(place.c_str(), W_OK | X_OK) != 0) {
        observer.warning(fmt::format("{} is not a directory that only we can write to; nothing is kept between runs",
                                     place.string()));
        return std::nullopt;
    }
    return ClusterCache(place);
}

fs::path ClusterCache::place_of(Content content, const std::string& recipe) const
{
    return directory_ / (std::string(prefix_of(content)) + digest(recipe));
}

bool ClusterCache::fetch(Content content, const std::string& recipe, const fs::path& data, const Account& owner)
{
    const fs::path place = place_of(content, recipe);
    const FileDescriptor held = held_marker(place);
    const auto marker = read_marker(held);
    if (!marker || marker->recipe != recipe) {
        return false;
    }
    TreeSize size;
    try {
        size = copy_tree(place / "data", data, owner);
    } catch (const fs::filesystem_error&) {
        // Out of space at the target, or a damaged source: either way what was copied is of no use.
        size = {};
    }
    if (size != marker->size) {
        remove_tree(data.c_str());
        if (size != TreeSize{}) {
            remove_tree(place.c_str());
        }
        return false;
    }
    // The last use, for remove_old().
    futimens(held.get(), nullptr);
    return true;
}

void ClusterCache::store(Content content, const std::string& recipe, const fs::path& data, const Notes& notes)
{
    std::string unfinished = (directory_ / "unfinished-XXXXXX").string();
    if (mkdtemp(unfinished.data()) == nullptr) {
        return;
    }
    try {
        Marker marker;
        marker.size = copy_tree(data, fs::path(unfinished) / "data", Account{});
        marker.recipe = recipe;
        for (const auto& [name, text] : notes) {
            write_file(fs::path(unfinished) / name, text);
            marker.digests[name] = digest(text);
        }
        write_file(fs::path(unfinished) / "recipe", text_of(marker));
        // A directory replaces an empty one only: of two that finish together the first stays.
        const fs::path place = place_of(content, recipe);
        const auto stands = read_marker(held_marker(place));
        if (!stands || stands->recipe != recipe || stands->digests != marker.digests) {
            remove_entry(place);
        }
        if (std::rename(unfinished.c_str(), place.c_str()) != 0) {
            remove_tree(unfinished.c_str());
        }
    } catch (const fs::filesystem_error&) {
        remove_tree(unfinished.c_str());
    }
    remove_old();
}

std::vector<std::string> ClusterCache::recipes(Content content) const
{
    std::vector<std::string> found;
    for (const FoundEntry& entry : entries_in(directory_, content)) {
        if (auto marker = read_marker(held_marker(entry.place))) {
            found.push_back(std::move(marker->recipe));
        }
    }
    return found;
}

std::optional<ClusterCache::Notes> ClusterCache::notes(Content content, const std::string& recipe) const
{
    const fs::path place = place_of(content, recipe);
    const FileDescriptor held = held_marker(place);
    const auto marker = read_marker(held);
    if (!marker || marker->recipe != recipe) {
        return std::nullopt;
    }
    Notes notes;
    for (const auto& [name, digest_then] : marker->digests) {
        auto text = read_note(place, name);
        if (!text || digest(*text) != digest_then) {
            return std::nullopt;
        }
        notes[name] = *std::move(text);
    }
    futimens(held.get(), nullptr);
    return notes;
}

FileDescriptor ClusterCache::hold(Content content, const std::string& recipe) const
{
    return held_marker(place_of(content, recipe));
}

FileDescriptor ClusterCache::lock_for_making(Content content, const std::string& recipe) const
{
    FileDescriptor lock(::open((place_of(content, recipe).string() + ".lock").c_str(),
                               O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600));
    while (lock.is_open() && flock(lock.get(), LOCK_EX) != 0 && errno == EINTR) {
    }
    return lock;
}

std::vector<ClusterCache::Entry> ClusterCache::entries() const
{
    std::vector<std::pair<fs::file_time_type, Entry>> found;
    const auto now = fs::file_time_type::clock::now();
    for (const Content content : {Content::empty, Content::replayed}) {
        for (const FoundEntry& one : entries_in(directory_, content)) {
            found.emplace_back(one.used, Entry{content, one.place, one.bytes,
                                               std::chrono::duration_cast<std::chrono::seconds>(now - one.used),
                                               read_note(one.place, title_note).value_or(std::string{})});
        }
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<Entry> all;
    for (auto& [used, entry] : found) {
        all.push_back(std::move(entry));
    }
    return all;
}

std::uint64_t ClusterCache::clear()
{
    std::uint64_t bytes = 0;
    for (const Entry& entry : entries()) {
        bytes += remove_entry(entry.place) ? entry.bytes : 0;
    }
    return bytes;
}

void ClusterCache::remove_old() const
{
    const auto now = fs::file_time_type::clock::now();
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(directory_, error)) {
        const bool is_unfinished = entry.path().filename().string().starts_with("unfinished-");
        if (is_unfinished && now - entry.last_write_time(error) > longest_making) {
            remove_tree(entry.path().c_str());
        }
    }
    for (const Content content : {Content::empty, Content::replayed}) {
        const Bounds bounds = bounds_of(content);
        std::size_t count = 0;
        std::uint64_t bytes = 0;
        for (const FoundEntry& entry : entries_in(directory_, content)) {
            bytes += entry.bytes;
            if (++count > bounds.entries || (bytes > bounds.bytes && count > 1)) {
                remove_entry(entry.place);
            }
        }
    }
}

}  // namespace tidemark::catalog
