#include <sstream>

#include <nlohmann/json.hpp>

#include "tests/cli/cli_fixture.h"

namespace tidemark::tests {
namespace {

constexpr const char* before = R"(
CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE TABLE people (id int PRIMARY KEY, name text NOT NULL, feels mood DEFAULT 'sad', code numeric(8,4));
CREATE TABLE notes (id int PRIMARY KEY, body text);
CREATE TABLE gone (id int, "odd ""name" text);
CREATE VIEW names AS SELECT id, name FROM people;
CREATE FUNCTION twice(x int) RETURNS int LANGUAGE sql AS 'SELECT x * 2';
COMMENT ON TABLE gone IS 'it''s gone';
)";

constexpr const char* change = R"(
DROP VIEW names;
ALTER TABLE people RENAME name TO full_name;
ALTER TABLE people ALTER code TYPE numeric(8,2), ALTER feels DROP DEFAULT;
ALTER TABLE notes RENAME TO remarks;
ALTER TABLE remarks DROP COLUMN body;
DROP TABLE gone;
CREATE TABLE fresh (id int PRIMARY KEY REFERENCES people);
CREATE INDEX ON people (full_name);
CREATE OR REPLACE FUNCTION twice(x int) RETURNS int LANGUAGE sql AS 'SELECT x + x';
)";

class Down : public CliOnDatabase {
protected:
    void SetUp() override
    {
        CliOnDatabase::SetUp();
        if (!IsSkipped() && !std::filesystem::exists(pg_dump())) {
            GTEST_SKIP() << "no pg_dump beside the server's programs: this proves nothing here";
        }
    }

    static std::filesystem::path pg_dump() { return cluster().binaries().bindir / "pg_dump"; }

    std::string dump(const std::string& url) const
    {
        const Outcome outcome = run_program({pg_dump(), {"-s", url}, scratch.path(), environment, {}});
        EXPECT_EQ(outcome.status, 0) << outcome;
        std::istringstream in(outcome.out);
        std::string text;
        // Newer minors put a random word there.
        for (std::string line; std::getline(in, line);) {
            text += line.starts_with("\\restrict ") || line.starts_with("\\unrestrict ") ? "" : line + '\n';
        }
        return text;
    }

    static std::string rollback_lines(const std::string& text)
    {
        std::istringstream in(text);
        std::string found;
        const std::string mark = "-- ROLLBACK:";
        for (std::string line; std::getline(in, line);) {
            if (line.starts_with(mark)) {
                found += (line.size() > mark.size() ? line.substr(mark.size() + 1) : "") + '\n';
            }
        }
        return found;
    }

    /// The one file in migrations that ends so and is not the first.
    std::string written(const std::string& end) const
    {
        for (const std::string& name : names_in("migrations")) {
            if (name.ends_with(end)) {
                return read("migrations/" + name);
            }
        }
        ADD_FAILURE() << "nothing ends in " << end;
        return {};
    }
};

TEST_F(Down, LeadsBackToWhatWasThereBefore)
{
    write_project(before);
    const std::string target = new_database(std::string(before) + change);
    const Outcome outcome = tidemark({"db", "diff", "--db-url", target, "-f", "change", "--down"});
    ASSERT_EQ(outcome.status, 0) << outcome;
    ASSERT_EQ(names_in("migrations").size(), 3U);
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("_change.sql"), HasSubstr("_change.down.sql"), Not(HasSubstr("Supabase"))));
    const std::string up = written("_change.sql");
    const std::string down = written("_change.down.sql");
    EXPECT_THAT(up, Not(HasSubstr("ROLLBACK")));
    EXPECT_THAT(down, AllOf(HasSubstr("-- irreversible: table public.gone: its rows do not come back"),
                            HasSubstr("-- irreversible: column public.remarks.body: its values do not come back"),
                            HasSubstr("-- irreversible: column public.people.code: what is cut or rounded"),
                            HasSubstr("ALTER TABLE public.people RENAME COLUMN full_name TO name;"),
                            HasSubstr("ALTER TABLE public.remarks RENAME TO notes;"), Not(HasSubstr("CASCADE"))));
    const std::string applied = new_database(before);
    const std::string dumped = dump(applied);
    run_sql(applied, "INSERT INTO people VALUES (1, 'Ada', 'glad', '12.3456'); INSERT INTO notes VALUES (1, 'x');");
    run_sql(applied, up);
    EXPECT_NE(dump(applied), dumped);
    run_sql(applied, down);
    EXPECT_EQ(dump(applied), dumped);
    EXPECT_EQ(catalog::ScriptConnection(catalog::Conninfo::parse(applied))
                  .value_of("SELECT name || code || (SELECT count(*) FROM notes) FROM people"),
              "Ada12.35001");
    // It is no migration of ours.
    EXPECT_EQ(tidemark({"db", "diff", "--check", "--db-url", target}).status, 0);
}

