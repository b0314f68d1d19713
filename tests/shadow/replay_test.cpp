#include "catalog/shadow/replay.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "catalog/session.h"
#include "catalog/shadow/declarative.h"
#include "catalog/shadow/history.h"
#include "server_fixture.h"

namespace tidemark::catalog {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

Migration file(const std::string& name, const std::string& text)
{
    Migration migration;
    migration.version = name.substr(0, name.find('_'));
    migration.name = name;
    migration.path = name + ".sql";
    migration.text = text;
    return migration;
}

/// A database for each test.
class Replay : public tests::OnServer {
protected:
    void SetUp() override
    {
        OnServer::SetUp();
        if (IsSkipped()) {
            return;
        }
        static int number = 0;
        database_ = "replay_" + std::to_string(++number);
        ScriptConnection(cluster().conninfo("postgres")).run("CREATE DATABASE " + database_);
        connection_ = std::make_unique<ScriptConnection>(cluster().conninfo(database_));
    }

    void replay_all(const std::vector<Migration>& files, const ReplayOptions& how = {})
    {
        replay(*connection_, files, how, observer_);
    }
    MigrationError failure_of(const std::vector<Migration>& files, const ReplayOptions& how = {})
    {
        try {
            replay_all(files, how);
        } catch (const MigrationError& error) {
            EXPECT_FALSE(connection_->in_transaction());
            return error;
        }
        ADD_FAILURE() << "was accepted";
        return {"", 0, 0, {}, ""};
    }
    MigrationError schema_failure_of(const std::vector<Migration>& files)
    {
        try {
            load_schema_files(*connection_, files, {}, observer_);
        } catch (const MigrationError& error) {
            return error;
        }
        ADD_FAILURE() << "was accepted";
        return {"", 0, 0, {}, ""};
    }
    std::string value(const std::string& query) { return connection_->value_of(query); }

