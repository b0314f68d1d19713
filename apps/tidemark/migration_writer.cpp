#include "apps/tidemark/migration_writer.h"

#include <fcntl.h>
#include <pthread.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <optional>
#include <system_error>
#include <utility>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "catalog/error.h"
#include "catalog/shadow/file_descriptor.h"
#include "catalog/shadow/migration_directory.h"

namespace tidemark::apps {
namespace {

namespace fs = std::filesystem;
using catalog::baseline_version;
using catalog::FileDescriptor;
using catalog::InputError;
using catalog::version_less;

[[noreturn]] void fail(const fs::path& path, const char* what, int error)
{
    throw InputError(path.string(), 0, 0, fmt::format("{}: {}", what, std::strerror(error)));
}

FileDescriptor open_directory(const fs::path& directory)
{
    int number = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (number < 0 && errno == ENOENT && ::mkdir(directory.c_str(), 0777) == 0) {
        number = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    }
    if (number < 0) {
        fail(directory, "cannot be opened", errno);
    }
    return FileDescriptor(number);
}

/// The complete text on disk, under no name yet: kill -9 leaves nothing. Where the file system knows no nameless files,
/// under a hidden name of our own, taken away at the end.
class UnnamedFile {
public:
    UnnamedFile(int directory, const fs::path& path, std::size_t number) : directory_(directory), path_(path)
    {
        constexpr mode_t mode = 0666;  // the umask takes away what it must
        int file = ::openat(directory, ".", O_TMPFILE | O_WRONLY | O_CLOEXEC, mode);
        if (file < 0 || ::access("/proc/self/fd", X_OK) != 0) {
            const FileDescriptor unused(file);
            temporary_name_ = fmt::format(".tidemark-{}-{}.tmp", ::getpid(), number);
            file = ::openat(directory, temporary_name_.c_str(), O_CREAT | O_EXCL | O_NOFOLLOW | O_WRONLY | O_CLOEXEC,
                            mode);
            if (file < 0) {
                temporary_name_.clear();
                fail(path.parent_path(), "cannot be written", errno);
            }
        }
        file_ = file;
    }
    UnnamedFile(UnnamedFile&& other) noexcept
        : directory_(other.directory_),
          path_(std::move(other.path_)),
          temporary_name_(std::exchange(other.temporary_name_, {})),
          file_(std::exchange(other.file_, -1))
    {
    }
    UnnamedFile& operator=(UnnamedFile&&) = delete;
    ~UnnamedFile()
    {
        if (file_ >= 0) {
            ::close(file_);
        }
        if (!temporary_name_.empty()) {
            ::unlinkat(directory_, temporary_name_.c_str(), 0);
        }
    }

    const fs::path& path() const { return path_; }

    void write(std::string_view text)
    {
        while (!text.empty()) {
            const ssize_t written = ::write(file_, text.data(), text.size());
            if (written < 0 && errno != EINTR) {
                fail(path_, "cannot be written", errno);
            }
            text.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
        }
        if (::fsync(file_) != 0) {
            fail(path_, "cannot be written", errno);
        }
    }

    /// Gives the file its name; never over another.
    void name()
    {
        const std::string target = path_.filename().string();
        const std::string source = temporary_name_.empty() ? fmt::format("/proc/self/fd/{}", file_) : temporary_name_;
        const int flags = temporary_name_.empty() ? AT_SYMLINK_FOLLOW : 0;
        const int from = temporary_name_.empty() ? AT_FDCWD : directory_;
        if (::linkat(from, source.c_str(), directory_, target.c_str(), flags) == 0) {
            return;
        }
        // File systems without hard links.
        if (errno == EPERM && !temporary_name_.empty() &&
            ::renameat2(directory_, temporary_name_.c_str(), directory_, target.c_str(), RENAME_NOREPLACE) == 0) {
            temporary_name_.clear();
            return;
        }
        fail(path_, "cannot be written", errno);
    }

private:
    int directory_;
    fs::path path_;
    std::string temporary_name_{};
    int file_ = -1;
};

/// No signal ends the process between two names.
class SignalsHeldBack {
public:
    SignalsHeldBack()
    {
        sigset_t all;
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, &before_);
    }
    SignalsHeldBack(const SignalsHeldBack&) = delete;
    SignalsHeldBack& operator=(const SignalsHeldBack&) = delete;
    ~SignalsHeldBack() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

private:
    sigset_t before_{};
};

/// All get their names, or none does.
std::vector<fs::path> name_all(std::vector<UnnamedFile>& files, int directory)
{
    const SignalsHeldBack held_back;
    std::vector<fs::path> named;
    try {
        for (UnnamedFile& file : files) {
            file.name();
            named.push_back(file.path());
        }
    } catch (...) {
        for (const fs::path& file : named) {
            ::unlinkat(directory, file.filename().c_str(), 0);
        }
        throw;
    }
    return named;
}

std::vector<std::string> versions_in(const fs::path& directory)
{
    std::vector<std::string> versions;
    std::error_code failure;
    for (fs::directory_iterator entries(directory, failure), end; !failure && entries != end;
         entries.increment(failure)) {
        const std::string file = entries->path().filename().string();
        const std::size_t digits = std::min(file.find_first_not_of("0123456789"), file.size());
        if (digits > 0 && digits < file.size() && file[digits] == '_' && file.ends_with(".sql")) {
            versions.push_back(file.substr(0, digits));
        }
    }
    if (failure) {
        throw InputError(directory.string(), 0, 0, "cannot be read: " + failure.message());
    }
    return versions;
}

bool is_baseline(const std::string& version) { return version == baseline_version; }

std::optional<std::chrono::sys_seconds> time_of(std::string_view version)
{
    if (version.size() != 14) {
        return std::nullopt;
    }
    const auto part = [version](std::size_t at, std::size_t length) {
        int value = 0;
        std::from_chars(version.data() + at, version.data() + at + length, value);
        return value;
    };
    const std::chrono::year_month_day day{std::chrono::year(part(0, 4)),
                                          std::chrono::month(static_cast<unsigned>(part(4, 2))),
                                          std::chrono::day(static_cast<unsigned>(part(6, 2)))};
    if (!day.ok() || part(8, 2) > 23 || part(10, 2) > 59 || part(12, 2) > 59) {
        return std::nullopt;
    }
    return std::chrono::sys_days(day) + std::chrono::hours(part(8, 2)) + std::chrono::minutes(part(10, 2)) +
           std::chrono::seconds(part(12, 2));
}

std::string version_of(std::chrono::sys_seconds time)
{
    // Without system_clock::to_time_t, whose nanoseconds end in the year 2262.
    return fmt::format("{:%Y%m%d%H%M%S}", fmt::gmtime(static_cast<std::time_t>(time.time_since_epoch().count())));
}

}  // namespace

