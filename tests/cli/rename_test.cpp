#include "tests/cli/cli_fixture.h"

namespace tidemark::tests {
namespace {

using Renames = CliOnDatabase;

constexpr const char* before = "CREATE TABLE t (id int PRIMARY KEY, note text); INSERT INTO t VALUES (1, 'kept');";

TEST_F(Renames, AreFoundByEvidenceAndKeepTheRows)
{
    const std::string from = new_database(before);
    const std::string to = new_database(std::string(before) + "ALTER TABLE t RENAME note TO remark;");
    const Outcome outcome = tidemark({"db", "diff", "--from", from, "--to", to});
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_THAT(outcome.out, AllOf(HasSubstr("-- taken for a rename: the same place and type\n"
                                             "ALTER TABLE public.t RENAME COLUMN note TO remark;"),
                                   Not(HasSubstr("DROP"))));
    run_sql(from, outcome.out);
    EXPECT_EQ(tidemark({"db", "diff", "--check", "--from", from, "--to", to}).status, 0);
    const Outcome verify = tidemark({"db", "verify", "--from", to, "--to", new_database(before)});
    EXPECT_THAT(verify.out, HasSubstr("RENAME COLUMN remark TO note")) << verify;
}

// A type of an extension that is not installed here, and so in no copy of the source.
constexpr const char* with_a_missing_extension =
    "CREATE SCHEMA extensions; CREATE EXTENSION citext;\n"
    "CREATE TYPE stack AS ENUM ('full');\n"
    "SET allow_system_table_mods = on;\n"
    "INSERT INTO pg_extension VALUES (16001, 'stacks', 10, 'public'::regnamespace, false, '1.0');\n"
    "INSERT INTO pg_depend VALUES ('pg_type'::regclass, 'stack'::regtype, 0, 'pg_extension'::regclass, 16001, 0, 'e');\n"
    "CREATE TABLE t (id int PRIMARY KEY, note text, s stack, CONSTRAINT short CHECK (length(note) < 9));\n"
    "CREATE INDEX t_note ON t (note, (lower(note)));\n"
    "CREATE TABLE part (id int PRIMARY KEY, t_id int REFERENCES t, mood text);\n"
    "CREATE VIEW notes AS SELECT t.id, t.note FROM t;\n"
    "INSERT INTO t VALUES (1, 'kept'); INSERT INTO part VALUES (1, 1);\n";

TEST_F(Renames, AreFollowedByNameWhereNoCopyCanBeMade)
{
    const std::string from = new_database(with_a_missing_extension);
    const std::string to =
        new_database(std::string(with_a_missing_extension) +
                     "ALTER TABLE t RENAME TO s; ALTER TABLE s RENAME note TO remark;\n"
                     "ALTER INDEX t_note RENAME TO s_remark; ALTER TABLE part RENAME mood TO humour;\n"
                     "ALTER EXTENSION citext SET SCHEMA extensions;");
    const Outcome outcome = tidemark({"db", "diff", "--from", from, "--to", to});
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_THAT(outcome.out, AllOf(HasSubstr("ALTER TABLE public.t RENAME TO s;"),
                                   HasSubstr("ALTER TABLE public.s RENAME COLUMN note TO remark;"),
                                   HasSubstr("ALTER TABLE public.part RENAME COLUMN mood TO humour;"),
                                   HasSubstr("ALTER EXTENSION citext SET SCHEMA extensions;"),
                                   Not(HasSubstr("DROP TABLE")), Not(HasSubstr("DROP COLUMN"))));
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("followed, and by name alone"), HasSubstr("stack"),
                                   HasSubstr("the result was not proved")));
    run_sql(from, outcome.out);
    run_sql(from,
            "DO $$ BEGIN ASSERT (SELECT count(*) FROM s JOIN part ON part.t_id = s.id "
            "WHERE remark = 'kept') = 1; END $$;");
    EXPECT_EQ(tidemark({"db", "diff", "--check", "--from", from, "--to", to}).status, 0);
}

TEST_F(Renames, AreNotFollowedByNameWhereTheOldNameGoesOn)
{
    const std::string from = new_database(with_a_missing_extension);
    const std::string to = new_database(std::string(with_a_missing_extension) +
                                        "ALTER TABLE part RENAME TO piece; CREATE TABLE part (other date);");
    const Outcome outcome = tidemark({"db", "diff", "--from", from, "--to", to});
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_THAT(outcome.out, Not(HasSubstr("RENAME TO piece")));
    EXPECT_THAT(outcome.err, HasSubstr("renames were not followed: "));
    const std::string renamed = new_database(std::string(with_a_missing_extension) + "ALTER TABLE part RENAME TO piece;");
    EXPECT_THAT(tidemark({"db", "diff", "--from", from, "--to", renamed, "--renames=off"}).out,
                HasSubstr("DROP TABLE public.part;"));
}

TEST_F(Renames, CanBeTurnedOff)
{
    const std::string to = new_database(std::string(before) + "ALTER TABLE t RENAME note TO remark;");
    const Outcome outcome = tidemark({"db", "diff", "--from", new_database(before), "--to", to, "--renames=off"});
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_THAT(outcome.out, AllOf(HasSubstr("DROP COLUMN note"), HasSubstr("ADD COLUMN remark")));
}

TEST_F(Renames, CanBeInsistedOn)
{
    const std::string from = new_database(before);
    const std::string to =
        new_database("CREATE TABLE u (id int CONSTRAINT u_key PRIMARY KEY, more int); ALTER TABLE u ADD remark text;");
    const Outcome by_itself = tidemark({"db", "diff", "--from", from, "--to", to});
    EXPECT_THAT(by_itself.out, HasSubstr("DROP TABLE public.t")) << by_itself;
    const Outcome outcome = tidemark(
        {"db", "diff", "--from", from, "--to", to, "--rename", "public.t=u", "--rename", "public.u.note=remark"});
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_THAT(outcome.out, AllOf(HasSubstr("ALTER TABLE public.t RENAME TO u;"),
                                   HasSubstr("ALTER TABLE public.u RENAME COLUMN note TO remark;"),
                                   HasSubstr("ADD COLUMN more integer"), Not(HasSubstr("DROP"))));
}

TEST_F(Renames, ThatFitNothingAreAnError)
{
    const std::string from = new_database(before);
    const Outcome outcome = tidemark({"db", "diff", "--from", from, "--to", from, "--rename", "public.t.nothing=x"});
    EXPECT_EQ(outcome.status, 2) << outcome;
    EXPECT_THAT(outcome.err, HasSubstr("--rename public.t.nothing=x: nothing of that name is gone"));
    EXPECT_EQ(tidemark({"db", "diff", "--from", from, "--to", from, "--rename", "nonsense"}).status, 64);
}

TEST_F(Renames, ThatEvidenceLeavesOpenAreNamed)
{
    const std::string from = new_database("CREATE TABLE a (x int);");
    const std::string to = new_database("CREATE TABLE b (x int); CREATE TABLE c (x int);");
    const Outcome outcome = tidemark({"db", "diff", "--from", from, "--to", to});
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_THAT(outcome.out, HasSubstr("DROP TABLE public.a"));
    EXPECT_THAT(outcome.err, HasSubstr("table public.a is dropped, though it may have been renamed to table public.b, "
                                       "table public.c; --rename says so"));
}

}  // namespace
}  // namespace tidemark::tests
