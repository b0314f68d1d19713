#include "apps/tidemark/whole_file.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <string>

#include <fmt/format.h>

#include "catalog/error.h"

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

/// The file is gone at the end, unless it has got its name.
class Unfinished {
public:
    /// Beside `target`, since a rename does not cross file systems.
    explicit Unfinished(const fs::path& target)
        : path_(target.parent_path() / fmt::format(".{}.{}.tmp", target.filename().string(), ::getpid()))
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
    const Unfinished unfinished(target);
    write_to(unfinished.path(), write, path);
    fs::rename(unfinished.path(), target, error);
    if (error) {
        fail(path, error.message());
    }
}

}  // namespace tidemark::apps
