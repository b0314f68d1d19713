#include "catalog/shadow/shadow_installation.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <optional>

#include "catalog/shadow/digest.h"
#include "catalog/shadow/extension_tree.h"
#include "catalog/shadow/file_descriptor.h"
#include "catalog/shadow/platform.h"

namespace tidemark::catalog {
namespace {

namespace fs = std::filesystem;

/// Where trees are kept; made when it is missing.
std::optional<fs::path> trees_directory()
{
    fs::path cache;
    if (geteuid() == 0) {
        cache = "/var/cache";
    } else if (const char* xdg = std::getenv("XDG_CACHE_HOME"); xdg != nullptr && xdg[0] == '/') {
        cache = xdg;
    } else if (const char* home = std::getenv("HOME"); home != nullptr && home[0] == '/') {
        cache = fs::path(home) / ".cache";
    } else {
        return std::nullopt;
    }
    const fs::path directory = cache / "tidemark" / "trees";
    std::error_code error;
    fs::create_directories(directory, error);
    struct stat facts {};
    // Programs are started from there: it must be ours, and nobody else's to write.
    if (error || lstat(directory.c_str(), &facts) != 0 || facts.st_uid != geteuid() ||
        (facts.st_mode & (S_IWGRP | S_IWOTH)) != 0) {
        return std::nullopt;
    }
    return directory;
}

/// All that a tree depends on.
std::string tree_key(const PostgresBinaries& binaries)
{
    std::string content = binaries.bindir.string() + '\n' + binaries.version + '\n';
    std::error_code error;
    content += std::to_string(fs::file_size(binaries.postgres(), error)) + '\n';
    const auto written = fs::last_write_time(binaries.postgres(), error);
    content += std::to_string(written.time_since_epoch().count()) + '\n';
    const fs::path share = shadow::find_share_directory(binaries.bindir, binaries.major);
    for (const std::string& name : shadow::missing_extensions(share, shadow::standins())) {
        content += name + '\n';
    }
    for (const shadow::Standin& standin : shadow::standins()) {
        content += digest(standin.control) + digest(standin.script);
    }
    content += digest(shadow::standin_library());
    return digest(content);
}

}  // namespace

Installation find_installation(const InstallationRequest& request, Observer& observer)
{
    Installation installation;
    installation.binaries = find_postgres_binaries(request.search);
    if (!request.with_stand_ins) {
        return installation;
    }
    const PostgresBinaries& real = installation.binaries;
    const auto directory = trees_directory();
    if (!directory) {
        observer.warning("no stand-ins for extensions that are not installed: there is no safe place to keep them");
        return installation;
    }
    const fs::path tree = *directory / tree_key(real);
    const fs::path finished = *directory / (tree.filename().string() + ".complete");
    // Made under a lock, because it must be made in the place where it stays.
    const FileDescriptor lock(open((*directory / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644));
    if (lock.is_open()) {
        flock(lock.get(), LOCK_EX);
    }
    std::optional<shadow::ExtensionTree> made;
    if (!fs::exists(finished)) {
        observer.phase("shadow", "preparing stand-ins for extensions that are not installed");
        fs::remove_all(tree);
        try {
            made = shadow::make_extension_tree(real.bindir, real.major, tree, shadow::standins());
        } catch (const fs::filesystem_error& error) {
            observer.warning(std::string("no stand-ins for extensions that are not installed: ") + error.what());
        }
        if (!made) {
            return installation;
        }
        // What names the programs' place in the tree.
        const FileDescriptor marker(open(finished.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
        const std::string text = made->bindir.string();
        if (!marker.is_open() || write(marker.get(), text.data(), text.size()) != static_cast<ssize_t>(text.size())) {
            fs::remove(finished);
        }
        installation.binaries.bindir = made->bindir;
        installation.stood_in = made->stood_in;
        return installation;
    }
    const FileDescriptor marker(open(finished.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    std::string bindir(4096, '\0');
    const ssize_t length = marker.is_open() ? read(marker.get(), bindir.data(), bindir.size()) : -1;
    if (length > 0) {
        bindir.resize(static_cast<std::size_t>(length));
        installation.binaries.bindir = bindir;
        installation.stood_in = shadow::missing_extensions(shadow::find_share_directory(real.bindir, real.major),
                                                           shadow::standins());
    }
    return installation;
}

}  // namespace tidemark::catalog