std::string checked_migration_name(std::string_view name)
{
    static constexpr std::size_t longest = 100;
    const auto refuse = [](const std::string& problem) {
        throw InputError("migration name", 0, 0,
                         fmt::format("{}; use letters, digits, '_' and '-' (at most {})", problem, longest));
    };
    if (name.empty()) {
        refuse("is empty");
    }
    if (name.size() > longest) {
        refuse(fmt::format("has {} characters", name.size()));
    }
    if (name.front() == '-') {
        refuse("begins with '-'");
    }
    std::string checked(name);
    for (char& character : checked) {
        const bool is_plain = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
                              (character >= '0' && character <= '9') || character == '_' || character == '-';
        if (character == ' ') {
            character = '_';
        } else if (!is_plain) {
            const auto byte = static_cast<unsigned>(static_cast<unsigned char>(character));
            refuse(byte > 0x20U && byte < 0x7fU ? fmt::format("has a '{}' in it", character)
                                                : fmt::format("has the byte 0x{:02x} in it", byte));
        }
    }
    return checked;
}

std::string utc_now_version()
{
    return version_of(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
}

std::string version_after(std::string_view version)
{
    if (const auto time = time_of(version)) {
        return version_of(*time + std::chrono::seconds(1));
    }
    std::string next(version);
    for (std::size_t at = next.size(); at-- > 0;) {
        if (next[at] != '9') {
            ++next[at];
            return next;
        }
        next[at] = '0';
    }
    return "1" + next;
}

std::string next_version(const std::string& now_version, const std::vector<std::string>& versions_in_use)
{
    std::string next = now_version;
    for (const std::string& version : versions_in_use) {
        if (!is_baseline(version) && !version_less(version, next)) {
            next = version_after(version);
        }
    }
    return next;
}

WrittenMigrations write_migrations(const fs::path& directory, std::string_view name,
                                   const MigrationTexts& texts, const std::string& now_version)
{
    const std::string checked = checked_migration_name(name);
    const FileDescriptor handle = open_directory(directory);
    // Held until the end, so that runs at the same time see each other's versions. A file system without locks still
    // has linkat.
    ::flock(handle.get(), LOCK_EX);
    const std::vector<std::string> versions = versions_in(directory);

    std::vector<UnnamedFile> files;
    std::string version = next_version(now_version, versions);
    std::string base;
    const auto add_file = [&](const std::string& file_name, const std::string& text) {
        files.emplace_back(handle.get(), directory / file_name, files.size() + 1);
        files.back().write(text);
    };
    for (const std::string& text : texts.up) {
        base = fmt::format("{}_{}", version, checked);
        if (texts.up.size() > 1) {
            base += fmt::format("_{}", files.size() + 1);
        }
        add_file(base + ".sql", text);
        version = version_after(version);
    }
    if (texts.down) {
        add_file(base + ".down.sql", *texts.down);
    }

    WrittenMigrations written;
    written.files = name_all(files, handle.get());
    ::fsync(handle.get());
    if (std::any_of(versions.begin(), versions.end(), is_baseline)) {
        written.warnings.push_back(fmt::format(
            "{} holds a {} baseline, which sorts after every new migration; runners will apply the new file first",
            directory.string(), baseline_version));
    }
    return written;
}

}  // namespace tidemark::apps
