#include <nlohmann/json.hpp>

#include "tests/cli/cli_fixture.h"

namespace tidemark::tests {
namespace {

using Json = nlohmann::json;

/// A project of three files, and databases in which some tool has applied some of them.
class Ledger : public CliOnDatabase {
protected:
    void SetUp() override
    {
        CliOnDatabase::SetUp();
        write("tidemark.toml", "platform = \"none\"\n");
        write("migrations/1_orders.sql", orders);
        write("migrations/2_note.sql", note);
        write("migrations/3_due.sql", "ALTER TABLE orders ADD COLUMN due date;\n");
    }

    Outcome drift(const std::string& url, const std::vector<std::string>& more = {}) const
    {
        std::vector<std::string> arguments{"db", "drift", "--db-url", url, "--format", "json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return tidemark(arguments);
    }

    static constexpr const char* orders = "CREATE TABLE orders (id bigint PRIMARY KEY);\n";
    static constexpr const char* note = "ALTER TABLE orders ADD COLUMN note text;\n";
    /// As the first two files leave it.
    static constexpr const char* applied = "CREATE TABLE orders (id bigint PRIMARY KEY, note text);";
    static constexpr const char* goose =
        "CREATE TABLE goose_db_version (id serial PRIMARY KEY, version_id bigint NOT NULL, is_applied boolean NOT "
        "NULL, tstamp "
        "timestamp DEFAULT now()); INSERT INTO goose_db_version (version_id, is_applied) VALUES (0, true), (1, true), "
        "(2, "
        "true);";
};

TEST_F(Ledger, OfAToolIsNoDriftItselfAndTellsWhatIsApplied)
{
    const Outcome outcome = drift(new_database(std::string(applied) + goose +
                                               "CREATE INDEX ON goose_db_version (version_id); GRANT SELECT ON "
                                               "goose_db_version TO PUBLIC; COMMENT ON TABLE goose_db_version IS 'x'"));
    EXPECT_EQ(outcome.status, 0) << outcome;
    const Json migrations = Json::parse(outcome.out)["migrations"];
    EXPECT_EQ(migrations["history"], "known");
    EXPECT_EQ(migrations["tool"], "goose");
    EXPECT_EQ(migrations["base_version"], "2");
    EXPECT_EQ(migrations["pending"], Json({"3_due.sql"}));
}

TEST_F(Ledger, IsTheOnlyTableThatIsLeftOut)
{
    const std::string url = new_database(std::string(applied) + goose +
                                         "CREATE SCHEMA other; CREATE TABLE other.goose_db_version (id int);"
                                         "CREATE SEQUENCE goose_other");
    write("tidemark.toml", "platform = \"none\"\n[history]\ntable = \"public.goose_db_version\"\n");
    const Outcome outcome = drift(url);
    EXPECT_EQ(outcome.status, 1) << outcome;
    EXPECT_THAT(outcome.out,
                AllOf(HasSubstr("\"table other.goose_db_version\""), HasSubstr("\"sequence public.goose_other\"")));
    EXPECT_THAT(outcome.out, Not(HasSubstr("public.goose_db_version")));
}

TEST_F(Ledger, ThatTheMigrationsMakeIsNoDriftEither)
{
    write("migrations/1_orders.sql", std::string(orders) + goose);
    const std::string url = new_database(std::string(applied) + goose);
    const Outcome outcome = drift(url);
    EXPECT_EQ(outcome.status, 0) << outcome;
    run_sql(url, "ALTER TABLE goose_db_version ADD COLUMN more int");
    EXPECT_EQ(drift(url).status, 0);
    const Outcome diff = tidemark({"db", "diff", "--db-url", url, "--check"});
    EXPECT_EQ(diff.status, 0) << diff;
}

TEST_F(Ledger, StaysOutOfAPlanThatIsProved)
{
    write("migrations/1_orders.sql", std::string(orders) + goose);
    const Outcome diff =
        tidemark({"db", "diff", "--db-url",
                  new_database(std::string(applied) + goose + "ALTER TABLE orders ADD COLUMN paid boolean")});
    EXPECT_EQ(diff.status, 0) << diff;
    EXPECT_THAT(diff.out, AllOf(HasSubstr("ADD COLUMN paid boolean"), Not(HasSubstr("goose_db_version"))));
}

TEST_F(Ledger, ThatOnlyTheConfigurationKnows)
{
    const std::string url = new_database(std::string(applied) +
                                         "CREATE TABLE dragonfly_migrations (number int PRIMARY KEY); INSERT INTO "
                                         "dragonfly_migrations VALUES (1), (2)");
    EXPECT_EQ(drift(url).status, 1) << "nobody guesses it";
    write("tidemark.toml",
          "platform = \"none\"\n[history]\ntable = \"public.dragonfly_migrations\"\nversion_column = \"number\"\n");
    const Outcome outcome = drift(url);
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_EQ(Json::parse(outcome.out)["migrations"]["tool"], "configured");
    write("tidemark.toml", "platform = \"none\"\n[history]\ntable = \"public.dragonfly_migrations\"\n");
    const Outcome unknown = drift(url);
    EXPECT_EQ(unknown.status, 2) << unknown;
    EXPECT_THAT(unknown.out, HasSubstr("no column version"));
}

TEST_F(Ledger, WithAFailedMigrationDecidesNothingUntilSomebodyDoes)
{
    const std::string url =
        new_database(std::string(applied) +
                     "CREATE TABLE schema_migrations (version bigint PRIMARY KEY, dirty boolean NOT NULL);"
                     "INSERT INTO schema_migrations VALUES (3, true)");
    const Outcome outcome = drift(url);
    EXPECT_EQ(outcome.status, 2) << outcome;
    const Json report = Json::parse(outcome.out);
    EXPECT_EQ(report["verdict"], "undecided");
    EXPECT_EQ(report["migrations"]["history"], "unreadable");
    EXPECT_EQ(report["migrations"]["tool"], "golang-migrate");
    EXPECT_THAT(outcome.out, HasSubstr("--applied-through VERSION"));
    const Outcome decided = drift(url, {"--applied-through", "2"});
    EXPECT_EQ(decided.status, 0) << decided;
    run_sql(url, "UPDATE schema_migrations SET version = 2, dirty = false");
    EXPECT_EQ(drift(url).status, 0);
}

TEST_F(Ledger, WithoutPrivilegeDecidesNothing)
{
    const std::string url = new_database(std::string(applied) + goose + "CREATE ROLE passer_by LOGIN");
    const Outcome outcome = drift(url + "&user=passer_by");
    EXPECT_EQ(outcome.status, 2) << outcome;
    EXPECT_THAT(outcome.out, HasSubstr("no SELECT privilege on public.goose_db_version"));
    EXPECT_THAT(outcome.out, Not(HasSubstr("\"table public.goose_db_version\"")));
}

TEST_F(Ledger, OneOfTwoIsTakenAndBothAreNamed)
{
    const std::string url = new_database(std::string(applied) + goose +
                                         "CREATE TABLE schema_migrations (version text PRIMARY KEY); INSERT INTO "
                                         "schema_migrations VALUES ('1')");
    EXPECT_THAT(drift(url).err, AllOf(HasSubstr("public.goose_db_version (goose)"),
                                      HasSubstr("public.schema_migrations (dbmate)"), HasSubstr("the first is taken")));
    write("tidemark.toml", "platform = \"none\"\n[history]\ntool = \"dbmate\"\n");
    const Outcome outcome = drift(url);
    EXPECT_EQ(Json::parse(outcome.out)["migrations"]["base_version"], "1") << outcome;
    EXPECT_THAT(outcome.err, Not(HasSubstr("the first is taken")));
    EXPECT_THAT(outcome.out, HasSubstr("\"table public.goose_db_version\"")) << "only the one taken is bookkeeping";
}

TEST_F(Ledger, TellsWhichFilesWereEdited)
{
    const std::string url = new_database(
        std::string(applied) +
        "CREATE TABLE _sqlx_migrations (version bigint PRIMARY KEY, description text NOT NULL, success boolean NOT "
        "NULL, checksum bytea NOT NULL); INSERT INTO _sqlx_migrations VALUES (1, 'orders', true, "
        "pg_catalog.sha384('" +
        std::string(orders) + "')), (2, 'note', true, pg_catalog.sha384('" + note + "'))");
    EXPECT_EQ(Json::parse(drift(url).out)["migrations"]["edited_files"], Json::array());
    write("migrations/2_note.sql", "-- edited\n" + std::string(note));
    const Outcome outcome = drift(url);
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_EQ(Json::parse(outcome.out)["migrations"]["edited_files"], Json({"2_note.sql"}));
    const Outcome text = tidemark({"db", "drift", "--db-url", url});
    EXPECT_THAT(text.out, AllOf(HasSubstr("Edited files: applied there with other statements than they have now"), HasSubstr("2_note.sql")));
}

TEST_F(Ledger, OfSupabaseTellsEditsByTheStatementsThatItRecords)
{
    const std::string url = new_database(std::string(applied) +
                                         "CREATE SCHEMA supabase_migrations; CREATE TABLE "
                                         "supabase_migrations.schema_migrations (version text PRIMARY KEY, "
                                         "statements text[], name text); INSERT INTO "
                                         "supabase_migrations.schema_migrations VALUES ('1', ARRAY['create table "
                                         "orders (id bigint primary key)'], 'orders'), ('2', ARRAY['ALTER TABLE orders "
                                         "ADD COLUMN note varchar'], 'note')");
    const Outcome outcome = drift(url);
    EXPECT_EQ(outcome.status, 0) << outcome;
    const Json migrations = Json::parse(outcome.out)["migrations"];
    EXPECT_EQ(migrations["tool"], "supabase");
    EXPECT_EQ(migrations["edited_files"], Json({"2_note.sql"}));
}

TEST_F(Ledger, OfPrismaGoesWithItsDirectories)
{
    write("prisma/tidemark.toml", "platform = \"none\"\n[migrations]\ndir = \"migrations\"\n");
    write("prisma/migrations/20240101120000_init/migration.sql", orders);
    write("prisma/migrations/20240102120000_note/migration.sql", note);
    write("prisma/migrations/20240103120000_due/migration.sql", "ALTER TABLE orders ADD COLUMN due date;\n");
    const std::string url =
        new_database(std::string(applied) +
                     "CREATE TABLE _prisma_migrations (id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, "
                     "finished_at timestamptz, "
                     "migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz, started_at "
                     "timestamptz NOT NULL DEFAULT "
                     "now(), applied_steps_count int NOT NULL DEFAULT 0);"
                     "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('a', "
                     "pg_catalog.encode(pg_catalog.sha256('" +
                     std::string(orders) +
                     "'), 'hex'), '20240101120000_init', now()), ('b', 'other', '20240102120000_note', now())");
    const Outcome outcome = drift(url, {"--workdir", "prisma"});
    EXPECT_EQ(outcome.status, 0) << outcome;
    const Json migrations = Json::parse(outcome.out)["migrations"];
    EXPECT_EQ(migrations["tool"], "prisma");
    EXPECT_EQ(migrations["pending"], Json({"20240103120000_due/migration.sql"}));
    EXPECT_EQ(migrations["edited_files"], Json({"20240102120000_note/migration.sql"}));
    const Outcome named = drift(url, {"--from", "prisma/migrations"});
    EXPECT_EQ(named.status, 0) << named;
}

TEST_F(Ledger, OfFlywayGoesWithItsFilesThoseThatAreRepeatedLast)
{
    std::filesystem::remove_all(path("migrations"));
    write("migrations/V1__orders.sql", orders);
    write("migrations/V1.1__note.sql", note);
    write("migrations/V1_10__due.sql", "ALTER TABLE orders ADD COLUMN due date;\n");
    write("migrations/R__notes.sql", "CREATE OR REPLACE VIEW notes AS SELECT note FROM orders;\n");
    const std::string url =
        new_database(std::string(applied) +
                     "CREATE VIEW notes AS SELECT note FROM orders; CREATE TABLE flyway_schema_history (installed_rank "
                     "int PRIMARY KEY, "
                     "version varchar(50), description varchar(200) NOT NULL, type varchar(20) NOT NULL, script "
                     "varchar(1000) NOT NULL, "
                     "checksum int, success boolean NOT NULL); CREATE INDEX flyway_schema_history_s_idx ON "
                     "flyway_schema_history (success); "
                     "INSERT INTO flyway_schema_history VALUES (1, '1', 'orders', 'SQL', 'V1__orders.sql', NULL, "
                     "true), (2, '1.1', 'note', "
                     "'SQL', 'V1.1__note.sql', NULL, true), (3, NULL, 'notes', 'SQL', 'R__notes.sql', 5, true)");
    const Outcome outcome = drift(url);
    EXPECT_EQ(outcome.status, 0) << outcome;
    const Json migrations = Json::parse(outcome.out)["migrations"];
    EXPECT_EQ(migrations["base_version"], "1.1");
    EXPECT_EQ(migrations["pending"], Json({"V1_10__due.sql"}));
    EXPECT_EQ(migrations["out_of_order"], Json::array());
    EXPECT_EQ(migrations["edited_files"], Json({"R__notes.sql"}));
    EXPECT_EQ(drift(url, {"--applied-through", "1.1"}).status, 0) << "the view comes from a file without a version";
}

TEST_F(Ledger, IsLeftOutOfASnapshotAndOfOneThatHoldsIt)
{
    const std::string url = new_database(std::string(applied) + goose +
                                         "CREATE FUNCTION nothing() RETURNS trigger LANGUAGE "
                                         "plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER told AFTER INSERT ON "
                                         "goose_db_version EXECUTE FUNCTION nothing()");
    EXPECT_EQ(tidemark({"snapshot", url, "-o", "without.json"}).status, 0);
    EXPECT_THAT(read("without.json"), Not(HasSubstr("goose_db_version")));
    write("tidemark.toml", "platform = \"none\"\n[history]\ntool = \"sqlx\"\n");
    EXPECT_EQ(tidemark({"snapshot", url, "-o", "with.json"}).status, 0);
    EXPECT_THAT(read("with.json"), AllOf(HasSubstr("goose_db_version_pkey"), HasSubstr("goose_db_version_id_seq")));
    write("tidemark.toml", "platform = \"none\"\n");
    const Outcome same = drift(url, {"--from", "with.json"});
    EXPECT_EQ(same.status, 0) << same;
    const Outcome other_schema = drift(url, {"--from", "without.json", "--schema", "other"});
    EXPECT_EQ(other_schema.status, 0) << other_schema;
    run_sql(url, "DROP FUNCTION nothing() CASCADE");
    EXPECT_EQ(tidemark({"snapshot", url, "-o", "now.json"}).status, 0);
    const Outcome told = tidemark(
        {"db", "drift", "--from", "migrations", "--to", "now.json", "--applied-through", "2", "--format", "json"});
    EXPECT_EQ(told.status, 0) << told;
    EXPECT_EQ(Json::parse(told.out)["migrations"]["pending"], Json({"3_due.sql"}));
}

TEST_F(Ledger, IsMadeGoodByAppliedThrough)
{
    const std::string url = new_database(applied);
    const Outcome all = drift(url);
    EXPECT_EQ(all.status, 1) << all;
    const Outcome outcome = drift(url, {"--applied-through", "02"});
    EXPECT_EQ(outcome.status, 0) << outcome;
    const Json migrations = Json::parse(outcome.out)["migrations"];
    EXPECT_EQ(migrations["tool"], "applied-through");
    EXPECT_EQ(migrations["pending"], Json({"3_due.sql"}));
    EXPECT_EQ(migrations["missing_files"], Json::array());
    EXPECT_THAT(outcome.err, Not(HasSubstr("records no migration")));
    const Outcome diff = tidemark({"db", "diff", "--db-url", url, "--applied-through", "2", "--check"});
    EXPECT_EQ(diff.status, 0) << diff;
}

TEST_F(Ledger, IsNotMadeGoodByAVersionOfNoFile)
{
    const std::string url = new_database(applied);
    std::filesystem::rename(path("migrations/3_due.sql"), path("migrations/20240103_due.sql"));
    const Outcome unknown = drift(url, {"--applied-through", "20240108"});
    EXPECT_EQ(unknown.status, 64) << unknown;
    EXPECT_THAT(unknown.err,
                HasSubstr("--applied-through 20240108: no migration has this version; the nearest is 20240103"));
    const Outcome both = drift(url, {"--applied-through", "2", "--all-migrations"});
    EXPECT_EQ(both.status, 64) << both;
    const Outcome no_files = drift(url, {"--applied-through", "2", "--from", "empty"});
    EXPECT_EQ(no_files.status, 64) << no_files;
    EXPECT_THAT(no_files.err, HasSubstr("--applied-through needs migrations"));
}

TEST_F(Ledger, OfGooseAndDbmateComesWithFilesOfWhichOnlyTheWayThereIsRun)
{
    write("migrations/1_orders.sql", "-- +goose Up\n" + std::string(orders) + "-- +goose Down\nDROP TABLE orders;\n");
    write("migrations/2_note.sql", "-- migrate:up\n" + std::string(note) + "-- migrate:down\nDROP TABLE nothing;\n");
    const Outcome outcome = drift(new_database(std::string(applied) + goose));
    EXPECT_EQ(outcome.status, 0) << outcome;
    write("migrations/2_note.sql", "-- migrate:up\nSELECT nothing;\n-- migrate:down\nDROP TABLE nothing;\n");
    const Outcome failed = drift(new_database(std::string(applied) + goose));
    EXPECT_EQ(failed.status, 4) << failed;
    EXPECT_THAT(failed.err, HasSubstr("2_note.sql:2:8"));
}

}  // namespace
}  // namespace tidemark::tests
