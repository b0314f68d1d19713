#include "catalog/shadow/run_directory.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "catalog/error.h"
#include "catalog/shadow/file_tree.h"
#include "catalog/shadow/live_runs.h"

namespace tidemark::catalog {
namespace {

constexpr std::string_view name_prefix = "tidemark-";
constexpr std::string_view name_pattern = "tidemark-XXXXXX";
constexpr std::string_view socket_name = "/.s.PGSQL.5432";
/// sockaddr_un.sun_path holds 108 bytes, the last of them zero.
constexpr std::size_t longest_socket_path = 107;
/// A migration history and its indexes fit; /run/user and a container's /dev/shm are often too small.
constexpr std::uint64_t wanted_bytes = std::uint64_t{1024} * 1024 * 1024;
/// A directory without a lock file is being made right now, unless it is older.
constexpr std::time_t seconds_to_make_one = 60;

bool fits_a_socket(const std::filesystem::path& parent)
{
    return parent.string().size() + 1 + name_pattern.size() + socket_name.size() <= longest_socket_path;
}

std::filesystem::path from_environment(const char* variable)
{
    const char* value = std::getenv(variable);
    return value == nullptr ? std::filesystem::path{} : std::filesystem::path(value);
}

/// Can we make directories there, can the account reach them, and is there room?
bool is_usable(const std::filesystem::path& parent, const Account& account)
{
    struct stat facts {};
    struct statvfs room {};
    if (!parent.is_absolute() || stat(parent.c_str(), &facts) != 0 || !S_ISDIR(facts.st_mode) ||
        access(parent.c_str(), W_OK | X_OK) != 0 || statvfs(parent.c_str(), &room) != 0) {
        return false;
    }
    const bool is_reachable = !account.is_foreign || (facts.st_mode & S_IXOTH) != 0 || facts.st_uid == account.uid;
    return is_reachable && room.f_bavail * room.f_frsize >= wanted_bytes && fits_a_socket(parent);
}

/// Memory first: a cluster is a thousand small files, and ext4 gets slower the more of them were deleted in the last
/// seconds (its recently_deleted()).
std::vector<std::filesystem::path> usual_parents()
{
    return {from_environment("XDG_RUNTIME_DIR"), "/dev/shm", from_environment("TMPDIR"), "/tmp"};
}

std::filesystem::path chosen_parent(const Account& account)
{
    const std::vector<std::filesystem::path> parents = usual_parents();
    const auto parent =
        std::find_if(parents.begin(), parents.end(), [&](const auto& one) { return is_usable(one, account); });
    return parent == parents.end() ? "/tmp" : *parent;
}

FileDescriptor open_lock(int directory, int flags)
{
    return FileDescriptor(openat(directory, "lock", flags | O_RDWR | O_NOFOLLOW | O_CLOEXEC, 0600));
}

/// Ends the server whose data directory this is, when one is running: "postmaster.pid" may be old and its process number
/// another program's by now, so its working directory must be the data directory, as a server's is.
void end_server_in(const std::filesystem::path& directory)
{
    const std::filesystem::path data = directory / "data";
    std::ifstream file(data / "postmaster.pid");
    pid_t process = 0;
    std::error_code error;
    if (!(file >> process) || process <= 1 ||
        std::filesystem::read_symlink("/proc/" + std::to_string(process) + "/cwd", error) != data) {
        return;
    }
    kill(process, SIGQUIT);
    for (int waited = 0; waited < 5000 && kill(process, 0) == 0; ++waited) {
        const timespec pause = {0, 1'000'000};
        nanosleep(&pause, nullptr);
    }
}

void sweep_one(const std::filesystem::path& path, const Account& account, Observer& observer)
{
    const FileDescriptor directory(open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    struct stat facts {};
    if (!directory.is_open() || fstat(directory.get(), &facts) != 0 ||
        (facts.st_uid != geteuid() && facts.st_uid != account.uid)) {
        return;
    }
    const FileDescriptor lock = open_lock(directory.get(), 0);
    if (!lock.is_open()) {
        if (errno != ENOENT || std::time(nullptr) - facts.st_mtime < seconds_to_make_one) {
            return;
        }
    } else if (flock(lock.get(), LOCK_EX | LOCK_NB) != 0) {
        return;
    }
    end_server_in(path);
    if (remove_tree(path.c_str())) {
        observer.detail("removed " + path.string() + ", left by a run that was killed");
    }
}

}  // namespace

RunDirectory RunDirectory::create(const std::filesystem::path& parent, const Account& account)
{
    const std::filesystem::path place = parent.empty() ? chosen_parent(account) : parent;
    if (!fits_a_socket(place)) {
        throw ClusterError("the path of a socket below " + place.string() + " would be longer than the " +
                               std::to_string(longest_socket_path) + " bytes that Unix sockets allow",
                           {place.string()});
    }
    // A sweep may take the lock of a directory between its making and our locking it: then make another.
    for (int attempt = 0; attempt < 10; ++attempt) {
        RunDirectory run;
        std::string path = (place / name_pattern).string();
        {
            const SignalsHeldBack held;
            if (mkdtemp(path.data()) == nullptr) {
                throw ClusterError("cannot make a directory in " + place.string() + ": " + std::strerror(errno),
                                   {place.string()});
            }
            run.path_ = path;
            run.live_run_ = register_live_run(path.c_str());
        }
        const FileDescriptor directory(open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
        if (!directory.is_open()) {
            continue;
        }
        run.lock_ = open_lock(directory.get(), O_CREAT | O_EXCL);
        struct stat facts {};
        if (!run.lock_.is_open() || flock(run.lock_.get(), LOCK_EX | LOCK_NB) != 0 ||
            fstat(run.lock_.get(), &facts) != 0 || facts.st_nlink == 0) {
            continue;
        }
        if (account.is_foreign && fchown(directory.get(), account.uid, account.gid) != 0) {
            throw ClusterError("cannot give " + path + " to user '" + account.name + "': " + std::strerror(errno), {});
        }
        return run;
    }
    throw ClusterError("cannot lock a directory in " + place.string(), {place.string()});
}

RunDirectory::~RunDirectory()
{
    if (path_.empty()) {
        return;
    }
    remove_tree(path_.c_str());
    forget_live_run(live_run_);
}

RunDirectory::RunDirectory(RunDirectory&& other) noexcept
    : path_(std::exchange(other.path_, {})),
      lock_(std::move(other.lock_)),
      live_run_(std::exchange(other.live_run_, -1))
{
}

RunDirectory& RunDirectory::operator=(RunDirectory&& other) noexcept
{
    std::swap(path_, other.path_);
    std::swap(lock_, other.lock_);
    std::swap(live_run_, other.live_run_);
    return *this;
}

void sweep_abandoned_runs(const std::filesystem::path& parent, const Account& account, Observer& observer)
{
    std::vector<std::filesystem::path> parents = usual_parents();
    parents.push_back(parent);
    std::sort(parents.begin(), parents.end());
    parents.erase(std::unique(parents.begin(), parents.end()), parents.end());
    for (const std::filesystem::path& place : parents) {
        if (!place.is_absolute()) {
            continue;
        }
        const std::unique_ptr<DIR, int (*)(DIR*)> directory(opendir(place.c_str()), &closedir);
        while (const dirent* entry = directory ? readdir(directory.get()) : nullptr) {
            const std::string_view name = entry->d_name;
            if (name.size() == name_pattern.size() && name.starts_with(name_prefix)) {
                sweep_one(place / name, account, observer);
            }
        }
    }
}

}  // namespace tidemark::catalog
