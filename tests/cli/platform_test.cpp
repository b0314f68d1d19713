#include <nlohmann/json.hpp>

#include "tests/cli/cli_fixture.h"

namespace tidemark::tests {
namespace {

using Platform = CliOnDatabase;

constexpr const char* with_a_policy = R"(
CREATE TABLE public.notes (id bigint PRIMARY KEY, author uuid NOT NULL REFERENCES auth.users);
ALTER TABLE public.notes ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON public.notes TO authenticated USING (author = auth.uid());
)";

TEST_F(Platform, IsToldByWhatTheMigrationsUse)
{
    write("changes/20260101000000_notes.sql", with_a_policy);
    const Outcome outcome = tidemark({"db", "diff", "--from", "empty", "--to", "changes"});
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_THAT(outcome.out, AllOf(HasSubstr("CREATE POLICY mine"), Not(HasSubstr("CREATE SCHEMA auth")))) << outcome;

    const Outcome told_otherwise = tidemark({"db", "diff", "--from", "empty", "--to", "changes", "--platform", "none"});
    EXPECT_EQ(told_otherwise.status, 4) << told_otherwise;
    EXPECT_THAT(told_otherwise.err, HasSubstr("--platform supabase"));
}

TEST_F(Platform, IsNotToldByMigrationsThatMakeASchemaAuthThemselves)
{
    write("changes/1_own.sql",
          "CREATE SCHEMA auth; CREATE TABLE auth.users (id int); CREATE TABLE t (u int DEFAULT 1 /* auth.users */);");
    const Outcome outcome = tidemark({"db", "diff", "--from", "empty", "--to", "changes"});
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_THAT(outcome.out, HasSubstr("CREATE TABLE auth.users"));
}

// As someone without Supabase's image makes a database that will do.
constexpr const char* roles =
    "CREATE ROLE anon; CREATE ROLE authenticated; CREATE ROLE service_role; CREATE ROLE supabase_admin;\n";
constexpr const char* makeshift =
    "CREATE SCHEMA auth; CREATE TABLE auth.users (id uuid PRIMARY KEY);\n"
    "CREATE FUNCTION auth.uid() RETURNS uuid LANGUAGE sql STABLE AS 'SELECT NULL::uuid';\n";

TEST_F(Platform, ItsObjectsDoNotHinderARenameBetweenLiveDatabases)
{
    const std::string from = new_database(std::string(roles) + makeshift + with_a_policy);
    const std::string to =
        new_database(std::string(makeshift) + with_a_policy + "ALTER TABLE public.notes RENAME TO pages;");
    const Outcome outcome = tidemark({"db", "diff", "--from", from, "--to", to});
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_THAT(outcome.out, AllOf(HasSubstr("ALTER TABLE public.notes RENAME TO pages;"), Not(HasSubstr("DROP")),
                                   Not(HasSubstr("auth.uid()\n"))));
}

TEST_F(Platform, WhatUsersHaveInItsSchemasCountsBetweenLiveDatabases)
{
    const std::string platform =
        "CREATE SCHEMA pgmq; CREATE TABLE pgmq.meta (name text); ALTER TABLE pgmq.meta OWNER TO supabase_admin;\n";
    const std::string from = new_database(roles + std::string(makeshift) + platform + with_a_policy);
    run_sql(from, "CREATE ROLE pgmq_reader");
    const std::string to = new_database(std::string(makeshift) + platform + with_a_policy +
                                        "ALTER TABLE pgmq.meta ADD COLUMN more text;\n"
                                        "CREATE TABLE pgmq.q_jobs (id int);\n"
                                        "GRANT USAGE ON SCHEMA pgmq TO pgmq_reader, anon;");
    const Outcome outcome = tidemark({"db", "diff", "--from", from, "--to", to});
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_THAT(outcome.out,
                AllOf(HasSubstr("CREATE TABLE pgmq.q_jobs"), HasSubstr("GRANT USAGE ON SCHEMA pgmq TO pgmq_reader;"),
                      Not(HasSubstr("pgmq.meta")), Not(HasSubstr("anon"))))
        << outcome;
    run_sql(from, outcome.out);
    EXPECT_EQ(tidemark({"db", "diff", "--check", "--from", from, "--to", to}).status, 0);
}

TEST_F(Platform, ItsObjectsAreLeftAloneWhoeverOwnsThem)
{
    const std::string url = new_database(std::string(roles) + makeshift + with_a_policy +
                                         "ALTER TABLE public.notes ADD COLUMN more text;\n"
                                         "CREATE POLICY theirs ON auth.users USING (id = auth.uid());");
    write("changes/20260101000000_notes.sql", with_a_policy);
    const Outcome outcome = tidemark({"db", "diff", "--from", "changes", "--to", url});
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_THAT(outcome.out, AllOf(HasSubstr("ADD COLUMN more text"), HasSubstr("CREATE POLICY theirs ON auth.users"),
                                   Not(HasSubstr("FUNCTION auth.uid")), Not(HasSubstr("DROP EXTENSION"))));
}

TEST_F(Platform, AnExtensionThatAFileTakesForGrantedIsNoDifference)
{
    write("supabase/config.toml", "project_id = \"p\"\n");
    write("supabase/migrations/20260101000000_job.sql", "SELECT cron.schedule('nightly', '0 3 * * *', 'SELECT 1');");
    const Outcome outcome = tidemark({"db", "diff", "--from", "supabase/migrations", "--to", "empty"});
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("uses extension pg_cron"), HasSubstr("20260101000000_job.sql:1")));
    EXPECT_EQ(outcome.out, "") << outcome;
}

