// How long a command takes, and how much memory its largest process has.
//   measure [--runs=N] -- COMMAND [ARGUMENT...]
// Runs it once to warm up, then N times (5), its standard output thrown away, and prints one line of JSON:
//   {"seconds": 0.512, "worst_seconds": 0.530, "peak_mib": 61.2}
// The seconds are those of the median run by the wall clock. Exit status: that of the command where it fails.

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace {

struct Run {
    int status = 0;
    double seconds = 0;
    double peak_mib = 0;
};

Run run(char** command)
{
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    const auto begin = std::chrono::steady_clock::now();
    pid_t child = 0;
    const int error = ::posix_spawnp(&child, command[0], &actions, nullptr, command, environ);
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0) {
        return {127, 0, 0};
    }
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128, took.count(), static_cast<double>(usage.ru_maxrss) / 1024};
}

}  // namespace

int main(int argc, char** argv)
{
    int runs = 5;
    int at = 1;
    for (; at < argc && std::string_view(argv[at]) != "--"; ++at) {
        const std::string_view option = argv[at];
        if (!option.starts_with("--runs=") || (runs = std::atoi(option.substr(7).data())) < 1) {
            at = argc;
        }
    }
    if (at + 1 >= argc) {
        std::cerr << "usage: measure [--runs=N] -- COMMAND [ARGUMENT...]\n";
        return 2;
    }
    std::vector<Run> measured;
    for (int i = 0; i <= runs; ++i) {
        const Run one = run(argv + at + 1);
        if (one.status != 0) {
            std::cerr << argv[at + 1] << ": exit status " << one.status << '\n';
            return one.status;
        }
        if (i > 0) {
            measured.push_back(one);
        }
    }
    std::sort(measured.begin(), measured.end(), [](const Run& a, const Run& b) { return a.seconds < b.seconds; });
    const double peak = std::max_element(measured.begin(), measured.end(), [](const Run& a, const Run& b) {
                            return a.peak_mib < b.peak_mib;
                        })->peak_mib;
    std::cout << fmt::format("{{\"seconds\": {:.4f}, \"worst_seconds\": {:.4f}, \"peak_mib\": {:.1f}}}\n",
                             measured[measured.size() / 2].seconds, measured.back().seconds, peak);
    return 0;
}
