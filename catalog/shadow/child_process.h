#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "catalog/shadow/account.h"

namespace tidemark::catalog {

/// A program to run with an empty environment, in "/", without our descriptors, with umask 077 and default signals.
struct ChildProgram {
    std::filesystem::path program{};
    std::vector<std::string> arguments{};
    Account account{};
    /// Receives stdout and stderr.
    int output = -1;
    /// The signal it gets when we die, kill -9 included. Tied to the thread that starts it, so start it from one that
    /// lives as long as the process: the main thread.
    int signal_at_our_death = 0;
    /// A network namespace without interfaces, where we may make one (as root); sockets in the file system still work.
    bool without_network = false;
};

/// Starts the program. Throws ClusterError when it cannot be executed.
pid_t start_program(const ChildProgram& child);

/// Waits; the exit status, or 128 + signal.
int wait_for_exit(pid_t process);

/// The exit status if it has ended; never blocks.
std::optional<int> exit_status_if_ended(pid_t process);

/// Runs to the end and gives what it wrote to stdout; empty when it could not be run or failed.
std::string output_of(const std::filesystem::path& program, const std::vector<std::string>& arguments);

}  // namespace tidemark::catalog
