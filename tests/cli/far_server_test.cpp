#include <chrono>
#include <regex>

#include "tests/cli/cli_fixture.h"
#include "tests/support/latency_relay.h"

namespace tidemark::tests {
namespace {

using namespace std::chrono_literals;

using FarServer = CliOnDatabase;

/// To connect; to find the history's table, read it and end, after the reader's powers; whether something is applied; two for
/// the schema, and the end; and afterwards the history once more, and once more whether something is applied.
constexpr std::size_t most_round_trips = 20;

TEST_F(FarServer, DriftTakesAsManyRoundTripsWhateverThereIs)
{
    constexpr const char* one = "CREATE TABLE orders (id bigint PRIMARY KEY);\n";
    std::string many;
    for (int i = 0; i < 300; ++i) {
        const std::string name = "t" + std::to_string(i);
        many += "CREATE TABLE " + name + " (id bigint PRIMARY KEY, n integer DEFAULT 7 CHECK (n > 0), note text);\n" +
                "CREATE INDEX ON " + name + " (upper(note)) WHERE n > 3;\n" + "CREATE VIEW v" + name +
                " AS SELECT id, n + 1 AS n FROM " + name + ";\n" + "ALTER TABLE " + name +
                " ENABLE ROW LEVEL SECURITY;\nCREATE POLICY own ON " + name + " USING (note = CURRENT_USER);\n";
    }
    std::size_t of_one = 0;
    for (const std::string& schema : {std::string(one), many}) {
        write_project(schema);
        const std::string url = new_database(schema + "CREATE TABLE extra (a int);");
        ASSERT_EQ(tidemark({"db", "drift", "--db-url", url}).status, 1);
        const std::string socket = ".s.PGSQL." + cluster().conninfo("postgres").value("port");
        std::filesystem::remove(path(socket));
        const LatencyRelay relay(path(socket), cluster().directory() / socket, 50ms);
        const std::string far = url.substr(0, url.find("&host=")) + "&host=" + scratch.path().string();
        const auto begun = std::chrono::steady_clock::now();
        const Outcome outcome = tidemark({"db", "drift", "-v", "--db-url", far});
        const auto taken = std::chrono::steady_clock::now() - begun;
        EXPECT_EQ(outcome.status, 1) << outcome;
        EXPECT_EQ(relay.connections(), 1U);
        EXPECT_LE(relay.round_trips(), most_round_trips);
        // Each of them, and as much again as reading takes a slow machine.
        EXPECT_LT(taken, relay.round_trips() * 100ms + 10s);
        std::cout << relay.round_trips() << " round trips, "
                  << std::chrono::duration_cast<std::chrono::milliseconds>(taken).count() << " ms\n";
        std::smatch told;
        ASSERT_TRUE(std::regex_search(outcome.err, told, std::regex("round trips ([0-9]+)"))) << outcome.err;
        // -v tells those until the schema is read; to connect and to look again take the others.
        EXPECT_LE(std::stoul(told[1]), relay.round_trips());
        of_one = of_one == 0 ? relay.round_trips() : of_one;
        EXPECT_EQ(relay.round_trips(), of_one);
    }
}

}  // namespace
}  // namespace tidemark::tests
