#include <tuple>

#include <nlohmann/json.hpp>

#include "tests/cli/cli_fixture.h"

namespace tidemark::tests {
namespace {

using Json = nlohmann::json;

class Output : public CliOnDatabase {
protected:
    /// Stderr and JSON name what the database at `url` has, and --check does not call it equal.
    void expect_named(const std::string& url, const std::string& type, const std::string& object) const
    {
        const Outcome check = tidemark({"db", "diff", "--db-url", url, "--check"});
        EXPECT_EQ(check.status, 2) << check;
        EXPECT_THAT(check.err, AllOf(HasSubstr(type), HasSubstr(object)));
        const Json report = Json::parse(tidemark({"db", "diff", "--db-url", url, "--format", "json"}).out);
        EXPECT_THAT(report["unmodelled"].dump(), AllOf(HasSubstr(type), HasSubstr(object)));
    }
};

constexpr const char* first = "CREATE TABLE orders (id bigint PRIMARY KEY);\n";
constexpr const char* grown =
    "CREATE TABLE orders (id bigint PRIMARY KEY, note text);\n"
    "CREATE VIEW open_orders AS SELECT id, note FROM orders;\n";

TEST_F(Output, WithNothingToDoNoFileIsWritten)
{
    write_project(first);
    const Outcome outcome = tidemark({"db", "diff", "--db-url", new_database(first), "-f", "change"});
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_EQ(outcome.out, "");
    EXPECT_THAT(outcome.err, HasSubstr("no difference: nothing to write"));
    EXPECT_EQ(names_in("migrations").size(), 1U);
}

TEST_F(Output, AWrittenMigrationClosesTheGap)
{
    write_project(first);
    const std::string url = new_database(grown);
    const Outcome outcome = tidemark({"db", "diff", "--db-url", url, "-f", "add note"});
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_EQ(outcome.out, "");
    ASSERT_EQ(names_in("migrations").size(), 2U);
    const std::string name = names_in("migrations")[1];
    EXPECT_THAT(name, ::testing::MatchesRegex("20[0-9]{12}_add_note\\.sql"));
    EXPECT_THAT(outcome.err, HasSubstr("wrote " + path("migrations").string() + "/" + name));
    EXPECT_THAT(read("migrations/" + name),
                AllOf(HasSubstr("-- Base: migration 20260101000000, fingerprint "),
                      HasSubstr("ALTER TABLE public.orders ADD COLUMN note text;"), HasSubstr("CREATE VIEW")));
    EXPECT_EQ(tidemark({"db", "diff", "--db-url", url, "--check"}).status, 0);
}

TEST_F(Output, AColumnThatBecomesAnIdentityGoesOnBehindItsRows)
{
    write_project(first);
    const std::string filled = new_database(std::string(first) + "INSERT INTO orders VALUES (41);");
    const std::string wanted = "CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);\n";
    const Outcome outcome = tidemark({"db", "diff", "--db-url", new_database(wanted)});
    EXPECT_EQ(outcome.status, 0) << outcome;
    run_sql(filled, outcome.out);
    run_sql(filled, "INSERT INTO orders DEFAULT VALUES; DO $$ BEGIN ASSERT (SELECT max(id) FROM orders) = 42; END $$;");
}

TEST_F(Output, WhatNoKindModelsIsNamed)
{
    write_project(first);
    expect_named(
        new_database(std::string(first) +
                     "SET client_min_messages = error;\n"
                     "CREATE SUBSCRIPTION elsewhere CONNECTION 'host=nowhere' PUBLICATION p WITH (connect = false);"),
        "subscription", "elsewhere");
}

TEST_F(Output, WhatWasGrantedOnAnExtensionsFunctionIsWritten)
{
    const std::string installed = std::string(first) + "CREATE EXTENSION citext;\n";
    write_project(installed);
    const std::string url =
        new_database(installed + "REVOKE EXECUTE ON FUNCTION citext_eq(citext, citext) FROM PUBLIC;");
    const Outcome check = tidemark({"db", "diff", "--db-url", url, "--check"});
    EXPECT_EQ(check.status, 1) << check;
    const Outcome outcome = tidemark({"db", "diff", "--db-url", url, "-f", "closed", "--down"});
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_EQ(tidemark({"db", "diff", "--db-url", url, "--check"}).status, 0);
    EXPECT_EQ(tidemark({"db", "diff", "--db-url", new_database(installed), "--check"}).status, 1);
}

TEST_F(Output, WhatWasGrantedOnAnExtensionsTypeIsWritten)
{
    const std::string installed = std::string(first) + "CREATE EXTENSION citext;\n";
    write_project(installed);
    const Outcome outcome =
        tidemark({"db", "diff", "--db-url", new_database(installed + "REVOKE USAGE ON TYPE citext FROM PUBLIC;")});
    EXPECT_THAT(outcome.out, HasSubstr("REVOKE USAGE ON TYPE public.citext FROM PUBLIC;")) << outcome;
    EXPECT_EQ(tidemark({"db", "diff", "--db-url", new_database(installed), "--check"}).status, 0);
}

TEST_F(Output, RowSecurityOnAnExtensionsTableIsNamed)
{
    const std::string installed = std::string(first) +
                                  "CREATE EXTENSION citext;\nCREATE TABLE kept (id integer);\n"
                                  "ALTER EXTENSION citext ADD TABLE kept;\n";
    write_project(installed);
    expect_named(new_database(installed + "CREATE POLICY everybody ON kept USING (true);"),
                 "row-level security on a table of an extension", "public.kept");
}

TEST_F(Output, AMemberOfABuiltInOperatorFamilyIsNamedUnlessAnExtensionBringsIt)
{
    const std::string installed = std::string(first) +
                                  "CREATE EXTENSION citext;\n"
                                  "CREATE FUNCTION lt(integer, text) RETURNS boolean IMMUTABLE RETURN true;\n"
                                  "CREATE OPERATOR <<< (LEFTARG = integer, RIGHTARG = text, FUNCTION = lt);\n";
    write_project(installed);
    expect_named(
        new_database(installed + "ALTER OPERATOR FAMILY integer_ops USING btree ADD OPERATOR 1 <<< (integer, text);\n"),
        "member of a built-in operator family", "operator 1 (integer, pg_catalog.text)");
    EXPECT_EQ(tidemark({"db", "diff", "--db-url", new_database(installed), "--check"}).status, 0);
}

TEST_F(Output, TheSameInputGivesTheSameBytes)
{
    write_project(first);
    const std::vector<std::string> arguments = {"db", "diff", "--db-url", new_database(grown)};
    const Outcome one = tidemark(arguments);
    EXPECT_NE(one.out, "");
    EXPECT_EQ(one.out, tidemark(arguments).out);
}

TEST_F(Output, AWrittenVersionIsLaterThanTheLast)
{
    write_project(first);
    write("migrations/29991231235959_far.sql", "SELECT 1;\n");
    const Outcome outcome = tidemark({"db", "diff", "--db-url", new_database(grown), "-f", "change"});
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_EQ(names_in("migrations").back(), "30000101000000_change.sql");
}

TEST_F(Output, ABaselineThatSortsLastIsPassedOverWithAWarning)
{
    write("tidemark.toml", "");
    write("migrations/99999999999999_baseline.sql", first);
    const Outcome outcome = tidemark({"db", "diff", "--db-url", new_database(grown), "-f", "change"});
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_THAT(outcome.err, HasSubstr("99999999999999 baseline"));
    EXPECT_THAT(names_in("migrations").front(), ::testing::MatchesRegex("20[0-9]{12}_change\\.sql"));
}

TEST_F(Output, RunsAtTheSameTimeWriteFilesOfTheirOwn)
{
    write_project(first);
    const Invocation diff = invocation({"db", "diff", "--db-url", new_database(grown), "-f", "change"});
    RunningProgram one(diff);
    RunningProgram two(diff);
    const Outcome first_outcome = one.wait();
    const Outcome second_outcome = two.wait();
    EXPECT_EQ(first_outcome.status, 0) << first_outcome;
    EXPECT_EQ(second_outcome.status, 0) << second_outcome;
    const std::vector<std::string> names = names_in("migrations");
    // Two, unless the later run found the other's file among the migrations, and nothing left to do.
    EXPECT_EQ(names.size(), second_outcome.err.find("nothing to write") == std::string::npos &&
                                    first_outcome.err.find("nothing to write") == std::string::npos
                                ? 3U
                                : 2U);
    for (const std::string& name : names) {
        EXPECT_THAT(read("migrations/" + name), ::testing::EndsWith(";\n")) << name;
    }
}

TEST_F(Output, WhatMustCommitFirstIsAFileOfItsOwn)
{
    write_project("CREATE TYPE mood AS ENUM ('calm');\nCREATE TABLE days (mood mood);\n");
    const std::string url =
        new_database("CREATE TYPE mood AS ENUM ('calm', 'stormy');\nCREATE TABLE days (mood mood DEFAULT 'stormy');\n");
    const Outcome outcome = tidemark({"db", "diff", "--db-url", url, "-f", "mood"});
    EXPECT_EQ(outcome.status, 0) << outcome;
    const std::vector<std::string> names = names_in("migrations");
    ASSERT_EQ(names.size(), 3U) << outcome;
    EXPECT_THAT(names[1], ::testing::EndsWith("_mood_1.sql"));
    EXPECT_THAT(names[2], ::testing::EndsWith("_mood_2.sql"));
    EXPECT_LT(names[1].substr(0, 14), names[2].substr(0, 14));
    EXPECT_THAT(read("migrations/" + names[1]), AllOf(HasSubstr("ADD VALUE 'stormy'"), Not(HasSubstr("SET DEFAULT"))));
    EXPECT_THAT(read("migrations/" + names[2]), HasSubstr("SET DEFAULT"));
    EXPECT_EQ(tidemark({"db", "diff", "--db-url", url, "--check"}).status, 0);
}

TEST_F(Output, CheckTellsADifferenceByItsExitStatus)
{
    write_project(first);
    EXPECT_EQ(tidemark({"db", "diff", "--check", "--db-url", new_database(first)}).status, 0);
    const Outcome outcome = tidemark({"db", "diff", "--check", "--db-url", new_database(grown)});
    EXPECT_EQ(outcome.status, 1) << outcome;
    EXPECT_THAT(outcome.out, HasSubstr("ADD COLUMN note"));
}

TEST_F(Output, WhatLosesDataCarriesACommentAndAWarning)
{
    write_project(grown);
    const Outcome outcome = tidemark({"db", "diff", "--db-url", new_database(first)});
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_THAT(outcome.out, HasSubstr("-- data-loss: "));
    EXPECT_THAT(outcome.err, HasSubstr("warning: data-loss: "));
}

TEST_F(Output, WithoutProofThereIsNone)
{
    write_project(first);
    const std::string url = new_database(grown);
    const Json proved = Json::parse(tidemark({"db", "diff", "--db-url", url, "--format", "json"}).out);
    EXPECT_EQ(proved["proof"]["holds"], true);
    const Outcome outcome = tidemark({"db", "diff", "--db-url", url, "--format", "json", "--no-prove"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_TRUE(Json::parse(outcome.out)["proof"].is_null());
}

TEST_F(Output, WhatDoesNotApplyToACopyIsNeverWritten)
{
    write_project("CREATE TABLE orders (id int);\nINSERT INTO orders VALUES (1), (1);\n");
    const std::string url = new_database("CREATE TABLE orders (id int UNIQUE);");
    const Outcome refused = tidemark({"db", "diff", "--db-url", url, "-f", "change"});
    EXPECT_EQ(refused.status, 2) << refused;
    EXPECT_THAT(refused.err, AllOf(HasSubstr("does not apply to a copy"), HasSubstr("Key (id)=(1) is duplicated."),
                                   HasSubstr("--no-prove"), Not(HasSubstr("ADD CONSTRAINT"))));
    EXPECT_EQ(names_in("migrations").size(), 1U);
    const Outcome shown = tidemark({"db", "diff", "--db-url", url, "-v", "--format", "json"});
    EXPECT_THAT(shown.err, HasSubstr("ADD CONSTRAINT orders_id_key UNIQUE (id)"));
    // Each phase with its time, and what was read.
    EXPECT_THAT(shown.err, AllOf(HasSubstr(" s for reading "), HasSubstr(", columns among them 1, "),
                                 HasSubstr(" s for starting PostgreSQL ")));
    EXPECT_EQ(Json::parse(shown.out)["proof"]["holds"], false);
    const Outcome unproved = tidemark({"db", "diff", "--db-url", url, "--no-prove", "-f", "change"});
    EXPECT_EQ(unproved.status, 0) << unproved;
    EXPECT_EQ(names_in("migrations").size(), 2U);
}

TEST_F(Output, JsonAgreesWithTheExitStatus)
{
    write_project(first);
    struct Case {
        std::string url;
        const char* verdict;
        int status;
    };
    for (const Case& one : {Case{new_database(first), "same", 0}, Case{new_database(grown), "different", 1}}) {
        for (const std::vector<std::string>& command :
             {std::vector<std::string>{"db", "diff", "--check"}, {"db", "drift"}, {"db", "verify"}}) {
            std::vector<std::string> arguments = command;
            arguments.insert(arguments.end(), {"--format", "json", "--db-url", one.url});
            const Outcome outcome = tidemark(arguments);
            EXPECT_EQ(outcome.status, one.status) << outcome;
            const Json report = Json::parse(outcome.out);
            EXPECT_EQ(report["verdict"], one.verdict);
            EXPECT_EQ(report["differences"].empty(), one.status == 0);
            EXPECT_EQ(report["migrations"]["base_version"], "20260101000000");
        }
    }
}

TEST_F(Output, DriftAsSqlLeadsBack)
{
    write_project(first);
    const Outcome outcome = tidemark({"db", "drift", "--format", "sql", "--db-url", new_database(grown)});
    EXPECT_EQ(outcome.status, 1) << outcome;
    EXPECT_THAT(outcome.out, HasSubstr("-- The way back from "));
    const Outcome again = tidemark({"db", "drift", "--format", "sql", "--db-url", new_database(std::string(grown) + outcome.out)});
    EXPECT_EQ(again.status, 0) << again;
    EXPECT_THAT(again.out, HasSubstr("-- There is nothing to undo.\n"));
}

TEST_F(Output, ThePageAgreesWithTheExitStatus)
{
    write_project(first);
    for (const auto& [url, verdict, status] :
         {std::tuple(new_database(first), "same", 0), std::tuple(new_database(grown), "different", 1)}) {
        for (const char* verb : {"drift", "verify"}) {
            const Outcome outcome = tidemark({"db", verb, "--format", "html", "--db-url", url});
            EXPECT_EQ(outcome.status, status) << outcome;
            EXPECT_THAT(outcome.out, AllOf(::testing::StartsWith("<!DOCTYPE html>"), ::testing::EndsWith("</html>\n"),
                                           HasSubstr(std::string("data-verdict=\"") + verdict + '"')));
        }
    }
}

TEST_F(Output, ExplainSaysWhyAndLeavesTheSqlAlone)
{
    write_project(first);
    const std::string url = new_database(grown);
    const Outcome plain = tidemark({"db", "diff", "--db-url", url});
    const Outcome explained = tidemark({"db", "diff", "--db-url", url, "--explain"});
    EXPECT_EQ(explained.out, plain.out);
    EXPECT_THAT(explained.err, AllOf(HasSubstr("view public.open_orders"), HasSubstr("column public.orders.note")));
}

TEST_F(Output, GraphIsADotFile)
{
    write_project(first);
    const Outcome outcome = tidemark({"db", "diff", "--db-url", new_database(grown), "--graph", "order.dot"});
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_THAT(read("order.dot"),
                AllOf(::testing::StartsWith("digraph"), HasSubstr("->"), ::testing::EndsWith("}\n")));
    EXPECT_THAT(outcome.err, HasSubstr("wrote order.dot"));
}

TEST_F(Output, QuietSaysOnlyWhatIsWrong)
{
    write_project(grown);
    const Outcome outcome = tidemark({"db", "diff", "-q", "--use-migra", "--db-url", new_database(first)});
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_EQ(outcome.err, "");
    EXPECT_NE(outcome.out, "");
}

}  // namespace
}  // namespace tidemark::tests
