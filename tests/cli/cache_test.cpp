#include <fstream>
#include <iterator>

#include <nlohmann/json.hpp>

#include "tests/cli/cli_fixture.h"

namespace tidemark::tests {
namespace {

constexpr const char* nothing_replayed = "not replayed again";

/// With a cache of the test's own.
class Cache : public CliOnDatabase {
protected:
    void SetUp() override
    {
        CliOnDatabase::SetUp();
        environment["XDG_CACHE_HOME"] = path("cache").string();
        write_project("CREATE TABLE t (a int); INSERT INTO t VALUES (1);");
        write("migrations/20260102000000_second.sql", "ALTER TABLE t ADD COLUMN b text DEFAULT 'x';");
        url = new_database("CREATE TABLE t (a int, b text DEFAULT 'y', c date);");
    }

    Outcome diff(std::vector<std::string> more = {}) const
    {
        std::vector<std::string> arguments{"db", "diff", "-v", "--db-url", url};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return tidemark(arguments);
    }

    nlohmann::json kept() const { return nlohmann::json::parse(tidemark({"cache", "show", "--format", "json"}).out); }

    std::string url{};
};

TEST_F(Cache, WhatIsUnchangedIsNotReplayedAgain)
{
    const Outcome first = diff();
    ASSERT_EQ(first.status, 0) << first;
    EXPECT_THAT(first.err, HasSubstr("replaying 2 migrations"));
    const Outcome second = diff();
    EXPECT_EQ(second.status, 0) << second;
    EXPECT_THAT(second.err, AllOf(HasSubstr(nothing_replayed), HasSubstr("proving")));
    EXPECT_EQ(second.out, first.out);
    EXPECT_THAT(second.out, AllOf(HasSubstr("'y'"), HasSubstr("ADD COLUMN c date")));

    const Outcome without = diff({"--no-cache"});
    EXPECT_THAT(without.err, HasSubstr("replaying 2 migrations"));
    EXPECT_EQ(without.out, first.out);
}

TEST_F(Cache, NoServerIsStartedWhereNothingDiffers)
{
    run_sql(url, "ALTER TABLE t ALTER COLUMN b SET DEFAULT 'x', DROP COLUMN c");
    diff();
    const Outcome again = diff();
    EXPECT_EQ(again.status, 0) << again;
    EXPECT_THAT(again.err, AllOf(HasSubstr(nothing_replayed), Not(HasSubstr("starting PostgreSQL")))) << again;
}

TEST_F(Cache, OneMoreMigrationIsReplayedAlone)
{
    diff();
    write("migrations/20260103000000_third.sql", "ALTER TABLE t ADD COLUMN c date;");
    const Outcome outcome = diff({"--all-migrations"});
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("the first 2 of the migrations were replayed before"),
                                   HasSubstr("replaying 1 migration")))
        << outcome;
    EXPECT_THAT(outcome.out, AllOf(HasSubstr("'y'"), Not(HasSubstr("ADD COLUMN c"))));
}

TEST_F(Cache, WhoEditsTheLastMigrationReplaysItAlone)
{
    diff();
    const auto edited = [this](const char* value) {
        write("migrations/20260102000000_second.sql",
              std::string("ALTER TABLE t ADD COLUMN b text DEFAULT '") + value + "';");
        return diff();
    };
    const Outcome once = edited("z");
    EXPECT_THAT(once.out, HasSubstr("'y'")) << once;
    const Outcome twice = edited("y");
    EXPECT_THAT(twice.err, HasSubstr("the first 1 of the migrations were replayed before")) << twice;
    EXPECT_THAT(twice.out, Not(HasSubstr("'y'")));
}

TEST_F(Cache, ChangesOfAnySortAreSeen)
{
    diff();
    // The same bytes under another name, which may stand elsewhere in the order.
    std::filesystem::rename(path("migrations/20260102000000_second.sql"), path("migrations/20260102000001_second.sql"));
    EXPECT_THAT(diff().err, Not(HasSubstr(nothing_replayed)));
    // Another view.
    EXPECT_THAT(diff({"--schema", "public"}).err, Not(HasSubstr(nothing_replayed)));
    // Another role that replays.
    EXPECT_THAT(diff({"--shadow-role", "restricted"}).err, Not(HasSubstr(nothing_replayed)));
    // Another role on the target.
    run_sql(url, "CREATE ROLE somebody_new");
    EXPECT_THAT(diff().err, Not(HasSubstr(nothing_replayed)));
    run_sql(url, "DROP ROLE somebody_new");
    EXPECT_THAT(diff().err, HasSubstr(nothing_replayed));
}

