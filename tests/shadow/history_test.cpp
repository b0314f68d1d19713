#include "catalog/shadow/history.h"

#include <gmock/gmock.h>

#include "catalog/script_connection.h"
#include "server_fixture.h"

namespace tidemark::catalog {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// A database of the test's own.
class HistoryOnServer : public tests::OnServer {
protected:
    void SetUp() override
    {
        OnServer::SetUp();
        if (IsSkipped()) {
            return;
        }
        static int count = 0;
        database_ = "history" + std::to_string(++count);
        ScriptConnection(cluster().conninfo("postgres")).run("CREATE DATABASE " + database_);
    }

    void run(const std::string& sql) { ScriptConnection(cluster().conninfo(database_)).run(sql); }

    History history(const HistoryOptions& wanted = {}, const std::string& role = {})
    {
        Session session(cluster().conninfo(database_, role));
        session.begin_read();
        const std::size_t before = session.round_trips();
        History read = read_history(session, wanted, observer_);
        EXPECT_LE(session.round_trips() - before, 2U);
        EXPECT_EQ(session.run_one("SELECT 1")->cell(0, 0), "1") << "the transaction was spoilt";
        return read;
    }

    static std::vector<std::string> versions(const History& history)
    {
        std::vector<std::string> versions;
        for (const AppliedMigration& migration : history.migrations) {
            versions.push_back(migration.version);
        }
        return versions;
    }

    static Migration file(const std::string& version, const std::string& text = "SELECT 1;")
    {
        return {version, "x", version + "_x.sql", text, {}};
    }

