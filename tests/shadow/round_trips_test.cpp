#include <gtest/gtest.h>

#include <string>

#include "catalog/reader.h"
#include "catalog/script_connection.h"
#include "catalog/session.h"
#include "server_fixture.h"
#include "tests/support/latency_relay.h"

namespace tidemark::catalog {
namespace {

using ReaderOnServer = tests::OnServer;

/// As the network sees it, from the first byte to the end of the transaction.
std::size_t round_trips_of_snapshot(const Conninfo& server)
{
    const tests::ScratchDirectory scratch;
    const std::string socket = ".s.PGSQL." + server.value("port");
    const tests::LatencyRelay relay(scratch.path() / socket, std::filesystem::path(server.value("host")) / socket,
                                    std::chrono::milliseconds(1));
    Session session(server.with("host", scratch.path().string()));
    read_snapshot(session, Scope{});
    return relay.round_trips();
}

TEST_F(ReaderOnServer, ASnapshotTakesSixRoundTripsAtMostWhateverThereIs)
{
    ScriptConnection(cluster().conninfo("postgres")).run("CREATE DATABASE many_tables");
    const Conninfo database = cluster().conninfo("many_tables");
    const std::size_t of_nothing = round_trips_of_snapshot(database);
    EXPECT_LE(of_nothing, 6U);
    ScriptConnection(database).run(R"(
        DO $$
        BEGIN
            FOR i IN 1..300 LOOP
                EXECUTE format('CREATE TABLE t%s (id bigint PRIMARY KEY, n integer DEFAULT %s CHECK (n <> %s), note text)', i, i, i);
                EXECUTE format('CREATE INDEX ON t%s (upper(note)) WHERE n > %s', i, i);
                EXECUTE format('CREATE VIEW v%s AS SELECT id, n + %s AS n FROM t%s', i, i, i);
            END LOOP;
        END $$)");
    EXPECT_EQ(round_trips_of_snapshot(database), of_nothing);
}

}  // namespace
}  // namespace tidemark::catalog
