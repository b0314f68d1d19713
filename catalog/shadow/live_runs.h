#pragma once

#include <sys/types.h>

#include <csignal>

namespace tidemark::catalog {

/// Servers and directories that must not outlive us, in a table that a signal handler can read.
/// Index of the entry, or -1 when the table is full or the path too long (then only destructors and the next run's sweep
/// clean up).
int register_live_run(const char* directory) noexcept;
void set_live_server(int entry, pid_t server) noexcept;
void forget_live_run(int entry) noexcept;

/// Ends every private cluster and removes its directory: for a handler of SIGINT, SIGTERM or SIGHUP, which then calls
/// _exit(128 + signal). Async-signal-safe; takes some ten milliseconds, at most a few seconds.
void stop_all_clusters_from_signal() noexcept;

/// Holds signals back, so that what must be registered is never seen half made.
class SignalsHeldBack {
public:
    SignalsHeldBack() noexcept;
    ~SignalsHeldBack();
    SignalsHeldBack(const SignalsHeldBack&) = delete;
    SignalsHeldBack& operator=(const SignalsHeldBack&) = delete;

private:
    sigset_t before_{};
};

}  // namespace tidemark::catalog
