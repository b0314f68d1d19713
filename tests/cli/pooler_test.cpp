#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <sstream>
#include <thread>

#include "tests/cli/cli_fixture.h"

namespace tidemark::tests {
namespace {

using namespace std::chrono_literals;

constexpr const char* program = "/usr/sbin/pgbouncer";

constexpr const char* first = "CREATE TABLE orders (id bigint PRIMARY KEY, note text DEFAULT 'none');\n";
constexpr const char* extra = "CREATE TABLE extra (id int);\n";
/// pg_attribute takes more than the 8 MiB from which a second connection pays, and there is nothing more to read.
constexpr const char* large = R"(
DO $$
DECLARE columns text := (SELECT string_agg('c' || i || ' int', ',') FROM generate_series(1, 1500) i);
BEGIN
    FOR i IN 1..50 LOOP
        EXECUTE 'CREATE TABLE padding (' || columns || ')';
        DROP TABLE padding;
    END LOOP;
END $$;
)";

/// What a pool's mode and size are, and how large the database is.
struct Pool {
    std::string name{};
    std::string mode{};
    int size = 0;
    bool is_large = false;
};

std::ostream& operator<<(std::ostream& stream, const Pool& pool) { return stream << pool.name; }

/// The lines that one text has and the other has not at the same place.
std::string changed_lines(const std::string& before, const std::string& after)
{
    std::istringstream old_lines(before);
    std::istringstream new_lines(after);
    std::string changed;
    std::string old_line;
    std::string new_line;
    while (std::getline(old_lines, old_line) && std::getline(new_lines, new_line)) {
        changed += old_line == new_line ? "" : old_line + " -> " + new_line + '\n';
    }
    return changed;
}

/// PgBouncer in front of a database, which hands a server connection on as it is: it cleans up after nobody.
class Pooler : public CliOnDatabase, public ::testing::WithParamInterface<Pool> {
protected:
    void SetUp() override
    {
        CliOnDatabase::SetUp();
        if (IsSkipped()) {
            return;
        }
        if (access(program, X_OK) != 0) {
            GTEST_SKIP() << "there is no " << program << ": that drift works through a pooler is not proved here";
        }
        const Pool& pool = GetParam();
        direct = new_database(std::string(first) + extra + (pool.is_large ? large : ""));
        database = direct.substr(14, direct.find('?') - 14);
        // Whatever is put back to a default rather than to what it was shows.
        run_sql(direct, "ALTER DATABASE " + database + " SET DateStyle = 'German, DMY'; ALTER DATABASE " + database +
                            " SET TimeZone = 'Asia/Tokyo'; ALTER DATABASE " + database +
                            " SET search_path = public, pg_catalog; ALTER DATABASE " + database +
                            " SET statement_timeout = '77s'; ALTER DATABASE " + database +
                            " SET quote_all_identifiers = on");
        start_pooler(pool);
        write_project(first);
    }

    void start_pooler(const Pool& pool)
    {
        const catalog::Conninfo server = cluster().conninfo(database);
        struct stat owner {};
        ASSERT_EQ(stat(cluster().directory().c_str(), &owner), 0);
        std::filesystem::create_directory(path("pooler"));
        write("pooler/users", "\"postgres\" \"\"\n\"watcher\" \"\"\n");
        write("pooler/ini", "[databases]\n* = host=" + server.value("host") + " port=" + server.value("port") +
                                "\n[pgbouncer]\nlisten_port = 6432\nunix_socket_dir = " + path("pooler").string() +
                                "\nauth_type = trust\nauth_file = " + path("pooler/users").string() +
                                "\nlogfile = " + path("pooler/log").string() + "\npool_mode = " + pool.mode +
                                "\ndefault_pool_size = " + std::to_string(pool.size) +
                                "\nserver_reset_query =\nserver_reset_query_always = 0\nserver_check_query =\n");
        Invocation pooler{program, {path("pooler/ini").string()}, path("pooler"), {{"PATH", "/usr/bin:/bin"}}, {}};
        if (geteuid() == 0) {
            // It does not run as root.
            ASSERT_EQ(chown(path("pooler").c_str(), owner.st_uid, owner.st_gid), 0);
            pooler.user = owner.st_uid;
        }
        running = std::make_unique<RunningProgram>(pooler);
        for (int i = 0; i < 500 && !std::filesystem::exists(path("pooler/.s.PGSQL.6432")); ++i) {
            ASSERT_FALSE(running->has_ended()) << running->wait();
            std::this_thread::sleep_for(10ms);
        }
        pooled = "postgresql:///" + database + "?user=postgres&port=6432&host=" + path("pooler").string();
    }

