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

bool write_to(const fs::path& path, std::string_view text)
{
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    out.close();
    return !out.fail();
}

[[noreturn]] void fail(const fs::path& path, const std::string& reason)
{
    throw catalog::InputError(path.string(), 0, 0, "cannot be written: " + reason);
}

}  // namespace

void write_whole_file(const fs::path& path, std::string_view text)
{
    std::error_code error;
    const fs::path target = fs::is_symlink(path, error) ? fs::weakly_canonical(path, error) : path;
    errno = 0;
    if (fs::exists(target, error) && !fs::is_regular_file(target, error)) {
        if (!write_to(target, text)) {
            fail(path, std::strerror(errno));
        }
        return;
    }
    // Beside it, since a rename does not cross file systems.
    const fs::path unfinished =
        target.parent_path() / fmt::format(".{}.{}.tmp", target.filename().string(), ::getpid());
    if (!write_to(unfinished, text)) {
        const int number = errno;
        fs::remove(unfinished, error);
        fail(path, std::strerror(number));
    }
    fs::rename(unfinished, target, error);
    if (error) {
        const std::string reason = error.message();
        fs::remove(unfinished, error);
        fail(path, reason);
    }
}

}  // namespace tidemark::apps
