#include "tests/cli/cli_fixture.h"

namespace tidemark::tests {
namespace {

using Usage = Cli;

TEST_F(Usage, HelpListsTheExitStatuses)
{
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"--help"}, std::vector<std::string>{"db", "diff", "--help"}}) {
        const Outcome outcome = tidemark(arguments);
        EXPECT_EQ(outcome.status, 0) << outcome;
        EXPECT_THAT(outcome.out, AllOf(HasSubstr("Exit status:"), HasSubstr("0 nothing differs"),
                                       HasSubstr("1 differences found"), HasSubstr("2 could not decide"),
                                       HasSubstr("3 refused"), HasSubstr("4 the migrations"), HasSubstr("64 usage")));
        EXPECT_EQ(outcome.err, "");
    }
}

TEST_F(Usage, HelpExplainsTheWayBackAndTheCountingOfRows)
{
    EXPECT_THAT(tidemark({"db", "diff", "--help"}).out,
                AllOf(HasSubstr("--down=comment"), HasSubstr("-- irreversible:"), HasSubstr("--check-data=URL"),
                      HasSubstr("the exit status is what it was")));
}

TEST_F(Usage, VersionIsOneLineOnStandardOutput)
{
    const Outcome outcome = tidemark({"--version"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_THAT(outcome.out, ::testing::MatchesRegex("tidemark [0-9]+\\.[0-9]+\\.[0-9]+\n"));
}

TEST_F(Usage, WhatCannotBeReadAsACommandLineEndsWith64)
{
    const std::vector<std::vector<std::string>> wrong = {
        {},
        {"db"},
        {"dbdiff"},
        {"db", "diff", "--no-such-option"},
        {"db", "diff", "--from"},
        {"db", "diff", "--format", "xml"},
        {"db", "diff", "--platform", "heroku"},
        {"db", "diff", "stray"},
        {"snapshot"},
        {"schema"},
        {"schema", "nothing"},
        {"shadow", "run"},
    };
    for (const std::vector<std::string>& arguments : wrong) {
        const Outcome outcome = tidemark(arguments);
        EXPECT_EQ(outcome.status, 64) << ::testing::PrintToString(arguments) << '\n' << outcome;
        EXPECT_EQ(outcome.out, "") << ::testing::PrintToString(arguments);
        EXPECT_NE(outcome.err, "") << ::testing::PrintToString(arguments);
    }
}

TEST_F(Usage, SchemasArePrintedWithoutAProject)
{
    for (const char* name : {"report", "snapshot"}) {
        const Outcome outcome = tidemark({"schema", name});
        EXPECT_EQ(outcome.status, 0) << outcome;
        EXPECT_THAT(outcome.out, AllOf(HasSubstr("https://json-schema.org/draft/2020-12/schema"),
                                       HasSubstr(std::string("\"tidemark_") + name + '"')));
    }
}

TEST_F(Usage, AMisspeltCommandIsNamedWithTheOneThatMayBeMeant)
{
    EXPECT_THAT(tidemark({"db", "dif"}).err,
                AllOf(HasSubstr("tidemark db has no command \"dif\"; did you mean \"diff\"?"), HasSubstr("verify")));
    EXPECT_THAT(tidemark({"db", "veirfy", "--from", "empty"}).err, HasSubstr("did you mean \"verify\"?"));
    EXPECT_THAT(tidemark({"bd"}).err, HasSubstr("did you mean \"db\"?"));
    EXPECT_THAT(tidemark({"db", "migrate"}).err,
                AllOf(HasSubstr("no command \"migrate\""), Not(HasSubstr("did you mean"))));
    EXPECT_THAT(tidemark({"db"}).err, HasSubstr("subcommand is required"));
}

TEST_F(Usage, MigrationNamesThatAreNoPlainWordsAreRefused)
{
    write_project("CREATE TABLE t (a int);");
    for (const std::string name : {"../up", "a/b", "", "-x", "semi;colon", "new\nline", "\x1b[31m"}) {
        const Outcome outcome = tidemark({"db", "diff", "--to", "empty", "--file=" + name});
        EXPECT_EQ(outcome.status, name.empty() ? 64 : 2) << name << outcome;
        EXPECT_THAT(outcome.err, Not(HasSubstr("\x1b")));
    }
    EXPECT_EQ(names_in("migrations").size(), 1U);
    EXPECT_EQ(names_in("."), (std::vector<std::string>{"migrations", "tidemark.toml"}));
}

TEST_F(Usage, WithoutAProjectItSaysWhatItLookedFor)
{
    const Outcome outcome = tidemark({"db", "diff", "--db-url", "postgresql://127.0.0.1/app"});
    EXPECT_EQ(outcome.status, 2) << outcome;
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("supabase/config.toml"), HasSubstr("tidemark.toml"), HasSubstr("--from")));
}