    std::string database_{};
    tests::RecordingObserver observer_{};
};

TEST_F(HistoryOnServer, IsAbsentWhereNoTableBearsAWellKnownName)
{
    run("CREATE TABLE public.app_migrations (version int); CREATE TABLE migrations (version int)");
    EXPECT_EQ(history().state, History::State::absent);
}

constexpr const char* prisma_table =
    "CREATE TABLE _prisma_migrations (id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at "
    "timestamptz, "
    "migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL "
    "DEFAULT "
    "now(), applied_steps_count int NOT NULL DEFAULT 0);";

TEST_F(HistoryOnServer, OfPrismaTakesWhatEndedAndWasNotRolledBack)
{
    run(std::string(prisma_table) +
        "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, rolled_back_at, started_at) VALUES "
        "('a', 'aa', '20240101120000_init', now(), NULL, '2024-01-01'),"
        "('b', 'bb', '20240102120000_note', NULL, now(), '2024-01-02'),"
        "('c', 'cc', '20240102120000_note', now(), NULL, '2024-01-03'),"
        "('d', 'dd', '20240103120000_undone', now(), now(), '2024-01-04')");
    HistoryOptions wanted;
    wanted.with_evidence = true;
    const History read = history(wanted);
    EXPECT_EQ(read.state, History::State::known);
    EXPECT_EQ(read.tool, "prisma");
    EXPECT_EQ(read.table, "_prisma_migrations");
    EXPECT_THAT(versions(read), ElementsAre("20240101120000", "20240102120000"));
    EXPECT_EQ(read.migrations[0].name, "init");
    EXPECT_EQ(read.migrations[1].checksum, "cc");
    EXPECT_EQ(history().migrations[1].checksum, "") << "evidence is read only when it is asked for";

    run("INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('e', 'ee', '20240104120000_stuck')");
    const History failed = history();
    EXPECT_EQ(failed.state, History::State::unreadable);
    EXPECT_THAT(failed.migrations, IsEmpty());
    EXPECT_THAT(failed.reason, AllOf(HasSubstr("20240104120000"), HasSubstr("--applied-through")));
}

constexpr const char* flyway_columns =
    " (installed_rank int PRIMARY KEY, version varchar(50), description varchar(200) NOT NULL, type varchar(20) NOT "
    "NULL, "
    "script varchar(1000) NOT NULL, checksum int, installed_by varchar(100) NOT NULL DEFAULT '', installed_on "
    "timestamp NOT "
    "NULL DEFAULT now(), execution_time int NOT NULL DEFAULT 0, success boolean NOT NULL);";

TEST_F(HistoryOnServer, OfFlywayTakesTheLastRowOfAVersion)
{
    run("CREATE SCHEMA app; CREATE TABLE app.flyway_schema_history" + std::string(flyway_columns) +
        "INSERT INTO app.flyway_schema_history (installed_rank, version, description, type, script, checksum, success) "
        "VALUES "
        "(0, NULL, '<< Flyway Schema Creation >>', 'SCHEMA', '\"app\"', NULL, true),"
        "(1, '1.2', 'orders', 'SQL', 'V1.2__orders.sql', -5, true),"
        "(2, '1.10', 'note', 'SQL', 'V1.10__note.sql', 7, true),"
        "(4, '1.9', 'gone', 'DELETE', 'V1.9__gone.sql', 8, true),"
        "(3, '1.9', 'gone', 'SQL', 'V1.9__gone.sql', 8, true),"
        "(5, '2', 'undone', 'SQL', 'V2__undone.sql', 9, true),"
        "(6, '2', 'undone', 'UNDO_SQL', 'U2__undone.sql', 9, true),"
        "(7, NULL, 'all views', 'SQL', 'R__all_views.sql', 3, true)");
    HistoryOptions wanted;
    wanted.with_evidence = true;
    const History read = history(wanted);
    EXPECT_EQ(read.tool, "flyway");
    EXPECT_EQ(read.schema, "app");
    EXPECT_THAT(versions(read), ElementsAre("1.2", "1.10", "R__all_views"));
    EXPECT_EQ(read.migrations[0].checksum, "-5");
    EXPECT_EQ(read.through, "");

    run("INSERT INTO app.flyway_schema_history (installed_rank, version, description, type, script, success) VALUES "
        "(8, '1', '<< Flyway Baseline >>', 'BASELINE', '', true)");
    EXPECT_EQ(history().through, "1");
    run("INSERT INTO app.flyway_schema_history (installed_rank, version, description, type, script, success) VALUES "
        "(9, '3', 'index', 'SQL', 'V3__index.sql', false)");
    EXPECT_EQ(history().state, History::State::unreadable);
    EXPECT_THAT(history().reason, HasSubstr("flyway has 3 in app.flyway_schema_history as failed"));
}

TEST_F(HistoryOnServer, OfSqlxFailsWithAMigrationThatDid)
{
    run("CREATE TABLE _sqlx_migrations (version bigint PRIMARY KEY, description text NOT NULL, installed_on "
        "timestamptz NOT "
        "NULL DEFAULT now(), success boolean NOT NULL, checksum bytea NOT NULL, execution_time bigint NOT NULL DEFAULT "
        "0);"
        "INSERT INTO _sqlx_migrations (version, description, success, checksum) VALUES (10, 'b', true, '\\x0aFF'), (9, "
        "'a', "
        "true, '\\x00')");
    HistoryOptions wanted;
    wanted.with_evidence = true;
    const History read = history(wanted);
    EXPECT_EQ(read.tool, "sqlx");
    EXPECT_THAT(versions(read), ElementsAre("9", "10"));
    EXPECT_EQ(read.migrations[1].checksum, "0aff");
    run("UPDATE _sqlx_migrations SET success = false WHERE version = 10");
    EXPECT_EQ(history().state, History::State::unreadable);
}

TEST_F(HistoryOnServer, OfGolangMigrateIsOneVersionAndAllBeforeUnlessItIsDirty)
{
    run("CREATE TABLE schema_migrations (version bigint PRIMARY KEY, dirty boolean NOT NULL);"
        "INSERT INTO schema_migrations VALUES (2, false)");
    const History read = history();
    EXPECT_EQ(read.tool, "golang-migrate");
    EXPECT_EQ(read.through, "2");
    const AppliedPartition parts = applied_partition({file("000001"), file("000002"), file("000003")}, read);
    EXPECT_THAT(parts.applied, SizeIs(2));
    EXPECT_THAT(parts.missing_files, IsEmpty());
    run("UPDATE schema_migrations SET dirty = true");
    EXPECT_EQ(history().state, History::State::unreadable);
    EXPECT_THAT(history().reason, HasSubstr("golang-migrate has 2 in public.schema_migrations as failed"));
    run("DELETE FROM schema_migrations");
    EXPECT_EQ(history().state, History::State::known);
    EXPECT_TRUE(history().is_empty());
}

TEST_F(HistoryOnServer, OfDbmateIsARowPerVersion)
{
    run("CREATE TABLE schema_migrations (version varchar(128) PRIMARY KEY);"
        "INSERT INTO schema_migrations VALUES ('20240103'), ('20240101')");
    const History read = history();
    EXPECT_EQ(read.tool, "dbmate");
    EXPECT_EQ(read.through, "");
    EXPECT_THAT(versions(read), ElementsAre("20240101", "20240103"));
}

TEST_F(HistoryOnServer, OfGooseTakesTheLatestRowAndNoVersionZero)
{
    run("CREATE TABLE goose_db_version (id serial PRIMARY KEY, version_id bigint NOT NULL, is_applied boolean NOT "
        "NULL, tstamp "
        "timestamp DEFAULT now()); INSERT INTO goose_db_version (id, version_id, is_applied) VALUES (1, 0, true), (2, "
        "1, "
        "true), (6, 3, true), (5, 3, false), (4, 2, false), (3, 2, true)");
    const History read = history();
    EXPECT_EQ(read.tool, "goose");
    EXPECT_THAT(versions(read), ElementsAre("1", "3"));
}

TEST_F(HistoryOnServer, OfAlembicNeedsAFileThatBearsTheRevision)
{
    run("CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY); INSERT INTO alembic_version VALUES "
        "('ae1027a6acf')");
    const History read = history();
    EXPECT_EQ(read.tool, "alembic");
    EXPECT_EQ(read.state, History::State::known);
    EXPECT_FALSE(read.is_empty());
    const History unknown = settle(read, {file("1"), file("2", "-- Revision ID: ae1027a6acfe\n")});
    EXPECT_EQ(unknown.state, History::State::unreadable);
    EXPECT_THAT(unknown.reason, AllOf(HasSubstr("ae1027a6acf"), HasSubstr("--applied-through VERSION")));
    EXPECT_EQ(settle(read, {file("1"), file("2", "-- Revision ID: ae1027a6acf\n"), file("3")}).through, "2");
    EXPECT_EQ(settle(read, {{"1", "x", "1_ae1027a6acf_x.sql", "", {}}, file("2")}).through, "1");
    run("INSERT INTO alembic_version VALUES ('b')");
    EXPECT_THAT(settle(history(), {file("1")}).reason, HasSubstr("several heads"));
}

TEST_F(HistoryOnServer, OfATableThatIsNamed)
{
    run("CREATE TABLE dragonfly_migrations (version int, number int, name text); INSERT INTO dragonfly_migrations "
        "VALUES (7, 70, "
        "'a'), (12, 120, 'b')");
    EXPECT_EQ(history().state, History::State::absent) << "it must not be guessed";
    HistoryOptions wanted;
    wanted.schema = "public";
    wanted.table = "dragonfly_migrations";
    EXPECT_EQ(history(wanted).tool, "configured");
    EXPECT_THAT(versions(history(wanted)), ElementsAre("7", "12"));
    wanted.version_column = "number";
    EXPECT_THAT(versions(history(wanted)), ElementsAre("70", "120"));
    wanted.version_column = "id";
    EXPECT_EQ(history(wanted).state, History::State::unreadable);
    EXPECT_THAT(history(wanted).reason, AllOf(HasSubstr("no column id"), HasSubstr("version_column")));
    wanted.table = "elsewhere";
    EXPECT_EQ(history(wanted).state, History::State::unreadable);
    EXPECT_THAT(history(wanted).reason, HasSubstr("no table public.elsewhere"));
}

TEST_F(HistoryOnServer, OfAToolWhoseTableHasAnotherName)
{
    run("CREATE TABLE moves (version bigint PRIMARY KEY, dirty boolean NOT NULL); INSERT INTO moves VALUES (4, false)");
    HistoryOptions wanted;
    wanted.schema = "public";
    wanted.table = "moves";
    wanted.tool = "golang-migrate";
    EXPECT_EQ(history(wanted).through, "4");
    wanted.tool = "flyway";
    EXPECT_THAT(history(wanted).reason, HasSubstr("has no column installed_rank"));
}

TEST_F(HistoryOnServer, IsTheOneWithRowsAndAWarningNamesTheOther)
{
    run("CREATE TABLE flyway_schema_history" + std::string(flyway_columns) +
        "CREATE TABLE goose_db_version (id serial PRIMARY KEY, version_id bigint, is_applied boolean);"
        "INSERT INTO goose_db_version (version_id, is_applied) VALUES (1, true)");
    EXPECT_EQ(history().tool, "goose");
    EXPECT_THAT(observer_.warnings, IsEmpty());
    run("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, success) VALUES (1, "
        "'5', 'x', "
        "'SQL', 'V5__x.sql', true)");
    EXPECT_EQ(history().tool, "flyway");
    EXPECT_THAT(observer_.warnings,
                ElementsAre(AllOf(HasSubstr("public.flyway_schema_history (flyway) and "
                                            "public.goose_db_version (goose); the first is taken"))));
    observer_.warnings.clear();
    HistoryOptions wanted;
    wanted.tool = "goose";
    EXPECT_EQ(history(wanted).tool, "goose");
    EXPECT_THAT(observer_.warnings, IsEmpty());
    run("CREATE SCHEMA supabase_migrations; CREATE TABLE supabase_migrations.schema_migrations (version text PRIMARY "
        "KEY); "
        "INSERT INTO supabase_migrations.schema_migrations VALUES ('1')");
    EXPECT_EQ(history().tool, "supabase");
    wanted.tool = "alembic";
    EXPECT_THAT(history(wanted).reason, HasSubstr("no table of alembic's"));
}

TEST_F(HistoryOnServer, IsNotThatOfAPlatformsOwnService)
{
    run("CREATE SCHEMA auth; CREATE TABLE auth.schema_migrations (version varchar(255) PRIMARY KEY); INSERT INTO "
        "auth.schema_migrations VALUES ('20171026211738')");
    EXPECT_EQ(history().tool, "dbmate");
    HistoryOptions wanted;
    wanted.foreign_schemas = {"auth"};
    EXPECT_EQ(history(wanted).state, History::State::absent);
}

TEST_F(HistoryOnServer, IsUnreadableWithoutPrivilegeAndUnderRowSecurity)
{
    const std::string role = "reader_of_" + database_;
    run("CREATE ROLE " + role + " LOGIN; CREATE SCHEMA app; CREATE TABLE app.flyway_schema_history" +
        std::string(flyway_columns));
    const auto reason = [&] {
        const History read = history({}, role);
        EXPECT_EQ(read.state, History::State::unreadable);
        EXPECT_EQ(read.table, "flyway_schema_history") << "its table is no drift all the same";
        return read.reason;
    };
    EXPECT_EQ(reason(), "no USAGE privilege on schema app");
    run("GRANT USAGE ON SCHEMA app TO " + role);
    EXPECT_EQ(reason(), "no SELECT privilege on app.flyway_schema_history");
    run("GRANT SELECT (installed_rank, version, description, type) ON app.flyway_schema_history TO " + role);
    EXPECT_EQ(reason(), "no SELECT privilege on app.flyway_schema_history");
    run("GRANT SELECT ON app.flyway_schema_history TO " + role +
        "; ALTER TABLE app.flyway_schema_history ENABLE ROW LEVEL "
        "SECURITY");
    EXPECT_THAT(reason(), HasSubstr("row security"));
    run("ALTER TABLE app.flyway_schema_history DISABLE ROW LEVEL SECURITY");
    EXPECT_EQ(history({}, role).state, History::State::known);
    run("DROP OWNED BY " + role + "; DROP ROLE " + role);
}

TEST_F(HistoryOnServer, IsUnreadableInAnUnknownLayout)
{
    run("CREATE TABLE _sqlx_migrations (version bigint, success text)");
    EXPECT_EQ(history().state, History::State::unreadable);
    EXPECT_EQ(history().reason, "public._sqlx_migrations has no column success as expected of a table of sqlx's");
}

TEST_F(HistoryOnServer, ThatWasGuessedMustHaveAVersionOfTheFiles)
{
    run("CREATE TABLE schema_migrations (version varchar PRIMARY KEY); INSERT INTO schema_migrations VALUES ('1'), "
        "('02')");
    EXPECT_EQ(settle(history(), {file("2"), file("3")}).state, History::State::known);
    const History other = settle(history(), {file("20240101"), file("20240102")});
    EXPECT_EQ(other.state, History::State::unreadable);
    EXPECT_THAT(other.reason, HasSubstr("none of the versions in it is one of the files'"));
    HistoryOptions wanted;
    wanted.tool = "dbmate";
    EXPECT_EQ(settle(history(wanted), {file("20240101")}).state, History::State::known);
}

}  // namespace
}  // namespace tidemark::catalog
