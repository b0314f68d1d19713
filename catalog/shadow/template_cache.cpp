#include "catalog/shadow/template_cache.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "catalog/shadow/digest.h"
#include "catalog/shadow/file_tree.h"

namespace tidemark::catalog {
namespace {

namespace fs = std::filesystem;

/// At some 25 MB each.
constexpr std::size_t most_templates = 6;
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

/// What stands beside a template's data: its size, to notice a damaged copy, and its recipe.
std::string marker_text(const TreeSize& size, const std::string& recipe)
{
    return fmt::format("{} files, {} bytes\n{}", size.files, size.bytes, recipe);
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

}  // namespace

std::optional<TemplateCache> TemplateCache::open(const fs::path& directory, Observer& observer)
{
    const fs::path place = directory.empty() ? default_directory() : directory;
    if (place.empty()) {
        observer.detail("no HOME and no XDG_CACHE_HOME: the shadow's template is not kept");
        return std::nullopt;
    }
    std::error_code error;
    fs::create_directories(place.parent_path(), error);
    if (mkdir(place.c_str(), 0700) != 0 && errno != EEXIST) {
        observer.detail(
            fmt::format("cannot make {}: {}; the shadow's template is not kept", place.string(), std::strerror(errno)));
        return std::nullopt;
    }
    if (!is_ours_alone(place) || access(place.c_str(), W_OK | X_OK) != 0) {
        observer.warning(fmt::format(
            "{} is not a directory that only we can write to; the shadow's template is not kept", place.string()));
        return std::nullopt;
    }
    return TemplateCache(place);
}

fs::path TemplateCache::place_of(const std::string& recipe) const { return directory_ / ("shadow-" + digest(recipe)); }

bool TemplateCache::fetch(const std::string& recipe, const fs::path& data, const Account& owner)
{
    const fs::path place = place_of(recipe);
    // Shared, so that nobody removes it under our hands.
    const FileDescriptor marker = open_marker(place);
    if (!is_ours_alone(place) || !marker.is_open() || flock(marker.get(), LOCK_SH | LOCK_NB) != 0) {
        return false;
    }
    const std::string text = read_all(marker.get());
    if (!text.ends_with("\n" + recipe)) {
        return false;
    }
    TreeSize size;
    try {
        size = copy_tree(place / "data", data, owner);
    } catch (const fs::filesystem_error&) {
        // Out of space at the target, or a damaged source: either way what was copied is of no use.
        size = {};
    }
    if (text != marker_text(size, recipe)) {
        remove_tree(data.c_str());
        if (size != TreeSize{}) {
            remove_tree(place.c_str());
        }
        return false;
    }
    // The last use, for remove_old().
    futimens(marker.get(), nullptr);
    return true;
}

void TemplateCache::store(const std::string& recipe, const fs::path& data)
{
    std::string unfinished = (directory_ / "unfinished-XXXXXX").string();
    if (mkdtemp(unfinished.data()) == nullptr) {
        return;
    }
    try {
        const TreeSize size = copy_tree(data, fs::path(unfinished) / "data", Account{});
        std::ofstream marker(fs::path(unfinished) / "recipe", std::ios::binary);
        marker << marker_text(size, recipe);
        marker.close();
        if (!marker) {
            throw fs::filesystem_error("cannot write", unfinished, std::make_error_code(std::errc::io_error));
        }
        // A directory replaces an empty one only: of two that finish together the first stays.
        if (std::rename(unfinished.c_str(), place_of(recipe).c_str()) != 0) {
            remove_tree(unfinished.c_str());
        }
    } catch (const fs::filesystem_error&) {
        remove_tree(unfinished.c_str());
    }
    remove_old();
}

FileDescriptor TemplateCache::lock_for_making(const std::string& recipe) const
{
    FileDescriptor lock(
        ::open((place_of(recipe).string() + ".lock").c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600));
    while (lock.is_open() && flock(lock.get(), LOCK_EX) != 0 && errno == EINTR) {
    }
    return lock;
}

void TemplateCache::remove_old() const
{
    std::vector<std::pair<fs::file_time_type, fs::path>> templates;
    const auto now = fs::file_time_type::clock::now();
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(directory_, error)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with("unfinished-") && now - entry.last_write_time(error) > longest_making) {
            remove_tree(entry.path().c_str());
        } else if (name.starts_with("shadow-") && !name.ends_with(".lock")) {
            templates.emplace_back(fs::last_write_time(entry.path() / "recipe", error), entry.path());
        }
    }
    if (templates.size() <= most_templates) {
        return;
    }
    std::sort(templates.begin(), templates.end());
    templates.resize(templates.size() - most_templates);
    for (const auto& [last_used, place] : templates) {
        const FileDescriptor marker = open_marker(place);
        if (marker.is_open() && flock(marker.get(), LOCK_EX | LOCK_NB) != 0) {
            continue;
        }
        remove_tree(place.c_str());
        remove_tree((place.string() + ".lock").c_str());
    }
}

}  // namespace tidemark::catalog
