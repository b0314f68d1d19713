#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <random>
#include <sstream>
#include <thread>

#include "tests/cli/cli_fixture.h"

namespace tidemark::tests {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr unsigned seed = 20260101;

/// TIDEMARK_TEST_KILLS asks for more.
int kills()
{
    const char* wanted = std::getenv("TIDEMARK_TEST_KILLS");
    return wanted == nullptr ? 20 : std::atoi(wanted);
}

/// "child (name) S 123 ...": what follows the name, which may hold anything.
std::string after_name(const std::filesystem::path& process)
{
    std::ifstream file(process / "stat");
    std::string line;
    std::getline(file, line);
    const std::size_t end = line.rfind(") ");
    return end == std::string::npos ? std::string{} : line.substr(end + 2);
}

/// Our children that run, also those that we inherited from a program that was killed.
std::vector<pid_t> running_children()
{
    std::vector<pid_t> children;
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
        const std::string name = entry.path().filename().string();
        if (name.find_first_not_of("0123456789") != std::string::npos) {
            continue;
        }
        std::istringstream facts(after_name(entry.path()));
        char state = 'Z';
        pid_t parent = 0;
        if (facts >> state >> parent && parent == getpid() && state != 'Z') {
            children.push_back(static_cast<pid_t>(std::stol(name)));
        }
    }
    std::sort(children.begin(), children.end());
    return children;
}

/// `db diff -f` on a small project, killed at one moment or another.
class KilledRun : public CliOnDatabase {
protected:
    void SetUp() override
    {
        CliOnDatabase::SetUp();
        if (IsSkipped()) {
            return;
        }
        // What a killed program leaves running becomes our child.
        ASSERT_EQ(prctl(PR_SET_CHILD_SUBREAPER, 1), 0);
        before = running_children();
        runtime = path("run");
        std::filesystem::create_directory(runtime);
        std::filesystem::permissions(runtime, std::filesystem::perms(0755));
        environment["XDG_RUNTIME_DIR"] = runtime.string();
        write_project("CREATE SCHEMA app;\nCREATE TYPE app.status AS ENUM ('open');\n");
        write("migrations/20260102000000_orders.sql",
              "CREATE TABLE app.orders (id bigint PRIMARY KEY, status app.status);\n");
        write("migrations/20260103000000_view.sql", "CREATE VIEW app.all_orders AS SELECT * FROM app.orders;\n");
        migrations = names_in("migrations");
        std::string target;
        for (const std::string& name : migrations) {
            target += read("migrations/" + name);
        }
        environment["DATABASE_URL"] = new_database(target +
                                                   "ALTER TYPE app.status ADD VALUE 'paid';\n"
                                                   "CREATE INDEX ON app.orders (status);\n");
    }

    Invocation diff() const { return invocation({"db", "diff", "-f", "change"}); }

    /// Waits a moment, since a server needs one to end.
    std::vector<pid_t> left_running() const
    {
        std::vector<pid_t> left;
        for (const auto deadline = steady_clock::now() + 5s; steady_clock::now() < deadline;) {
            const std::vector<pid_t> now = running_children();
            left.clear();
            std::set_difference(now.begin(), now.end(), before.begin(), before.end(), std::back_inserter(left));
            if (left.empty()) {
                break;
            }
            std::this_thread::sleep_for(5ms);
        }
        return left;
    }

    /// The text of the one new migration, which goes; empty when there is none.
    std::string take_new_migration() const
    {
        std::vector<std::string> added;
        const std::vector<std::string> now = names_in("migrations");
        std::set_difference(now.begin(), now.end(), migrations.begin(), migrations.end(), std::back_inserter(added));
        EXPECT_LE(added.size(), 1U) << ::testing::PrintToString(added);
        std::string text;
        for (const std::string& name : added) {
            text = read("migrations/" + name);
            std::filesystem::remove(path("migrations/" + name));
        }
        return text;
    }

    std::vector<std::string> run_directories() const
    {
        std::vector<std::string> with_a_server;
        for (const std::string& name : names_in("run")) {
            if (std::filesystem::exists(runtime / name / "data")) {
                with_a_server.push_back(name);
            }
        }
        return with_a_server;
    }

    std::vector<pid_t> before{};
    std::filesystem::path runtime{};
    std::vector<std::string> migrations{};
};

TEST_F(KilledRun, AtAnyMomentLeavesNoServerAndNoHalfFile)
{
    ASSERT_EQ(tidemark({"db", "diff"}).status, 0);
    const auto begun = steady_clock::now();
    const Outcome undisturbed = run_program(diff());
    const auto whole = std::chrono::duration_cast<milliseconds>(steady_clock::now() - begun);
    ASSERT_EQ(undisturbed.status, 0) << undisturbed;
    const std::string complete = take_new_migration();
    ASSERT_NE(complete, "");

    std::cout << "seed " << seed << ", a run takes " << whole.count() << " ms\n";
    std::mt19937 random(seed);
    std::uniform_int_distribution<long> moment(0, whole.count());
    for (int kill = 0; kill < kills(); ++kill) {
        const milliseconds wait(moment(random));
        SCOPED_TRACE("killed after " + std::to_string(wait.count()) + " ms");
        RunningProgram program(diff());
        std::this_thread::sleep_for(wait);
        program.send(SIGKILL);
        program.wait();
        EXPECT_EQ(left_running(), std::vector<pid_t>{});
        const std::string text = take_new_migration();
        EXPECT_TRUE(text.empty() || text == complete) << text;
    }

    const Outcome next = run_program(diff());
    EXPECT_EQ(next.status, 0) << next;
    EXPECT_EQ(take_new_migration(), complete);
    EXPECT_EQ(run_directories(), std::vector<std::string>{});
}

