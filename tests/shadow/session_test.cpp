#include "catalog/session.h"

#include <gtest/gtest.h>

#include "catalog/error.h"
#include "catalog/script_connection.h"
#include "server_fixture.h"

namespace tidemark::catalog {
namespace {

using SessionOnServer = tests::OnServer;

std::string text_of(const ResultSet& result, std::size_t row = 0, std::size_t column = 0)
{
    return std::string(result.cell(row, column).value_or("NULL"));
}

TEST_F(SessionOnServer, ThirtyQueriesAndTheirBeginTravelInOneRoundTrip)
{
    Session session(cluster().conninfo("postgres"));
    std::vector<std::string> queries;
    for (int number = 0; number < 30; ++number) {
        queries.push_back("SELECT " + std::to_string(number) + ", NULL, 'x' WHERE true");
    }
    session.begin_read();
    const auto results = session.run(queries);
    EXPECT_EQ(session.round_trips(), 1U);
    ASSERT_EQ(results.size(), 30U);
    EXPECT_EQ(text_of(*results[29]), "29");
    EXPECT_EQ(results[29]->columns(), 3U);
    EXPECT_EQ(results[29]->cell(0, 1), std::nullopt);
    // One message as the server saw it.
    EXPECT_NE(text_of(*session.run_one("SELECT query FROM pg_catalog.pg_stat_activity WHERE pid = pg_backend_pid()"))
                  .find("pg_stat_activity"),
              std::string::npos);
    session.rollback();
}

TEST_F(SessionOnServer, ReadsRepeatableAndReadOnly)
{
    Session session(cluster().conninfo("postgres"));
    session.begin_read();
    const auto results = session.run({"SHOW transaction_isolation", "SHOW transaction_read_only", "SHOW search_path"});
    EXPECT_EQ(text_of(*results[0]), "repeatable read");
    EXPECT_EQ(text_of(*results[1]), "on");
    EXPECT_EQ(text_of(*results[2]), "");
    EXPECT_THROW(session.run_one("CREATE TABLE public.t()"), StatementError);
    session.rollback();
}

TEST_F(SessionOnServer, PinsLeakNothing)
{
    const std::string settings =
        "SELECT pg_catalog.string_agg(name || '=' || setting, ',' ORDER BY name) FROM pg_catalog.pg_settings "
        "WHERE name NOT IN ('transaction_isolation', 'transaction_read_only')";
    Session session(cluster().conninfo("postgres"));
    session.execute("SET TimeZone = 'Asia/Tokyo'; SET DateStyle = 'German'; SET quote_all_identifiers = on");
    const std::string before = text_of(*session.run_one(settings));
    session.begin_read();
    EXPECT_EQ(text_of(*session.run_one("SHOW TimeZone")), "UTC");
    session.rollback();
    EXPECT_EQ(text_of(*session.run_one(settings)), before);
    session.begin_trial();
    EXPECT_NE(text_of(*session.run_one(settings)), before);
    session.commit();
    EXPECT_EQ(text_of(*session.run_one(settings)), before);
}

TEST_F(SessionOnServer, ATrialIsUndone)
{
    Session session(cluster().conninfo("postgres"));
    session.begin_trial();
    session.execute("CREATE TABLE public.trial(a int); INSERT INTO public.trial VALUES (1), (2)");
    EXPECT_EQ(text_of(*session.run_one("SELECT count(*) FROM public.trial")), "2");
    session.rollback();
    EXPECT_EQ(text_of(*session.run_one("SELECT pg_catalog.to_regclass('public.trial')")), "NULL");
}

TEST_F(SessionOnServer, AFailedQueryIsNamed)
{
    Session session(cluster().conninfo("postgres"));
    session.begin_read();
    try {
        session.run({"SELECT 1", "SELECT 2 FROM missing", "SELECT 3"});
        FAIL();
    } catch (const StatementError& error) {
        EXPECT_EQ(error.server.sqlstate, "42P01");
        EXPECT_EQ(error.server.message, "relation \"missing\" does not exist");
        EXPECT_EQ(error.statement, "SELECT 2 FROM missing");
    }
    session.rollback();
    EXPECT_EQ(text_of(*session.run_one("SELECT 'still here'")), "still here");
}

TEST_F(SessionOnServer, ASyntaxErrorInABatchIsTold)
{
    Session session(cluster().conninfo("postgres"));
    session.begin_read();
    try {
        session.run({"SELECT 1", "SELEC 2"});
        FAIL();
    } catch (const StatementError& error) {
        EXPECT_EQ(error.server.sqlstate, "42601");
        EXPECT_EQ(error.server.message, "syntax error at or near \"SELEC\"");
    }
    session.rollback();
    EXPECT_EQ(text_of(*session.run_one("SELECT 1")), "1");
}

TEST_F(SessionOnServer, DetailAndHintAreTakenApart)
{
    Session session(cluster().conninfo("postgres"));
    try {
        session.execute("DO $$BEGIN RAISE EXCEPTION 'two\nlines' USING detail = 'why', hint = 'so'; END$$");
        FAIL();
    } catch (const StatementError& error) {
        EXPECT_EQ(error.server.message, "two\nlines");
        EXPECT_EQ(error.server.detail, "why");
        EXPECT_EQ(error.server.hint, "so");
        EXPECT_NE(error.server.context.find("PL/pgSQL"), std::string::npos);
    }
}

TEST_F(SessionOnServer, ABrokenConnectionIsAConnectError)
{
    Session session(cluster().conninfo("postgres"));
    EXPECT_THROW(session.run_one("SELECT pg_catalog.pg_terminate_backend(pg_catalog.pg_backend_pid())"), ConnectError);
    EXPECT_THROW(session.run_one("SELECT 1"), ConnectError);
}

TEST(Session, AnUnreachableServerIsNamedWithoutItsPassword)
{
    try {
        Session session(Conninfo::parse("postgresql://ann:canary@127.0.0.1:1/app"));
        FAIL();
    } catch (const ConnectError& error) {
        EXPECT_EQ(error.target, "ann@127.0.0.1:1/app");
        EXPECT_EQ(std::string(error.what()).find("canary"), std::string::npos);
        EXPECT_NE(error.reason.find("refused"), std::string::npos);
    }
}

TEST_F(SessionOnServer, AWrongPasswordIsNeverPrinted)
{
    ScriptConnection(cluster().conninfo("postgres")).run("CREATE ROLE locked_out LOGIN PASSWORD 'right'");
    // The last line of pg_hba.conf that matches first decides: put a demand for a password on top.
    ScriptConnection(cluster().conninfo("postgres"))
        .run("COPY (SELECT 'local all locked_out scram-sha-256' UNION ALL SELECT 'local all all trust') TO '" +
             (cluster().directory() / "data" / "pg_hba.conf").string() + "'");
    ScriptConnection(cluster().conninfo("postgres")).run("SELECT pg_reload_conf(), pg_sleep(0.2)");
    const Conninfo target = cluster().conninfo("postgres", "locked_out").with("password", "wrong/canary pass");
    for (const bool by_session : {true, false}) {
        try {
            if (by_session) {
                Session session(target);
            } else {
                ScriptConnection connection(target);
            }
            FAIL();
        } catch (const ConnectError& error) {
            EXPECT_NE(error.reason.find("password authentication failed"), std::string::npos) << error.reason;
            EXPECT_EQ(std::string(error.what()).find("canary"), std::string::npos) << error.what();
        }
    }
}

}  // namespace
}  // namespace tidemark::catalog
