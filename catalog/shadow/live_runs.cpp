#include "catalog/shadow/live_runs.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <ctime>

#include "catalog/shadow/file_tree.h"

namespace tidemark::catalog {
namespace {

struct LiveRun {
    std::atomic<bool> is_claimed{false};
    std::atomic<bool> is_complete{false};
    std::atomic<pid_t> server{0};
    /// The process that made it: a forked copy of us must not end its parent's servers.
    std::atomic<pid_t> maker{0};
    std::array<char, 256> directory{};
};

std::array<LiveRun, 32> live_runs;
static_assert(std::atomic<pid_t>::is_always_lock_free && std::atomic<bool>::is_always_lock_free);

void wait_a_millisecond() noexcept
{
    const timespec pause = {0, 1'000'000};
    nanosleep(&pause, nullptr);
}

/// Has the child ended within so many milliseconds?
bool ends_within(pid_t child, int milliseconds) noexcept
{
    for (int waited = 0; waited <= milliseconds; ++waited) {
        const pid_t ended = waitpid(child, nullptr, WNOHANG);
        // ECHILD: the interrupted code has waited for it already.
        if (ended == child || (ended < 0 && errno == ECHILD)) {
            return true;
        }
        wait_a_millisecond();
    }
    return false;
}

}  // namespace

int register_live_run(const char* directory) noexcept
{
    if (std::strlen(directory) >= LiveRun{}.directory.size()) {
        return -1;
    }
    for (std::size_t entry = 0; entry < live_runs.size(); ++entry) {
        LiveRun& run = live_runs[entry];
        if (!run.is_claimed.exchange(true)) {
            std::strcpy(run.directory.data(), directory);
            run.server = 0;
            run.maker = getpid();
            run.is_complete = true;
            return static_cast<int>(entry);
        }
    }
    return -1;
}

void set_live_server(int entry, pid_t server) noexcept
{
    if (entry >= 0) {
        live_runs[static_cast<std::size_t>(entry)].server = server;
    }
}

void forget_live_run(int entry) noexcept
{
    if (entry >= 0) {
        LiveRun& run = live_runs[static_cast<std::size_t>(entry)];
        run.is_complete = false;
        run.server = 0;
        run.is_claimed = false;
    }
}

void stop_all_clusters_from_signal() noexcept
{
    const int saved_errno = errno;
    const pid_t self = getpid();
    for (LiveRun& run : live_runs) {
        if (run.is_complete && run.maker == self && run.server > 0) {
            kill(run.server, SIGQUIT);
        }
    }
    for (LiveRun& run : live_runs) {
        if (!run.is_complete || run.maker != self) {
            continue;
        }
        // Not SIGKILL at once: the server would leave its System V segment behind.
        if (run.server > 0 && !ends_within(run.server, 6000)) {
            kill(-run.server, SIGKILL);
            ends_within(run.server, 1000);
        }
        // A thread of ours or a dying child may add a file meanwhile.
        for (int attempt = 0; attempt < 20 && !remove_tree(run.directory.data()); ++attempt) {
            wait_a_millisecond();
        }
    }
    errno = saved_errno;
}

SignalsHeldBack::SignalsHeldBack() noexcept
{
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before_);
}

SignalsHeldBack::~SignalsHeldBack() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

}  // namespace tidemark::catalog
