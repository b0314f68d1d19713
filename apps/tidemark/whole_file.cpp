#include "apps/tidemark/whole_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "catalog/error.h"
#include "catalog/shadow/file_descriptor.h"

namespace tidemark::apps {
namespace {

namespace fs = std::filesystem;

using Write = std::function<void(std::ostream&)>;

[[noreturn]] void fail(const fs::path& path, const std::string& reason)
{
    throw catalog::InputError(path.string(), 0, 0, "cannot be written: " + reason);
}

/// Throws InputError naming `path`.
void write_to(const fs::path& file, const Write& write, const fs::path& path)
{
    errno = 0;
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    if (out) {
        write(out);
    }
    out.close();
    if (out.fail()) {
        fail(path, std::strerror(errno));
    }
}

/// Locks files as long as they are unfinished: who is killed lets go.
catalog::FileDescriptor locked(const fs::path& path, int flags)
{
    catalog::FileDescriptor file(::open(path.c_str(), flags | O_CLOEXEC | O_NOFOLLOW, 0666));
    struct stat status {};
    // Somebody else may have removed it before it was locked.
    const bool is_ours = file.is_open() && ::flock(file.get(), LOCK_EX | LOCK_NB) == 0 &&
                         ::fstat(file.get(), &status) == 0 && status.st_nlink > 0;
    return is_ours ? std::move(file) : catalog::FileDescriptor{};
}

/// Of whom the name is that of an unfinished file: "app" of ".app.1234.tmp"; empty of any other.
std::string_view finished_name(std::string_view name)
{
    constexpr std::string_view ending = ".tmp";
    if (!name.starts_with('.') || !name.ends_with(ending)) {
        return {};
    }
    name = name.substr(1, name.size() - 1 - ending.size());
    const std::size_t dot = name.rfind('.');
    const bool is_numbered = dot != std::string_view::npos && dot + 1 < name.size() &&
                             name.find_first_not_of("0123456789", dot + 1) == std::string_view::npos;
    return is_numbered ? name.substr(0, dot) : std::string_view{};
}

/// What runs that were killed had not finished of this file.
void remove_unfinished(const fs::path& target)
{
    std::error_code ignored;
    const fs::path directory = target.has_parent_path() ? target.parent_path() : fs::path(".");
    for (fs::directory_iterator entry(directory, ignored), end; entry != end; entry.increment(ignored)) {
        const std::string name = entry->path().filename().string();
        if (finished_name(name) == target.filename().string() && locked(entry->path(), O_RDONLY).is_open()) {
            fs::remove(entry->path(), ignored);
        }
    }
}

/// The file is gone at the end, unless it has got its name.
class Unfinished {
public:
    /// Beside `target`, since a rename does not cross file systems.
    explicit Unfinished(const fs::path& target)
        : path_(target.parent_path() / fmt::format(".{}.{}.tmp", target.filename().string(), ::getpid())),
          lock_(locked(path_, O_WRONLY | O_CREAT))
    {
    }
    ~Unfinished()
    {
        std::error_code ignored;
        fs::remove(path_, ignored);
    }
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;

    const fs::path& path() const { return path_; }

private:
    fs::path path_;
    catalog::FileDescriptor lock_;
};

}  // namespace

void write_whole_file(const fs::path& path, std::string_view text)
{
    write_whole_file(path, [text](std::ostream& out) { out << text; });
}

void write_whole_file(const fs::path& path, const Write& write)
{
    std::error_code error;
    const fs::path target = fs::is_symlink(path, error) ? fs::weakly_canonical(path, error) : path;
    if (fs::exists(target, error) && !fs::is_regular_file(target, error)) {
        write_to(target, write, path);
        return;
    }
    remove_unfinished(target);
    const Unfinished unfinished(target);
    write_to(unfinished.path(), write, path);
    fs::rename(unfinished.path(), target, error);
    if (error) {
        fail(path, error.message());
    }
}

}  // namespace tidemark::apps
