#include "apps/tidemark/notification_file.h"

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <fstream>
#include <iterator>
#include <thread>

#include "apps/tidemark/config.h"
#include "apps/tidemark/log.h"
#include "apps/tidemark/whole_file.h"
#include "catalog/error.h"

namespace tidemark::apps {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

/// A file beside it, which stays: the one that is locked must not be the one that is replaced.
catalog::FileDescriptor locked(const fs::path& path)
{
    constexpr auto longest_wait = 60s;
    constexpr mode_t ours_alone = 0600;
    catalog::FileDescriptor lock(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, ours_alone));
    if (!lock.is_open()) {
        throw catalog::InputError(path.string(), 0, 0, std::string("cannot be opened: ") + std::strerror(errno));
    }
    const auto deadline = std::chrono::steady_clock::now() + longest_wait;
    while (flock(lock.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR) {
            throw catalog::InputError(path.string(), 0, 0, std::string("cannot be locked: ") + std::strerror(errno));
        }
        if (std::chrono::steady_clock::now() > deadline) {
            throw catalog::InputError(path.string(), 0, 0, "another run has held it for a minute");
        }
        std::this_thread::sleep_for(50ms);
    }
    return lock;
}

}  // namespace

NotificationFile::NotificationFile(fs::path path) : path_(std::move(path))
{
    std::error_code error;
    if (path_.has_parent_path()) {
        fs::create_directories(path_.parent_path(), error);
    }
    lock_ = locked(path_.string() + ".lock");
    std::ifstream file(path_, std::ios::binary);
    if (!file) {
        if (fs::exists(path_, error)) {
            throw catalog::InputError(path_.string(), 0, 0, "cannot be read");
        }
        return;
    }
    const std::string text(std::istreambuf_iterator<char>(file), {});
    if (auto states = emit::read_notification_states(text)) {
        states_ = std::move(*states);
    } else {
        log_warning(path_.string() +
                    " does not say what was last told, or a later tidemark wrote it: all is told anew");
    }
}

void NotificationFile::write(const emit::NotificationStates& states) const
{
    write_whole_file(path_, emit::to_json(states));
}

fs::path state_directory()
{
    const auto state = environment_variable("XDG_STATE_HOME");
    if (state && state->starts_with('/')) {
        return fs::path(*state) / "tidemark";
    }
    const auto home = environment_variable("HOME");
    return home && home->starts_with('/') ? fs::path(*home) / ".local" / "state" / "tidemark" : fs::path{};
}

}  // namespace tidemark::apps