TEST_F(Cache, WhatFailsIsNotKept)
{
    write("migrations/20260102000000_second.sql", "ALTER TABLE t ADD COLUMN a text;");
    EXPECT_EQ(diff().status, 4);
    const Outcome again = diff();
    EXPECT_EQ(again.status, 4) << again;
    EXPECT_THAT(again.err, HasSubstr("20260102000000_second.sql:1"));
}

TEST_F(Cache, WarningsAreToldAgain)
{
    write("migrations/20260102000000_second.sql",
          "CREATE TYPE mood AS ENUM ('sad');\nALTER TYPE mood ADD VALUE 'glad';\nCREATE TABLE u (m mood DEFAULT "
          "'glad');");
    const Outcome first = diff();
    // Not one about the plan, which both runs tell anyway.
    const auto is_told = HasSubstr("second.sql:3: unsafe use of new value");
    ASSERT_THAT(first.err, is_told) << first;
    const Outcome second = diff();
    EXPECT_THAT(second.err, AllOf(HasSubstr(nothing_replayed), is_told)) << second;
}

TEST_F(Cache, ADamagedCopyIsMadeAnew)
{
    const Outcome first = diff();
    int damaged = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path("cache"))) {
        const bool is_replayed = entry.path().string().find("replayed-") != std::string::npos;
        if (is_replayed && entry.is_regular_file() && entry.path().parent_path().parent_path().filename() == "base") {
            std::filesystem::resize_file(entry.path(), 0);
            ++damaged;
        }
    }
    ASSERT_GT(damaged, 100);
    const Outcome second = diff();
    EXPECT_EQ(second.status, 0) << second;
    EXPECT_EQ(second.out, first.out);
    EXPECT_THAT(second.err, HasSubstr("proving"));
}

TEST_F(Cache, ADamagedSnapshotIsNotTrusted)
{
    const Outcome first = diff();
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path("cache"))) {
        if (entry.path().filename() == "snapshot.json") {
            std::ifstream in(entry.path());
            std::string text{std::istreambuf_iterator<char>(in), {}};
            text.replace(text.find("'x'"), 3, "'y'");
            std::ofstream(entry.path()) << text;
        }
    }
    const Outcome second = diff();
    EXPECT_EQ(second.status, 0) << second;
    EXPECT_EQ(second.out, first.out);
}

TEST_F(Cache, TwoRunsAtOnceDoNotDisturbEachOther)
{
    RunningProgram one(invocation({"db", "diff", "--db-url", url}));
    RunningProgram other(invocation({"db", "diff", "--db-url", url}));
    const Outcome first = one.wait();
    const Outcome second = other.wait();
    EXPECT_EQ(first.status, 0) << first;
    EXPECT_EQ(second.status, 0) << second;
    EXPECT_EQ(first.out, second.out);
    EXPECT_THAT(diff().err, HasSubstr(nothing_replayed));
}

TEST_F(Cache, ShowsWhatIsKeptAndClearsIt)
{
    EXPECT_TRUE(kept().empty());
    diff();
    const nlohmann::json all = kept();
    ASSERT_EQ(all.size(), 2U) << all.dump(2);
    EXPECT_EQ(all[0]["content"], "replayed");
    EXPECT_THAT(all[0]["title"].get<std::string>(), AllOf(HasSubstr("2 migrations"), HasSubstr("migrations")));
    EXPECT_GT(all[0]["bytes"].get<std::int64_t>(), 1000000);
    EXPECT_THAT(tidemark({"cache", "show"}).out, AllOf(HasSubstr("empty cluster"), HasSubstr("replayed")));

    const Outcome cleared = tidemark({"cache", "clear"});
    EXPECT_EQ(cleared.status, 0) << cleared;
    EXPECT_THAT(cleared.err, HasSubstr("removed"));
    EXPECT_TRUE(kept().empty());
    EXPECT_THAT(diff().err, HasSubstr("replaying 2 migrations"));
}

}  // namespace
}  // namespace tidemark::tests
