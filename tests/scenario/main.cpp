// The scenario runner:
//   scenario_runner start STATE_DIR          starts the server that the scenarios share, in the background
//   scenario_runner stop STATE_DIR
//   scenario_runner run [--update] STATE_DIR SCENARIO...
//   scenario_runner same STATE_DIR BASE...   a scenario's directory or a file of testdata/schemas, against itself,
//                                            its dump restored, and after maintenance: nothing may differ
//   scenario_runner mutate STATE_DIR SEED COUNT DIRECTORY...
//                                            random changes of the schemas in the directories, COUNT of them from SEED on
//   scenario_runner census STATE_DIR SCENARIOS_DIR
//                                            names what none of the scenarios, all run since the start, does
// Exit status: 0 all proofs hold, 1 some do not, 77 there is no PostgreSQL to run on, or scenarios have not run (SKIPPED).

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "catalog/error.h"
#include "catalog/shadow/private_cluster.h"
#include "tests/scenario/census.h"
#include "tests/scenario/mutation.h"
#include "tests/scenario/sameness.h"
#include "tests/scenario/scenario.h"

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using tidemark::catalog::PrivateCluster;
using tidemark::catalog::PrivateClusterOptions;

constexpr int skipped = 77;
constexpr auto longest_life = 40min;

PrivateClusterOptions cluster_options()
{
    PrivateClusterOptions options;
    options.recipe.binaries = tidemark::catalog::find_postgres_binaries();
    options.recipe.superuser = "postgres";
    options.settings = {{"max_connections", "40"}};
    return options;
}

/// Keeps the server until its state file is removed.
[[noreturn]] void serve(const fs::path& state)
{
    {
        const PrivateCluster cluster = PrivateCluster::start(cluster_options());
        const auto target = cluster.conninfo("postgres");
        std::ofstream(state / "server.new") << target.value("host") << '\n' << target.value("port") << '\n';
        fs::rename(state / "server.new", state / "server");
        const auto end = std::chrono::steady_clock::now() + longest_life;
        while (fs::exists(state / "server") && std::chrono::steady_clock::now() < end) {
            std::this_thread::sleep_for(100ms);
        }
    }
    _exit(0);
}

