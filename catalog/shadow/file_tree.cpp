#include "catalog/shadow/file_tree.h"

#include <dirent.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

#include "catalog/shadow/file_descriptor.h"

namespace tidemark::catalog {
namespace {

/// getdents64's record, which no header declares; opendir() would allocate, which a signal handler must not.
struct DirectoryEntry {
    std::uint64_t inode;
    std::int64_t offset;
    unsigned short length;
    unsigned char type;
    char name[1];
};

bool is_dot_name(const char* name)
{
    return name[0] == '.' && (name[1] == '\0' || (name[1] == '.' && name[2] == '\0'));
}

bool remove_entry(int parent, const char* name, int depth) noexcept;

/// Removes what is in the directory; false when something is left.
bool remove_content(int directory, int depth) noexcept
{
    // Removing while reading may make a file system skip entries: read again until nothing is found.
    for (int pass = 0; pass < 16; ++pass) {
        if (lseek(directory, 0, SEEK_SET) < 0) {
            return false;
        }
        bool found = false;
        alignas(DirectoryEntry) std::array<char, 4096> buffer;
        long length = 0;
        while ((length = syscall(SYS_getdents64, directory, buffer.data(), buffer.size())) > 0) {
            for (long at = 0; at < length;) {
                const char* record = buffer.data() + at;
                unsigned short record_length = 0;
                std::memcpy(&record_length, record + offsetof(DirectoryEntry, length), sizeof record_length);
                const char* name = record + offsetof(DirectoryEntry, name);
                at += record_length;
                if (is_dot_name(name)) {
                    continue;
                }
                found = true;
                remove_entry(directory, name, depth);
            }
        }
        if (!found) {
            return true;
        }
    }
    return false;
}

bool remove_entry(int parent, const char* name, int depth) noexcept
{
    if (unlinkat(parent, name, 0) == 0 || errno == ENOENT) {
        return true;
    }
    // EISDIR on Linux, EPERM as POSIX has it.
    if ((errno != EISDIR && errno != EPERM) || depth > 64) {
        return false;
    }
    const int directory = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (directory >= 0) {
        remove_content(directory, depth + 1);
        close(directory);
    }
    return unlinkat(parent, name, AT_REMOVEDIR) == 0 || errno == ENOENT;
}

[[noreturn]] void fail(const std::string& what, const std::filesystem::path& path)
{
    throw std::filesystem::filesystem_error(what, path, std::error_code(errno, std::generic_category()));
}

void write_all(int target, const char* data, std::size_t size, const std::filesystem::path& path)
{
    while (size > 0) {
        const ssize_t written = write(target, data, size);
        if (written < 0 && errno != EINTR) {
            fail("cannot write", path);
        }
        if (written > 0) {
            data += written;
            size -= static_cast<std::size_t>(written);
        }
    }
}

class TreeCopy {
public:
    explicit TreeCopy(const Account& owner) : owner_(owner), buffer_(std::size_t{256} * 1024) {}

    void copy_directory(int from, int to, const std::filesystem::path& path)
    {
        const std::unique_ptr<DIR, int (*)(DIR*)> directory(fdopendir(dup(from)), &closedir);
        if (!directory) {
            fail("cannot read the directory", path);
        }
        give(to, path);
        while (const dirent* entry = readdir(directory.get())) {
            const std::string name = entry->d_name;
            if (is_dot_name(name.c_str())) {
                continue;
            }
            const FileDescriptor source(openat(from, name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
            struct stat facts {};
            if (!source.is_open() || fstat(source.get(), &facts) != 0) {
                fail("cannot read", path / name);
            }
            if (S_ISDIR(facts.st_mode)) {
                if (mkdirat(to, name.c_str(), 0700) != 0) {
                    fail("cannot create", path / name);
                }
                const FileDescriptor target(openat(to, name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
                copy_directory(source.get(), target.get(), path / name);
            } else if (S_ISREG(facts.st_mode)) {
                copy_file(source.get(), to, name, static_cast<std::size_t>(facts.st_size), path / name);
            } else {
                errno = EINVAL;
                fail("neither a file nor a directory", path / name);
            }
        }
    }

    TreeSize size() const { return size_; }

private:
    void give(int target, const std::filesystem::path& path) const
    {
        if (owner_.is_foreign && fchown(target, owner_.uid, owner_.gid) != 0) {
            fail("cannot give to user '" + owner_.name + "'", path);
        }
    }

    void copy_file(int source, int directory, const std::string& name, std::size_t expected,
                   const std::filesystem::path& path)
    {
        const FileDescriptor target(
            openat(directory, name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
        if (!target.is_open()) {
            fail("cannot create", path);
        }
        give(target.get(), path);
        ++size_.files;
        if (clones_ && expected > 0) {
            if (ioctl(target.get(), FICLONE, source) == 0) {
                size_.bytes += expected;
                return;
            }
            clones_ = false;
        }
        // PostgreSQL's files are 8 kB to a megabyte: one read and one write each beats copy_file_range.
        for (;;) {
            const ssize_t received = read(source, buffer_.data(), buffer_.size());
            if (received == 0) {
                return;
            }
            if (received < 0) {
                if (errno == EINTR) {
                    continue;
                }
                fail("cannot read", path);
            }
            write_all(target.get(), buffer_.data(), static_cast<std::size_t>(received), path);
            size_.bytes += static_cast<std::uint64_t>(received);
            if (static_cast<std::size_t>(received) == expected) {
                return;
            }
        }
    }

    const Account& owner_;
    std::vector<char> buffer_;
    TreeSize size_{};
    bool clones_ = true;
};

}  // namespace

bool remove_tree(const char* path) noexcept { return remove_entry(AT_FDCWD, path, 0); }

TreeSize copy_tree(const std::filesystem::path& from, const std::filesystem::path& to, const Account& owner)
{
    const FileDescriptor source(open(from.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!source.is_open()) {
        fail("cannot read", from);
    }
    if (mkdir(to.c_str(), 0700) != 0) {
        fail("cannot create", to);
    }
    const FileDescriptor target(open(to.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!target.is_open()) {
        fail("cannot open", to);
    }
    TreeCopy copy(owner);
    copy.copy_directory(source.get(), target.get(), to);
    return copy.size();
}

}  // namespace tidemark::catalog