/// `db drift` with all that it writes, in a project that differs from its database.
class KilledDrift : public KilledRun {
protected:
    void SetUp() override
    {
        KilledRun::SetUp();
        if (IsSkipped()) {
            return;
        }
        environment["XDG_CACHE_HOME"] = path("cache").string();
        environment["SOURCE_DATE_EPOCH"] = "1767225600";
        std::filesystem::create_directory(path("out"));
    }

    Invocation drift() const
    {
        return invocation({"db", "drift", "--output", "html:out/drift.html", "--output", "json:out/drift.json",
                           "--state", "out/state.json", "--metrics", "out/drift.prom"});
    }

    static bool is_temporary(const std::string& name) { return name.starts_with("."); }

    std::map<std::string, std::string> written() const
    {
        std::map<std::string, std::string> files;
        for (const std::string& name : names_in("out")) {
            if (!is_temporary(name)) {
                files[name] = read("out/" + name);
            }
        }
        return files;
    }

    /// Without what depends on the clock.
    static std::string lasting(const std::string& name, std::string text)
    {
        if (!name.ends_with(".prom")) {
            return text;
        }
        std::istringstream lines(text);
        std::string kept;
        for (std::string line; std::getline(lines, line);) {
            const bool is_of_time = line.find("_seconds") != std::string::npos && !line.starts_with("#");
            kept += (is_of_time ? line.substr(0, line.rfind(' ')) : line) + '\n';
        }
        return kept;
    }

    void forget_written() const
    {
        for (const auto& [name, text] : written()) {
            std::filesystem::remove(path("out/" + name));
        }
    }

    void forget_cached(std::string_view prefix) const
    {
        for (const std::string& name : names_in("cache/tidemark")) {
            if (name.starts_with(prefix)) {
                std::filesystem::remove_all(path("cache/tidemark/" + name));
            }
        }
    }
};

TEST_F(KilledDrift, AtAnyMomentLeavesNoServerAndWholeFilesOnly)
{
    ASSERT_EQ(run_program(drift()).status, 1);
    const std::vector<std::string> cached = names_in("cache/tidemark");
    const std::map<std::string, std::string> complete = written();
    ASSERT_EQ(complete.size(), 4U);
    std::array<milliseconds, 2> whole{};
    for (const bool is_cold : {false, true}) {
        if (is_cold) {
            forget_cached("replayed");
        }
        forget_written();
        const auto begun = steady_clock::now();
        ASSERT_EQ(run_program(drift()).status, 1);
        whole.at(is_cold ? 1 : 0) = std::chrono::duration_cast<milliseconds>(steady_clock::now() - begun);
    }
    std::cout << "seed " << seed << ", a run takes " << whole[0].count() << " ms, " << whole[1].count() << " ms cold\n";
    std::mt19937 random(seed);
    std::size_t temporaries = 0;
    for (int kill = 0; kill < kills(); ++kill) {
        const bool is_cold = kill % 2 == 1;
        if (is_cold) {
            // Now and then the empty cluster too.
            forget_cached(kill % 20 == 19 ? "" : "replayed");
        }
        forget_written();
        const milliseconds wait(std::uniform_int_distribution<long>(0, whole.at(is_cold ? 1 : 0).count())(random));
        SCOPED_TRACE("killed after " + std::to_string(wait.count()) + (is_cold ? " ms, cold" : " ms"));
        RunningProgram program(drift());
        std::this_thread::sleep_for(wait);
        program.send(SIGKILL);
        program.wait();
        EXPECT_EQ(left_running(), std::vector<pid_t>{});
        for (const auto& [name, text] : written()) {
            EXPECT_EQ(lasting(name, text), lasting(name, complete.at(name))) << name;
        }
        const std::vector<std::string> now = names_in("out");
        temporaries += static_cast<std::size_t>(std::count_if(now.begin(), now.end(), is_temporary));
    }
    std::cout << temporaries << " unfinished files were left and seen again\n";
    forget_written();
    const Outcome next = run_program(drift());
    EXPECT_EQ(next.status, 1) << next;
    for (const auto& [name, text] : written()) {
        EXPECT_EQ(lasting(name, text), lasting(name, complete.at(name))) << name;
    }
    EXPECT_EQ(names_in("out"), (std::vector<std::string>{"drift.html", "drift.json", "drift.prom", "state.json"}));
    EXPECT_EQ(names_in("cache/tidemark"), cached);
    EXPECT_EQ(run_directories(), std::vector<std::string>{});
}

TEST_F(KilledDrift, WhatAKilledRunHadNotFinishedGoesWithTheNext)
{
    write("out/.drift.html.1234567.tmp", "<!DOCTYPE html><ht");
    write("out/.state.json.1.tmp", "{");
    write("out/.drift.html.mine.tmp", "not of ours");
    ASSERT_EQ(run_program(drift()).status, 1);
    EXPECT_EQ(names_in("out"), (std::vector<std::string>{".drift.html.mine.tmp", "drift.html", "drift.json",
                                                         "drift.prom", "state.json"}));
}

TEST_F(KilledRun, ByCtrlCCleansUpAtOnce)
{
    ASSERT_EQ(tidemark({"db", "diff"}).status, 0);
    RunningProgram program(diff());
    while (run_directories().empty() && !program.has_ended()) {
        std::this_thread::sleep_for(1ms);
    }
    program.send(SIGINT);
    EXPECT_EQ(program.wait().status, 130);
    EXPECT_EQ(left_running(), std::vector<pid_t>{});
    EXPECT_EQ(names_in("run"), std::vector<std::string>{});
    EXPECT_EQ(names_in("migrations"), migrations);
}

}  // namespace
}  // namespace tidemark::tests
