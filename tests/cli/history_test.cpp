#include <nlohmann/json.hpp>

#include "tests/cli/cli_fixture.h"

namespace tidemark::tests {
namespace {

using Json = nlohmann::json;

/// A Supabase project whose database comes from `shadow run`, which records what it applied.
class AppliedHistory : public CliWithPostgres {
protected:
    void SetUp() override
    {
        CliWithPostgres::SetUp();
        write("supabase/config.toml", "project_id = \"ours\"\n");
        write("supabase/migrations/20260101000000_orders.sql", "CREATE TABLE orders (id bigint PRIMARY KEY);\n");
        write("supabase/migrations/20260102000000_note.sql", "ALTER TABLE orders ADD COLUMN note text;\n");
        write("nothing.sql", "SELECT 1;\n");
        write("studio.sql", "ALTER TABLE orders ADD COLUMN paid boolean;\n");
        write("later.sql", "ALTER TABLE orders ADD COLUMN due date;\n");
    }

    /// `command` is for the shell; "$0" is tidemark. Standard output and exit status are the command's.
    Outcome in_database(const std::string& seed, const std::string& command) const
    {
        return tidemark({"shadow", "run", "-q", "--seed", seed, "--", "sh", "-c", command, TIDEMARK_PROGRAM});
    }

    /// The third migration appears once the database is made.
    static constexpr const char* add_later = "cp later.sql supabase/migrations/20260103000000_later.sql && ";
};

TEST_F(AppliedHistory, WhatNobodyTouchedHasNeitherDriftNorRemainder)
{
    const Outcome outcome = in_database("nothing.sql", "\"$0\" db drift && \"$0\" db verify && \"$0\" db diff --check");
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_EQ(in_database("nothing.sql", "exit 7").status, 7);
}

TEST_F(AppliedHistory, WhatSomeoneDidByHandIsDrift)
{
    const Outcome outcome = in_database("studio.sql", "\"$0\" db drift --format json");
    EXPECT_EQ(outcome.status, 1) << outcome;
    const Json report = Json::parse(outcome.out);
    EXPECT_EQ(report["verdict"], "different");
    EXPECT_EQ(report["migrations"]["history"], "known");
    ASSERT_EQ(report["differences"].size(), 1U);
    EXPECT_EQ(report["differences"][0]["object"], "column public.orders.paid");
    EXPECT_EQ(report["differences"][0]["class"], "unexpected");
}

TEST_F(AppliedHistory, FilesNotAppliedYetArePendingAndNoDrift)
{
    const Outcome outcome = in_database("nothing.sql", std::string(add_later) + "\"$0\" db drift --format json");
    EXPECT_EQ(outcome.status, 0) << outcome;
    const Json report = Json::parse(outcome.out);
    EXPECT_EQ(report["verdict"], "same");
    EXPECT_EQ(report["migrations"]["pending"], Json({"20260103000000_later.sql"}));
    EXPECT_EQ(report["migrations"]["base_version"], "20260102000000");
}

TEST_F(AppliedHistory, VerifyCountsFilesThatAreNotApplied)
{
    const Outcome outcome = in_database("nothing.sql", std::string(add_later) + "\"$0\" db verify");
    EXPECT_EQ(outcome.status, 1) << outcome;
    EXPECT_THAT(outcome.out, HasSubstr("DROP COLUMN due"));
    EXPECT_THAT(outcome.err, HasSubstr("not applied to the database yet: 20260103000000_later.sql"));
}

TEST_F(AppliedHistory, DiffLeavesFilesOutThatAreNotAppliedUnlessAskedForAll)
{
    const Outcome applied = in_database("studio.sql", std::string(add_later) + "\"$0\" db diff");
    EXPECT_EQ(applied.status, 0) << applied;
    EXPECT_THAT(applied.out, AllOf(HasSubstr("ADD COLUMN paid boolean"), Not(HasSubstr("due"))));
    EXPECT_THAT(applied.err, AllOf(HasSubstr("20260103000000_later.sql"), HasSubstr("--all-migrations")));
    std::filesystem::remove(path("supabase/migrations/20260103000000_later.sql"));
    const Outcome all = in_database("studio.sql", std::string(add_later) + "\"$0\" db diff --all-migrations");
    EXPECT_EQ(all.status, 0) << all;
    EXPECT_THAT(all.out, AllOf(HasSubstr("ADD COLUMN paid boolean"), HasSubstr("DROP COLUMN due")));
}

TEST_F(AppliedHistory, AnAppliedMigrationWithoutAFileIsNamed)
{
    const Outcome outcome =
        in_database("nothing.sql", "rm supabase/migrations/20260102000000_note.sql && \"$0\" db drift --format json");
    EXPECT_EQ(outcome.status, 1) << outcome;
    EXPECT_EQ(Json::parse(outcome.out)["migrations"]["missing_files"], Json({"20260102000000"}));
}

TEST_F(AppliedHistory, TextAndJsonTellTheSameDrift)
{
    const Outcome text =
        in_database("studio.sql", "\"$0\" db drift --format json > report.json; [ $? = 1 ] && \"$0\" db drift");
    EXPECT_EQ(text.status, 1) << text;
    EXPECT_THAT(text.out, AllOf(HasSubstr(Json::parse(read("report.json"))["headline"].get<std::string>()),
                                HasSubstr("public.orders.paid")));
}

}  // namespace
}  // namespace tidemark::tests
