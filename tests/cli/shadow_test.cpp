#include "tests/cli/cli_fixture.h"

namespace tidemark::tests {
namespace {

using Shadow = CliWithPostgres;

constexpr const char* refuses_superusers =
    "DO $$ BEGIN IF (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user) THEN\n"
    "RAISE EXCEPTION 'a superuser replays'; END IF; END $$;\n"
    "CREATE ROLE maker; CREATE TABLE t (a int); ALTER TABLE t OWNER TO maker;\n";

TEST_F(Shadow, ReplaysAsASuperuserUnlessRestricted)
{
    write_project(refuses_superusers);
    const Outcome trusted = tidemark({"db", "diff", "--to", "empty"});
    EXPECT_EQ(trusted.status, 4) << trusted;
    EXPECT_THAT(trusted.err, HasSubstr("a superuser replays"));
}

TEST_F(Shadow, ReplaysMigrationsThatOneDoesNotTrustAsAPlainRole)
{
    write_project("CREATE ROLE maker; CREATE TABLE t (a int);");
    const Outcome plain = tidemark({"db", "diff", "--to", "empty", "--shadow-role", "restricted"});
    EXPECT_EQ(plain.status, 0) << plain;
    EXPECT_THAT(plain.out, HasSubstr("DROP TABLE public.t")) << plain;

    write("migrations/20260102000000_evil.sql", "COPY t FROM PROGRAM 'id';");
    const Outcome evil = tidemark({"db", "diff", "--to", "empty", "--shadow-role", "restricted"});
    EXPECT_EQ(evil.status, 4) << evil;
    EXPECT_THAT(evil.err, AllOf(HasSubstr("20260102000000_evil.sql:1"), HasSubstr("42501")));
}

TEST_F(Shadow, RunsACommandOnWhatTheMigrationsMake)
{
    write_project("CREATE TABLE t (a int);");
    const Outcome words =
        tidemark({"shadow", "run", "--", "sh", "-c", "printf '%s|' \"$@\"; exit 7", "name", "--inside", "a b", "-v"});
    EXPECT_EQ(words.status, 7) << words;
    EXPECT_EQ(words.out, "--inside|a b|-v|");
    const Outcome url = tidemark({"shadow", "run", "--", "sh", "-c", "printf '%s' \"$DATABASE_URL\""});
    EXPECT_THAT(url.out, HasSubstr("postgresql://"));
}

TEST_F(Shadow, MakesTheRolesThatADumpTakesForGranted)
{
    write("schema.sql", "CREATE TABLE t (a int);\nALTER TABLE t OWNER TO \"Main owner\";\nGRANT SELECT ON t TO reader;\n");
    const Outcome outcome = tidemark({"db", "diff", "--from", "empty", "--to", "schema.sql"});
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("schema.sql:2: takes role Main owner for granted"),
                                   HasSubstr("schema.sql:3: takes role reader for granted")));
    EXPECT_THAT(outcome.out, AllOf(HasSubstr("OWNER TO \"Main owner\""), HasSubstr("GRANT SELECT")));
}

TEST_F(Shadow, ANewProjectWritesItsFirstMigration)
{
    write("tidemark.toml", "");
    write("schema.sql", "CREATE TABLE t (a int);");
    const Outcome outcome = tidemark({"db", "diff", "--to", "schema.sql", "-f", "init"});
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_THAT(outcome.err, HasSubstr("no migrations yet in migrations"));
    ASSERT_EQ(names_in("migrations").size(), 1U) << outcome;
    EXPECT_THAT(read("migrations/" + names_in("migrations").front()), HasSubstr("CREATE TABLE public.t"));
    EXPECT_EQ(tidemark({"db", "diff", "--check", "--to", "schema.sql"}).status, 0);
}

TEST_F(Shadow, WithoutMigrationsThereIsNothingToVerify)
{
    write("tidemark.toml", "");
    EXPECT_EQ(tidemark({"db", "verify", "--to", "empty"}).status, 2);
}

}  // namespace
}  // namespace tidemark::tests