    std::string database_{};
    std::unique_ptr<ScriptConnection> connection_{};
    tests::RecordingObserver observer_{};
};

TEST_F(Replay, RunsFilesInOrderEachInAFreshSession)
{
    replay_all(
        {file("1_a",
              "SET search_path = pg_catalog; SET ROLE pg_read_all_data; SELECT set_config('app.x', '1', false);"),
         file("2_b", "CREATE TABLE t (a int); INSERT INTO t VALUES (1);"), file("3_c", "-- nothing")});
    EXPECT_EQ(value("SELECT a FROM public.t"), "1");
}

TEST_F(Replay, SendsAFileAsOneTransaction)
{
    const MigrationError error = failure_of({file("1_a", "CREATE TABLE t (a int);\nSELECT 1 / 0;")});
    EXPECT_EQ(error.server.sqlstate, "22012");
    EXPECT_EQ(error.line, 2);
    EXPECT_EQ(value("SELECT to_regclass('t')"), "");
}

TEST_F(Replay, FindsTheCharacterOfAnError)
{
    const MigrationError error =
        failure_of({file("1_a", "SELECT 1;"), file("2_b", "-- é\nSELECT 'ü', nope FROM pg_class;\n")});
    EXPECT_EQ(error.file, "2_b.sql");
    EXPECT_EQ(error.line, 2);
    EXPECT_EQ(error.column, 13);
    EXPECT_EQ(error.source_line, "SELECT 'ü', nope FROM pg_class;");
}

TEST_F(Replay, FindsTheStatementOfAnErrorWithoutPosition)
{
    const MigrationError error = failure_of(
        {file("1_a", "CREATE TABLE t (a int);\nSELECT 1; ; SELECT a FROM t;\n\nCREATE TABLE t (b int);\nSELECT 2;")});
    EXPECT_EQ(error.server.sqlstate, "42P07");
    EXPECT_EQ(error.line, 4);
    EXPECT_EQ(error.statement, "CREATE TABLE t (b int)");
}

TEST_F(Replay, FindsTheLineWithinADoBlockAndKeepsItsContext)
{
    const MigrationError error = failure_of(
        {file("1_a", "SELECT 1;\nDO $$\nBEGIN\n  PERFORM 1;\n  RAISE EXCEPTION 'no' USING HINT = 'try';\nEND $$;")});
    EXPECT_EQ(error.server.sqlstate, "P0001");
    EXPECT_EQ(error.line, 5);
    EXPECT_EQ(error.server.hint, "try");
    EXPECT_THAT(error.server.context, HasSubstr("inline_code_block"));
}

TEST_F(Replay, PointsAtASyntaxErrorBeforeAnythingRuns)
{
    const MigrationError error = failure_of({file("1_a", "CREATE TABLE t (a int);\nCREATE TABEL u (a int);")});
    EXPECT_EQ(error.server.sqlstate, "42601");
    EXPECT_EQ(error.line, 2);
    EXPECT_EQ(error.column, 8);
    EXPECT_EQ(failure_of({file("1_a", "SELECT 'open")}).server.sqlstate, "42601");
}

TEST_F(Replay, RefusesAnUnterminatedTransactionAtItsBegin)
{
    const MigrationError error = failure_of({file("1_a", "SELECT 1;\n\nBEGIN;\nCREATE TABLE t (a int);\n")});
    EXPECT_EQ(error.line, 3);
    EXPECT_THAT(error.server.message, HasSubstr("inside a transaction"));
    EXPECT_EQ(value("SELECT to_regclass('t')"), "");
}

TEST_F(Replay, SplitsFilesWithStatementsThatRefuseATransaction)
{
    replay_all({file("1_a", "CREATE TABLE t (a int); CREATE INDEX CONCURRENTLY i ON t (a); VACUUM t;")});
    EXPECT_EQ(value("SELECT to_regclass('i')"), "i");
    const MigrationError error =
        failure_of({file("2_b", "SELECT 1;\nVACUUM t;\nCREATE INDEX CONCURRENTLY é ON t (nope);")});
    EXPECT_EQ(error.line, 3);
    EXPECT_EQ(error.server.sqlstate, "42703");
}

TEST_F(Replay, RunsAFileThatUsesANewEnumValueAtOnceWithAWarning)
{
    const std::vector<Migration> files{file("1_a", "CREATE TYPE e AS ENUM ('a');"),
                                       file("2_b", "ALTER TYPE e ADD VALUE 'b';\nCREATE TABLE t (c e DEFAULT 'b');")};
    replay_all(files);
    EXPECT_EQ(value("SELECT to_regclass('t')"), "t");
    EXPECT_THAT(observer_.warnings, ElementsAre(HasSubstr("2_b.sql:2")));
}

TEST_F(Replay, CanInsistOnOneTransaction)
{
    ReplayOptions how;
    how.may_run_by_statement = false;
    EXPECT_EQ(failure_of({file("1_a", "CREATE TYPE e AS ENUM ('a');"),
                          file("2_b", "ALTER TYPE e ADD VALUE 'b';\nCREATE TABLE t (c e DEFAULT 'b');")},
                         how)
                  .server.sqlstate,
              "55P04");
}

TEST_F(Replay, LoadsCopyBlocksAndSkipsRestrictLines)
{
    replay_all({file("1_a",
                     "\\restrict abc\nCREATE TABLE t (a int, b text);\nCOPY t FROM "
                     "stdin;\n1\tit's\n2\t\\N\n\\.\n\\unrestrict abc\n")});
    EXPECT_EQ(value("SELECT string_agg(coalesce(b, 'null'), ',' ORDER BY a) FROM t"), "it's,null");
    const MigrationError error = failure_of({file("2_b", "CREATE TABLE u (a int);\nCOPY u FROM stdin;\n1\nx\n\\.\n")});
    EXPECT_EQ(error.line, 4);
    EXPECT_EQ(error.source_line, "x");
    EXPECT_EQ(value("SELECT to_regclass('u')"), "");
}

TEST_F(Replay, GivesARoleMadeBeforehandWayToTheMigrationThatCreatesIt)
{
    const std::string role = "made_" + database_;
    connection_->run("CREATE ROLE " + role);
    const std::string text =
        "CREATE TABLE t (a int); DO $$ BEGIN EXECUTE format('CREATE ROLE %I', 'made_' || 'replay_' || '" +
        database_.substr(database_.find('_') + 1) + "'); END $$;";
    ReplayOptions how;
    EXPECT_EQ(failure_of({file("1_a", text)}, how).server.sqlstate, "42710");
    how.precreated_roles = {role};
    replay_all({file("1_a", text)}, how);
    EXPECT_EQ(value("SELECT to_regclass('t')"), "t");
    connection_->run("DROP ROLE " + role);
}

TEST_F(Replay, LoadsSchemaFilesInWhateverOrderWorks)
{
    load_schema_files(*connection_,
                      {file("a_view", "CREATE VIEW v AS SELECT * FROM app.t;"),
                       file("b_table", "CREATE TABLE app.t (a int, b app.e);"),
                       file("c_type", "CREATE SCHEMA app; CREATE TYPE app.e AS ENUM ('x');")},
                      {}, observer_);
    EXPECT_EQ(value("SELECT to_regclass('v')"), "v");
}

TEST_F(Replay, LoadsSchemaFilesThatNeedEachOther)
{
    load_schema_files(
        *connection_,
        {file("a",
              "SET search_path = public;\nCREATE TABLE a (i int PRIMARY KEY);\n"
              "ALTER TABLE a ADD FOREIGN KEY (i) REFERENCES b;"),
         file("b", "CREATE TABLE b (i int PRIMARY KEY);\nALTER TABLE b ADD FOREIGN KEY (i) REFERENCES a;")},
        {}, observer_);
    EXPECT_EQ(value("SELECT count(*) FROM pg_constraint WHERE contype = 'f'"), "2");
}

TEST_F(Replay, ReportsTheSchemaFailureThatNoOrderCures)
{
    const MigrationError error = schema_failure_of({file("a", "CREATE VIEW v AS SELECT * FROM t;"),
                                                    file("b", "CREATE TABLE t (a int);\nCREATE TABEL u (a int);")});
    EXPECT_EQ(error.file, "b.sql");
    EXPECT_EQ(error.line, 2);
    EXPECT_EQ(
        schema_failure_of({file("z", "SELECT * FROM missing_one;"), file("y", "SELECT * FROM missing_two;")}).file,
        "z.sql");
}

TEST_F(Replay, LoadsWhatPgDumpWrites)
{
    load_schema_files(
        *connection_,
        {file("dump",
              "\\restrict x\nSET statement_timeout = 0;\nSET standard_conforming_strings = on;\n"
              "SELECT pg_catalog.set_config('search_path', '', false);\nSET check_function_bodies = false;\n"
              "CREATE FUNCTION public.f() RETURNS int LANGUAGE sql AS $$ SELECT a FROM public.t $$;\n"
              "CREATE TABLE public.t (a int);\nCOPY public.t (a) FROM stdin;\n7\n\\.\n\n\\unrestrict x\n"),
         file("more", "CREATE VIEW v AS SELECT f();")},
        {}, observer_);
    EXPECT_EQ(value("SELECT * FROM v"), "7");
}

TEST_F(Replay, TriesAgainOnlyWhatAFailureLeftUndone)
{
    load_schema_files(
        *connection_,
        {file("a", "CREATE TABLE a (i int);\nCREATE INDEX CONCURRENTLY i ON a (i);\nCREATE VIEW v AS SELECT * FROM b;"),
         file("b", "BEGIN;\nCREATE TABLE b (i int);\nCOMMIT;\nBEGIN;\nCREATE VIEW w AS SELECT * FROM v;\nCOMMIT;")},
        {}, observer_);
    EXPECT_EQ(value("SELECT to_regclass('w')"), "w");
}

TEST_F(Replay, ReadsTheHistory)
{
    const auto history = [this](const std::string& role = {}) {
        Session session(cluster().conninfo(database_, role));
        session.begin_read();
        HistoryOptions wanted;
        wanted.with_evidence = true;
        History read = read_history(session, wanted, observer_);
        EXPECT_EQ(session.run_one("SELECT 1")->cell(0, 0), "1");
        return read;
    };
    EXPECT_EQ(history().state, History::State::absent);
    connection_->run(
        "CREATE SCHEMA supabase_migrations; CREATE TABLE supabase_migrations.schema_migrations (version text PRIMARY "
        "KEY);"
        "INSERT INTO supabase_migrations.schema_migrations VALUES ('20240102000000'), ('9')");
    EXPECT_THAT(history().migrations, ElementsAre(testing::Field(&AppliedMigration::version, "9"),
                                                  testing::Field(&AppliedMigration::version, "20240102000000")));
    connection_->run(
        "ALTER TABLE supabase_migrations.schema_migrations ADD statements text[], ADD name text;"
        "UPDATE supabase_migrations.schema_migrations SET name = 'n', statements = ARRAY['SELECT 1', 'a;b'] WHERE "
        "version = '9'");
    const History full = history();
    EXPECT_EQ(full.state, History::State::known);
    ASSERT_THAT(full.migrations, SizeIs(2));
    EXPECT_EQ(full.migrations[0].name, "n");
    EXPECT_THAT(full.migrations[0].statements, ElementsAre("SELECT 1", "a;b"));
    EXPECT_THAT(full.migrations[1].statements, IsEmpty());

    const std::string role = "reader_" + database_;
    connection_->run("CREATE ROLE " + role + " LOGIN");
    EXPECT_EQ(history(role).state, History::State::unreadable);
    connection_->run("GRANT USAGE ON SCHEMA supabase_migrations TO " + role);
    EXPECT_THAT(history(role).reason, HasSubstr("SELECT"));
    connection_->run("GRANT SELECT ON supabase_migrations.schema_migrations TO " + role);
    EXPECT_EQ(history(role).state, History::State::known);
    connection_->run("ALTER TABLE supabase_migrations.schema_migrations ENABLE ROW LEVEL SECURITY");
    EXPECT_THAT(history(role).reason, HasSubstr("row security"));
    connection_->run("DROP OWNED BY " + role + "; DROP ROLE " + role);
}

}  // namespace
}  // namespace tidemark::catalog
