#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <fstream>
#include <functional>
#include <thread>

#include "catalog/error.h"
#include "catalog/shadow/live_runs.h"
#include "catalog/shadow/private_cluster.h"
#include "server_fixture.h"

namespace tidemark::catalog {
namespace {

using namespace std::chrono_literals;
using Killed = tests::NeedsPostgres;

/// A process is gone, or ended and merely not waited for by whoever inherited it.
bool has_ended(pid_t process)
{
    std::ifstream file("/proc/" + std::to_string(process) + "/stat");
    std::string text;
    if (!std::getline(file, text)) {
        return true;
    }
    const std::size_t name_end = text.rfind(')');
    return name_end != std::string::npos && text.size() > name_end + 2 && text[name_end + 2] == 'Z';
}

bool comes_true(std::chrono::milliseconds within, const std::function<bool()>& claim)
{
    for (auto waited = 0ms; waited < within; waited += 5ms) {
        if (claim()) {
            return true;
        }
        std::this_thread::sleep_for(5ms);
    }
    return claim();
}

struct RunningChild {
    pid_t process = 0;
    pid_t server = 0;
};

/// A process of its own that starts a cluster and then only waits.
RunningChild start_in_a_child(const PrivateClusterOptions& options)
{
    std::array<int, 2> ends = {-1, -1};
    EXPECT_EQ(pipe(ends.data()), 0);
    const pid_t process = fork();
    if (process == 0) {
        for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
            std::signal(number, [](int received) {
                stop_all_clusters_from_signal();
                _exit(128 + received);
            });
        }
        try {
            const PrivateCluster cluster = PrivateCluster::start(options);
            const pid_t server = cluster.server_process();
            if (write(ends[1], &server, sizeof server) == static_cast<ssize_t>(sizeof server)) {
                for (;;) {
                    pause();
                }
            }
        } catch (const Error&) {
            _exit(1);
        }
        _exit(1);
    }
    close(ends[1]);
    RunningChild child;
    child.process = process;
    EXPECT_EQ(read(ends[0], &child.server, sizeof child.server), static_cast<ssize_t>(sizeof child.server));
    close(ends[0]);
    return child;
}

std::size_t runs_in(const std::filesystem::path& parent)
{
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(parent)) {
        count += entry.path().filename().string().starts_with("tidemark-") ? 1 : 0;
    }
    return count;
}

TEST_F(Killed, ByKill9LeavesNoServerAndTheNextRunSweeps)
{
    const tests::ScratchDirectory scratch;
    options.run_parent = scratch.path();
    const RunningChild child = start_in_a_child(options);
    ASSERT_GT(child.server, 0);
    EXPECT_FALSE(has_ended(child.server));
    kill(child.process, SIGKILL);
    waitpid(child.process, nullptr, 0);
    EXPECT_TRUE(comes_true(1000ms, [&] { return has_ended(child.server); }));
    EXPECT_EQ(runs_in(scratch.path()), 1U);
    {
        const PrivateCluster next = PrivateCluster::start(options);
        EXPECT_EQ(runs_in(scratch.path()), 1U);
    }
    EXPECT_EQ(runs_in(scratch.path()), 0U);
}

TEST_F(Killed, BySignalsCleansUpAtOnce)
{
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
        const tests::ScratchDirectory scratch;
        options.run_parent = scratch.path();
        const RunningChild child = start_in_a_child(options);
        kill(child.process, number);
        int status = 0;
        waitpid(child.process, &status, 0);
        EXPECT_TRUE(WIFEXITED(status));
        EXPECT_EQ(WEXITSTATUS(status), 128 + number);
        EXPECT_TRUE(has_ended(child.server));
        EXPECT_EQ(runs_in(scratch.path()), 0U);
    }
}

TEST_F(Killed, AtAnyMomentOfAStartLeavesNothingToTheNextRun)
{
    const tests::ScratchDirectory scratch;
    options.run_parent = scratch.path();
    options.cache_directory = scratch.path() / "cache";
    options.recipe.prelude = {{"prelude.sql", "CREATE SCHEMA prelude", "postgres"}};
    for (int milliseconds = 0; milliseconds < 700; milliseconds += 47) {
        const pid_t process = fork();
        if (process == 0) {
            try {
                const PrivateCluster cluster = PrivateCluster::start(options);
            } catch (const Error&) {
                _exit(1);
            }
            _exit(0);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
        kill(process, SIGKILL);
        waitpid(process, nullptr, 0);
    }
    {
        const PrivateCluster next = PrivateCluster::start(options);
        // A directory killed before its lock was made stays a minute; there is at most one moment for that.
        EXPECT_LE(runs_in(scratch.path()), 2U);
    }
}

TEST_F(Killed, ARunThatLivesIsNotSwept)
{
    const tests::ScratchDirectory scratch;
    options.run_parent = scratch.path();
    const RunningChild child = start_in_a_child(options);
    {
        const PrivateCluster other = PrivateCluster::start(options);
        EXPECT_EQ(runs_in(scratch.path()), 2U);
        EXPECT_FALSE(has_ended(child.server));
    }
    kill(child.process, SIGTERM);
    waitpid(child.process, nullptr, 0);
    EXPECT_EQ(runs_in(scratch.path()), 0U);
}

}  // namespace
}  // namespace tidemark::catalog