TEST_F(Platform, APolicyThatWasAddedByHandToItsStorageIsDriftAndNamed)
{
    write("supabase/config.toml", "project_id = \"p\"\n");
    write("supabase/migrations/20260101000000_notes.sql",
          std::string(with_a_policy) +
              "CREATE POLICY read_own ON storage.objects FOR SELECT TO authenticated USING "
              "(bucket_id = 'notes');");
    const std::string theirs =
        "CREATE SCHEMA storage; CREATE TABLE storage.objects (id uuid PRIMARY KEY, bucket_id text, "
        "owner uuid); ALTER TABLE storage.objects ENABLE ROW LEVEL SECURITY; ALTER TABLE "
        "storage.objects OWNER TO supabase_admin;\n"
        "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = \"$user\", public, "
        "extensions', current_database()); END $$;\n"
        "GRANT USAGE ON SCHEMA public TO postgres, anon, authenticated, service_role;\n"
        "ALTER DEFAULT PRIVILEGES IN SCHEMA public, storage GRANT ALL ON TABLES TO postgres, anon, "
        "authenticated, service_role;\n"
        "ALTER DEFAULT PRIVILEGES IN SCHEMA public, storage GRANT ALL ON SEQUENCES TO postgres, anon, "
        "authenticated, service_role;\n"
        "ALTER DEFAULT PRIVILEGES IN SCHEMA public, storage GRANT ALL ON FUNCTIONS TO postgres, anon, "
        "authenticated, service_role;\n";
    run_sql(url_of("postgres"),
            "DO $$ BEGIN CREATE ROLE anon; CREATE ROLE authenticated; CREATE ROLE service_role; "
            "CREATE ROLE supabase_admin; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
    const std::string url = new_database(
        makeshift + theirs + with_a_policy +
        "CREATE POLICY read_own ON storage.objects FOR SELECT TO authenticated USING (bucket_id = 'notes');");
    const Outcome same = tidemark({"db", "drift", "--db-url", url});
    EXPECT_EQ(same.status, 0) << same;
    run_sql(url, "CREATE POLICY everybody ON storage.objects FOR SELECT TO anon USING (true)");
    const Outcome outcome = tidemark({"db", "drift", "--db-url", url, "--output", "json:report.json"});
    EXPECT_EQ(outcome.status, 1) << outcome;
    const auto differences = nlohmann::json::parse(read("report.json"))["differences"];
    ASSERT_EQ(differences.size(), 1U) << differences.dump(1);
    EXPECT_EQ(differences[0]["object"], "policy storage.objects.everybody");
    EXPECT_EQ(differences[0]["class"], "unexpected");
    EXPECT_EQ(differences[0]["severity"], "critical");
    EXPECT_EQ(differences[0]["revert_sql"], "DROP POLICY everybody ON storage.objects;\n");
    run_sql(url, "DROP POLICY everybody ON storage.objects; ALTER POLICY read_own ON storage.objects TO anon");
    const Outcome changed = tidemark({"db", "drift", "--db-url", url});
    EXPECT_EQ(changed.status, 1) << changed;
    EXPECT_THAT(changed.out, HasSubstr("policy storage.objects.read_own"));
}

TEST_F(Platform, AnEmptyHistoryBesideTablesIsNone)
{
    const std::string table = "CREATE TABLE t (a int);";
    const std::string url = new_database(
        "CREATE SCHEMA supabase_migrations; CREATE TABLE supabase_migrations.schema_migrations (version text);" +
        table);
    write_project(table);
    const Outcome outcome = tidemark({"db", "diff", "--check", "--db-url", url});
    EXPECT_EQ(outcome.status, 0) << outcome;
}

TEST_F(Platform, AnEmptyHistoryOfAnEmptyDatabaseMeansThatNothingIsApplied)
{
    const std::string url = new_database(
        "CREATE SCHEMA supabase_migrations; CREATE TABLE supabase_migrations.schema_migrations (version text);");
    write_project("CREATE TABLE t (a int);");
    const Outcome outcome = tidemark({"db", "diff", "--check", "--db-url", url});
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_THAT(outcome.err, HasSubstr("not applied to the database yet"));
}

}  // namespace
}  // namespace tidemark::tests