int start(const fs::path& state)
{
    fs::create_directories(state);
    fs::remove(state / "server");
    // What earlier runs recorded may be of another server, another tidemark, or of scenarios that are gone.
    fs::remove_all(state / "census");
    fs::create_directories(state / "census");
    try {
        cluster_options();
    } catch (const tidemark::catalog::ClusterError& error) {
        std::fprintf(stderr, "SKIPPED: %s\n", error.what());
        return skipped;
    }
    if (fork() == 0) {
        setsid();
        // ctest waits until nobody holds its pipe any more.
        const int null = open("/dev/null", O_RDWR);
        const int log = open((state / "log").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
        dup2(null, STDIN_FILENO);
        dup2(log, STDOUT_FILENO);
        dup2(log, STDERR_FILENO);
        serve(state);
    }
    for (int i = 0; i < 600; ++i) {
        if (fs::exists(state / "server")) {
            return 0;
        }
        std::this_thread::sleep_for(50ms);
    }
    std::fprintf(stderr, "the server did not start; see %s\n", (state / "log").c_str());
    return 1;
}

tidemark::scenario::Bench bench_of(const fs::path& state)
{
    std::ifstream in(state / "server");
    std::string host;
    std::string port;
    std::getline(in, host);
    std::getline(in, port);
    tidemark::scenario::Bench bench;
    bench.server = tidemark::catalog::Conninfo::from_pairs(
        {{"host", host}, {"port", port}, {"user", "postgres"}, {"dbname", "postgres"}});
    const auto binaries = tidemark::catalog::find_postgres_binaries();
    bench.major = binaries.major;
    bench.records = state / "census";
    if (fs::exists(binaries.bindir / "pg_dump")) {
        bench.pg_dump = binaries.bindir / "pg_dump";
    }
    return bench;
}

using Proof = std::vector<std::string> (*)(const tidemark::scenario::Bench&, const fs::path&);

int run(const fs::path& state, const std::vector<fs::path>& scenarios, bool update, Proof prove)
{
    if (!fs::exists(state / "server")) {
        std::fprintf(stderr, "SKIPPED: no server is running for %s\n", state.c_str());
        return skipped;
    }
    auto bench = bench_of(state);
    bench.update = update;
    int failed = 0;
    for (const fs::path& scenario : scenarios) {
        std::vector<std::string> failures;
        try {
            failures = prove(bench, scenario);
        } catch (const std::exception& error) {
            failures.emplace_back(error.what());
        }
        if (!failures.empty()) {
            ++failed;
            std::printf("FAILED %s\n", scenario.filename().c_str());
            for (const std::string& failure : failures) {
                std::printf("    %s\n", failure.c_str());
            }
            std::fflush(stdout);
        }
    }
    std::printf("%zu passed, %d failed\n", scenarios.size() - static_cast<std::size_t>(failed), failed);
    return failed == 0 ? 0 : 1;
}

/// Names the seeds that fail, with the statements that they stand for.
int mutate(const fs::path& state, std::uint64_t seed, std::uint64_t count, const std::vector<fs::path>& directories)
{
    if (!fs::exists(state / "server")) {
        std::fprintf(stderr, "SKIPPED: no server is running for %s\n", state.c_str());
        return skipped;
    }
    const auto bench = bench_of(state);
    const auto bases = tidemark::scenario::mutation_bases(directories);
    std::uint64_t failed = 0;
    std::uint64_t passed_over = 0;
    for (std::uint64_t i = seed; i < seed + count; ++i) {
        tidemark::scenario::Mutation mutation;
        try {
            mutation = tidemark::scenario::prove_mutation(bench, bases, i);
        } catch (const std::exception& error) {
            mutation.failures.emplace_back(error.what());
        }
        if (mutation.failures.empty()) {
            continue;
        }
        if (!mutation.passed_over.empty()) {
            ++passed_over;
            std::printf("passed over seed %llu, which cannot be restored or read: %s\n", static_cast<unsigned long long>(i),
                        mutation.passed_over.c_str());
            continue;
        }
        ++failed;
        std::printf("FAILED seed %llu on %s\n", static_cast<unsigned long long>(i), mutation.base.c_str());
        for (const std::string& statement : mutation.statements) {
            std::printf("    %s;\n", statement.c_str());
        }
        for (const std::string& failure : mutation.failures) {
            std::printf("  %s\n", failure.c_str());
        }
        std::fflush(stdout);
    }
    std::printf("%llu passed, %llu failed, %llu passed over, seeds %llu to %llu\n",
                static_cast<unsigned long long>(count - failed - passed_over), static_cast<unsigned long long>(failed),
                static_cast<unsigned long long>(passed_over), static_cast<unsigned long long>(seed),
                static_cast<unsigned long long>(seed + count - 1));
    return failed == 0 ? 0 : 1;
}

/// Of a part of the scenarios nothing can be said, so that is no failure.
int take_census(const fs::path& state, const fs::path& scenarios)
{
    if (!fs::exists(state / "server")) {
        std::fprintf(stderr, "SKIPPED: no server is running for %s\n", state.c_str());
        return skipped;
    }
    const auto bench = bench_of(state);
    std::set<std::string> seen;
    int missing = 0;
    for (const auto& scenario : fs::directory_iterator(scenarios)) {
        std::ifstream record(bench.records / (scenario.path().filename().string() + ".txt"));
        missing += record ? 0 : 1;
        for (std::string line; std::getline(record, line);) {
            seen.insert(line);
        }
    }
    if (missing > 0) {
        std::fprintf(stderr, "SKIPPED: %d scenarios have not run\n", missing);
        return skipped;
    }
    const auto gaps = tidemark::scenario::census_gaps(seen, bench.major);
    for (const std::string& gap : gaps) {
        std::printf("gap: %s\n", gap.c_str());
    }
    std::printf("%zu gaps\n", gaps.size());
    return gaps.empty() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv)
{
    std::vector<std::string> words(argv + 1, argv + argc);
    const bool update = std::erase(words, "--update") > 0;
    if (words.size() == 2 && words[0] == "start") {
        return start(words[1]);
    }
    if (words.size() == 2 && words[0] == "stop") {
        fs::remove(fs::path(words[1]) / "server");
        return 0;
    }
    if (words.size() >= 3 && words[0] == "run") {
        return run(words[1], {words.begin() + 2, words.end()}, update, tidemark::scenario::prove_scenario);
    }
    if (words.size() >= 3 && words[0] == "same") {
        return run(words[1], {words.begin() + 2, words.end()}, false, tidemark::scenario::prove_sameness);
    }
    if (words.size() >= 5 && words[0] == "mutate") {
        return mutate(words[1], std::strtoull(words[2].c_str(), nullptr, 10),
                      std::strtoull(words[3].c_str(), nullptr, 10), {words.begin() + 4, words.end()});
    }
    if (words.size() == 3 && words[0] == "census") {
        return take_census(words[1], words[2]);
    }
    std::fputs(
        "usage: scenario_runner start|stop STATE_DIR | run [--update] STATE_DIR SCENARIO... | "
        "same STATE_DIR BASE... | mutate STATE_DIR SEED COUNT DIRECTORY... | census STATE_DIR SCENARIOS_DIR\n",
        stderr);
    return 64;
}