TEST_F(Down, AsACommentStandsAtTheEndOfTheMigration)
{
    write_project(before);
    const std::string target = new_database(std::string(before) + change);
    const Outcome outcome = tidemark({"db", "diff", "--db-url", target, "-f", "change", "--down=comment"});
    ASSERT_EQ(outcome.status, 0) << outcome;
    ASSERT_EQ(names_in("migrations").size(), 2U);
    const std::string up = written("_change.sql");
    const std::string applied = new_database(before);
    const std::string dumped = dump(applied);
    run_sql(applied, up);
    EXPECT_NE(dump(applied), dumped) << "comments are not run";
    run_sql(applied, rollback_lines(up));
    EXPECT_EQ(dump(applied), dumped);
    EXPECT_EQ(tidemark({"db", "diff", "--check", "--db-url", target}).status, 0);

    const Outcome printed = tidemark({"db", "diff", "--from", new_database(before), "--to", target, "--down=comment"});
    EXPECT_THAT(printed.out, HasSubstr("\n-- ROLLBACK: ALTER TABLE public.remarks RENAME TO notes;\n"));
}

TEST_F(Down, OfSeveralFilesStandsBesideTheLast)
{
    write_project(before);
    const std::string target = new_database(before);
    run_sql(target, "ALTER TYPE mood ADD VALUE 'so-so';");
    run_sql(target, "ALTER TABLE people ALTER feels SET DEFAULT 'so-so';");
    const Outcome outcome = tidemark({"db", "diff", "--db-url", target, "-f", "label", "--down"});
    ASSERT_EQ(outcome.status, 0) << outcome;
    const std::string down = written("_label_2.down.sql");
    EXPECT_THAT(down, HasSubstr("-- irreversible: enum type public.mood: PostgreSQL takes no label away"));
    const std::string applied = new_database(before);
    const std::string dumped = dump(applied);
    run_sql(applied, written("_label_1.sql"));
    run_sql(applied, written("_label_2.sql"));
    run_sql(applied, down);
    EXPECT_EQ(dump(applied), dumped);
}

TEST_F(Down, WithoutAFileSaysWhatToDo)
{
    const Outcome outcome = tidemark({"db", "diff", "--from", "empty", "--to", "empty", "--down"});
    EXPECT_EQ(outcome.status, 64) << outcome;
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("-f NAME"), HasSubstr("--down=comment")));
    EXPECT_EQ(outcome.out, "");
    EXPECT_EQ(tidemark({"db", "diff", "--from", "empty", "--to", "empty", "--down=sideways"}).status, 64);
}

TEST_F(Down, IsPartOfTheJson)
{
    const std::string from = new_database(before);
    const std::string to = new_database(std::string(before) + "DROP TABLE gone;");
    const Outcome outcome = tidemark({"db", "diff", "--from", from, "--to", to, "--down", "--format", "json"});
    ASSERT_EQ(outcome.status, 0) << outcome;
    const auto report = nlohmann::json::parse(outcome.out);
    const auto& step = report["down"]["plan"]["steps"][0];
    EXPECT_EQ(step["hazards"][0]["code"], "irreversible");
    EXPECT_THAT(step["statements"][0]["sql"].get<std::string>(), HasSubstr("CREATE TABLE public.gone"));
    EXPECT_TRUE(report["down"]["proof"]["holds"].get<bool>());
    const Outcome without = tidemark({"db", "diff", "--from", from, "--to", to, "--format", "json"});
    EXPECT_TRUE(nlohmann::json::parse(without.out)["down"].is_null());
}

TEST_F(Down, ANameThatEndsACommentIsRefusedThereAndWrittenToAFile)
{
    const std::string odd = "CREATE TABLE odd (\"a\rDROP TABLE t; --\" int);";
    write_project(odd);
    const std::string target = new_database("CREATE TABLE t (a int);");
    const Outcome refused = tidemark({"db", "diff", "--db-url", target, "-f", "x", "--down=comment"});
    EXPECT_EQ(refused.status, 2) << refused;
    EXPECT_THAT(refused.err, AllOf(HasSubstr("carriage return"), HasSubstr("--down=file")));
    EXPECT_EQ(names_in("migrations").size(), 1U);
    const Outcome outcome = tidemark({"db", "diff", "--db-url", target, "-f", "x", "--down"});
    EXPECT_EQ(outcome.status, 0) << outcome;
    run_sql(target, written("_x.down.sql"));
    EXPECT_THAT(dump(target), HasSubstr("\"a\rDROP TABLE t; --\""));
}

TEST_F(Down, NamesWhatSupabasesCliWouldMakeOfTheFile)
{
    write("supabase/config.toml", "[db]\nmajor_version = 15\n");
    write("supabase/migrations/20260101000000_first.sql", "CREATE TABLE t (a int);");
    const std::string target = new_database("CREATE TABLE t (a int); CREATE TABLE u (a int);");
    const Outcome outcome =
        tidemark({"db", "diff", "--platform", "none", "--db-url", target, "-f", "change", "--down"});
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_EQ(names_in("supabase/migrations").size(), 3U);
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("Supabase's CLI takes"), HasSubstr("--down=comment")));
    const Outcome comment =
        tidemark({"db", "diff", "--platform", "none", "--from", "empty", "--to", target, "-f", "more", "--down=comment"});
    EXPECT_EQ(comment.status, 0) << comment;
    EXPECT_THAT(comment.err, Not(HasSubstr("Supabase's CLI takes")));
}

}  // namespace
}  // namespace tidemark::tests