TEST_F(Usage, WithoutADatabaseItSaysHowToNameOne)
{
    write_project("CREATE TABLE t (a int);");
    const Outcome outcome = tidemark({"db", "diff"});
    EXPECT_EQ(outcome.status, 2) << outcome;
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("--db-url"), HasSubstr("TIDEMARK_DB_URL"), HasSubstr("DATABASE_URL")));
}

TEST_F(Usage, EnvironmentVariablesAreTakenInOrder)
{
    write_project("CREATE TABLE t (a int);");
    const std::string port = std::to_string(closed_port());
    for (const char* variable : {"DATABASE_URL", "DIRECT_URL", "SUPABASE_DB_URL", "TIDEMARK_DB_URL"}) {
        environment[variable] = "postgresql://127.0.0.1:" + port + "/by_" + variable;
        const Outcome outcome = tidemark({"db", "diff"});
        EXPECT_EQ(outcome.status, 2) << outcome;
        EXPECT_THAT(outcome.err, HasSubstr(std::string("/by_") + variable));
    }
    const Outcome by_option = tidemark({"db", "diff", "--db-url", "postgresql://127.0.0.1:" + port + "/by_option"});
    EXPECT_THAT(by_option.err, HasSubstr("/by_option"));
}

TEST_F(Usage, LocalMeansTheProjectsOwnPortWhateverTheEnvironmentSays)
{
    const std::string port = std::to_string(closed_port());
    write("supabase/config.toml", "[db]\nport = " + port + "\n");
    write("supabase/migrations/20260101000000_first.sql", "CREATE TABLE t (a int);");
    environment["DATABASE_URL"] = "postgresql://127.0.0.1:1/elsewhere";
    EXPECT_THAT(tidemark({"db", "diff"}).err, HasSubstr("/elsewhere"));
    EXPECT_THAT(tidemark({"db", "diff", "--local"}).err, HasSubstr("localhost:" + port));
    environment.erase("DATABASE_URL");
    EXPECT_THAT(tidemark({"db", "diff"}).err, HasSubstr("localhost:" + port));
}

TEST_F(Usage, OptionsOfSupabasesCliAreIgnoredWithANoteAndTheirValuesNeverShown)
{
    write_project("CREATE TABLE t (a int);");
    const std::string nowhere = "postgresql://127.0.0.1:" + std::to_string(closed_port()) + "/app";
    const Outcome outcome =
        tidemark({"db", "diff", "--use-migra", "--linked", "--password", "canary", "--db-url", nowhere});
    EXPECT_EQ(outcome.status, 2) << outcome;
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("note: --use-migra "), HasSubstr("note: --linked "),
                                   HasSubstr("note: --password "), Not(HasSubstr("canary"))));
}

TEST_F(Usage, AnUnknownKeyOfTheConfigurationIsNamedWithItsLine)
{
    write_project("CREATE TABLE t (a int);");
    write("tidemark.toml", "platform = \"none\"\n\n[migration]\ndir = \"migrations\"\n");
    const Outcome outcome = tidemark({"db", "diff"});
    EXPECT_THAT(outcome.err,
                AllOf(HasSubstr("tidemark.toml:3: unknown key migration"), HasSubstr("did you mean migrations?")));
}

}  // namespace
}  // namespace tidemark::tests