    /// What the next client finds: every setting, whatever is not of the transaction alone, and its server process.
    std::string what_a_client_finds() const
    {
        catalog::ScriptConnection client(catalog::Conninfo::parse(pooled));
        return client.value_of(R"(
SELECT concat_ws(E'\n', 'process ' || pg_backend_pid(),
       (SELECT string_agg(name || ' = ' || setting, E'\n' ORDER BY name) FROM pg_settings
        WHERE name NOT IN ('application_name')),
       (SELECT count(*) FROM pg_prepared_statements) || ' prepared',
       (SELECT count(*) FROM pg_cursors WHERE name <> '') || ' cursors',
       (SELECT count(*) FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'advisory') || ' locks',
       (SELECT count(*) FROM pg_class WHERE relpersistence = 't') || ' temporary',
       now() = statement_timestamp()))");
    }

    std::size_t clients() const
    {
        const std::string log = read("pooler/log");
        std::size_t count = 0;
        for (std::size_t at = log.find("login attempt"); at != std::string::npos;
             at = log.find("login attempt", at + 1)) {
            ++count;
        }
        return count;
    }

    std::string database{};
    std::string direct{};
    std::string pooled{};
    std::unique_ptr<RunningProgram> running{};
};

TEST_P(Pooler, DriftIsWhatItIsWithoutAndLeavesNothing)
{
    const Outcome expected = tidemark({"db", "drift", "--db-url", direct, "--format", "sql"});
    ASSERT_EQ(expected.status, 1) << expected;
    const std::string before = what_a_client_finds();
    EXPECT_THAT(before, AllOf(HasSubstr("DateStyle = German, DMY"), HasSubstr("transaction_read_only = off")));
    const std::size_t clients_before = clients();
    const auto begun = std::chrono::steady_clock::now();
    for (const char* verb : {"drift", "verify"}) {
        const Outcome outcome = tidemark({"db", verb, "--db-url", pooled, "--format", "json", "-v"});
        EXPECT_EQ(outcome.status, 1) << outcome;
        EXPECT_THAT(outcome.out, HasSubstr("\"object\": \"table public.extra\"")) << outcome.err;
    }
    EXPECT_LT(std::chrono::steady_clock::now() - begun, 20s);
    // One for each run, and another where there is much to read.
    EXPECT_EQ(clients() - clients_before, GetParam().is_large ? 4U : 2U);
    EXPECT_THAT(read("pooler/log"), Not(HasSubstr("cancel request")));
    EXPECT_EQ(changed_lines(before, what_a_client_finds()), "") << "what tidemark has set goes on in the pool";
    catalog::ScriptConnection watcher(catalog::Conninfo::parse(direct));
    EXPECT_EQ(watcher.value_of("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> "
                               "pg_backend_pid() AND (state <> 'idle' OR xact_start IS NOT NULL)"),
              "0");
    run_sql(pooled, "CREATE TABLE written (a int)");
}

INSTANTIATE_TEST_SUITE_P(Of, Pooler,
                         ::testing::Values(Pool{"session", "session", 4, false},
                                           Pool{"session_large", "session", 4, true},
                                           Pool{"session_of_one_large", "session", 1, true},
                                           Pool{"transaction", "transaction", 4, false},
                                           Pool{"transaction_large", "transaction", 4, true},
                                           Pool{"transaction_of_one_large", "transaction", 1, true}),
                         [](const auto& pool) { return pool.param.name; });

}  // namespace
}  // namespace tidemark::tests
