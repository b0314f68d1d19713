#include <sys/stat.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include <atomic>
#include <csignal>
#include <thread>

#include "tests/cli/cli_fixture.h"

namespace tidemark::tests {
namespace {

using namespace std::chrono_literals;
using Json = nlohmann::json;

constexpr const char* first = "CREATE TABLE orders (id bigint PRIMARY KEY, note text DEFAULT 'none');\n";
constexpr const char* second = "CREATE VIEW notes AS SELECT note FROM orders;\n";

/// A server that streams all that happens on the first one.
class Standby : public CliOnDatabase {
protected:
    void SetUp() override
    {
        CliOnDatabase::SetUp();
        if (IsSkipped()) {
            return;
        }
        const std::filesystem::path bindir = cluster().binaries().bindir;
        if (access((bindir / "pg_basebackup").c_str(), X_OK) != 0) {
            GTEST_SKIP() << "there is no pg_basebackup: that drift works on a standby is not proved here";
        }
        struct stat owner {};
        ASSERT_EQ(stat(cluster().directory().c_str(), &owner), 0);
        std::filesystem::create_directory(path("standby"));
        const catalog::Conninfo primary = cluster().conninfo("postgres");
        Invocation program{bindir / "pg_basebackup",
                           {"-R", "-X", "stream", "-c", "fast", "-D", path("standby/data").string(), "-h",
                            primary.value("host"), "-p", primary.value("port"), "-U", "postgres"},
                           path("standby"),
                           environment,
                           {}};
        if (geteuid() == 0) {
            ASSERT_EQ(chown(path("standby").c_str(), owner.st_uid, owner.st_gid), 0);
            program.user = owner.st_uid;
        }
        const Outcome copied = run_program(program);
        ASSERT_EQ(copied.status, 0) << copied;
        program.program = bindir / "postgres";
        program.arguments = {"-D", path("standby/data").string(), "-k", path("standby").string(), "-p",
                             primary.value("port"), "-c", "listen_addresses=", "-c", "hot_standby=on",
                             // Whoever is in the way of what the primary has done is cancelled at once.
                             "-c", "max_standby_streaming_delay=0"};
        server = std::make_unique<RunningProgram>(program);
        for (int i = 0; i < 3000 && !accepts(); ++i) {
            ASSERT_FALSE(server->has_ended()) << server->wait();
            std::this_thread::sleep_for(10ms);
        }
        write("tidemark.toml", "platform = \"none\"\n");
        write("migrations/1_orders.sql", first);
        write("migrations/2_notes.sql", second);
        write("migrations/3_due.sql", "ALTER TABLE orders ADD COLUMN due date;\n");
    }

    void TearDown() override
    {
        if (server) {
            server->send(SIGQUIT);
            server->wait();
        }
    }

    /// The standby in the place of the primary, wherever it is named.
    std::string on_standby(std::string text) const
    {
        const std::string host = cluster().directory().string();
        const std::string other = path("standby").string();
        for (std::size_t at = text.find(host); at != std::string::npos; at = text.find(host, at + other.size())) {
            text.replace(at, host.size(), other);
        }
        return text;
    }

    bool accepts() const
    {
        try {
            catalog::ScriptConnection(catalog::Conninfo::parse(on_standby(url_of("postgres"))));
            return true;
        } catch (const std::exception&) {
            return false;
        }
    }

    /// Until the standby has all that the primary has.
    void wait_for_standby() const
    {
        catalog::ScriptConnection primary(cluster().conninfo("postgres"));
        const std::string position = primary.value_of("SELECT pg_current_wal_lsn()");
        catalog::ScriptConnection other(catalog::Conninfo::parse(on_standby(url_of("postgres"))));
        for (int i = 0; i < 3000; ++i) {
            if (other.value_of("SELECT pg_last_wal_replay_lsn() >= '" + position + "'::pg_lsn") == "t") {
                return;
            }
            std::this_thread::sleep_for(10ms);
        }
        FAIL() << "the standby does not follow";
    }

    std::unique_ptr<RunningProgram> server{};
};

TEST_F(Standby, TellsWhatThePrimaryTells)
{
    const std::string history =
        "CREATE TABLE goose_db_version (id serial PRIMARY KEY, version_id bigint NOT NULL, is_applied boolean NOT "
        "NULL, "
        "tstamp timestamp DEFAULT now()); INSERT INTO goose_db_version (version_id, is_applied) VALUES (0, true), (1, "
        "true), (2, true);\n";
    // As PgBouncer's test does: large enough for a second connection, which begins on an exported snapshot.
    const std::string large = R"(DO $$
DECLARE columns text := (SELECT string_agg('c' || i || ' int', ',') FROM generate_series(1, 1500) i);
BEGIN
    FOR i IN 1..50 LOOP
        EXECUTE 'CREATE TABLE padding (' || columns || ')';
        DROP TABLE padding;
    END LOOP;
END $$;)";
    for (const std::string& more : {std::string(), large}) {
        const std::string primary =
            new_database(std::string(first) + second + history +
                         "ALTER TABLE orders ALTER note SET DEFAULT 'some', ADD extra int;" + more);
        wait_for_standby();
        const std::string standby = on_standby(primary);
        for (const char* verb : {"drift", "verify"}) {
            const Outcome expected = tidemark({"db", verb, "--db-url", primary, "--format", "json"});
            ASSERT_EQ(expected.status, 1) << expected;
            const Outcome outcome = tidemark({"db", verb, "--db-url", standby, "--format", "json", "-v"});
            ASSERT_EQ(outcome.status, 1) << outcome;
            EXPECT_EQ(Json::parse(outcome.out)["migrations"]["pending"], Json({"3_due.sql"}));
            EXPECT_EQ(on_standby(expected.out), outcome.out);
        }
        const Outcome same = tidemark({"db", "drift", "--from", primary, "--to", standby});
        EXPECT_EQ(same.status, 0) << same;
    }
}

TEST_F(Standby, IsReadAgainWhereARecoveryConflictCancelsIt)
{
    const std::string primary = new_database(std::string(first) + second);
    wait_for_standby();
    std::atomic<bool> is_over{false};
    std::thread writes([&] {
        catalog::ScriptConnection client(catalog::Conninfo::parse(primary));
        for (int i = 0; !is_over; ++i) {
            client.run("INSERT INTO orders VALUES (" + std::to_string(i) + ")");
            client.run("DELETE FROM orders");
            // What it removes a snapshot of before may still see.
            client.run("VACUUM (TRUNCATE false) orders");
            std::this_thread::sleep_for(std::chrono::milliseconds(i * 37 % 200));
        }
    });
    int decided = 0;
    int cancelled = 0;
    for (int i = 0; i < 60 && (cancelled == 0 || decided < 3); ++i) {
        const Outcome outcome =
            tidemark({"db", "drift", "-v", "--applied-through", "2", "--db-url", on_standby(primary)});
        EXPECT_THAT(outcome.status, ::testing::AnyOf(0, 2)) << outcome;
        decided += outcome.status == 0 ? 1 : 0;
        cancelled += outcome.status == 0 && outcome.err.find("conflict with recovery") != std::string::npos ? 1 : 0;
    }
    is_over = true;
    writes.join();
    EXPECT_GT(decided, 2);
    EXPECT_GT(cancelled, 0) << "no run was cancelled and came to its end";
}

}  // namespace
}  // namespace tidemark::tests
