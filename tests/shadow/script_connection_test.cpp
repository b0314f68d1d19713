#include "catalog/script_connection.h"

#include <gtest/gtest.h>

#include "catalog/error.h"
#include "server_fixture.h"

namespace tidemark::catalog {
namespace {

using ScriptOnServer = tests::OnServer;

TEST_F(ScriptOnServer, RunsAScriptAsOneTransaction)
{
    ScriptConnection connection(cluster().conninfo("postgres"));
    EXPECT_THROW(connection.run("CREATE TABLE one(a int); SELECT 1/0"), StatementError);
    EXPECT_EQ(connection.value_of("SELECT to_regclass('one')"), "");
    EXPECT_FALSE(connection.in_transaction());
    connection.run("");
    connection.run("-- nothing but a comment");
}

TEST_F(ScriptOnServer, AFailureHasPositionDetailHintAndCount)
{
    ScriptConnection connection(cluster().conninfo("postgres"));
    try {
        connection.run("SELECT 'é';\nSELECT 2;\nSELECT nothing_such;");
        FAIL();
    } catch (const StatementError& error) {
        EXPECT_EQ(error.server.sqlstate, "42703");
        // Characters, not bytes.
        EXPECT_EQ(error.server.position, 30);
        EXPECT_EQ(error.statements_completed, 2);
    }
    try {
        connection.run("DO $$BEGIN RAISE EXCEPTION 'no' USING detail = 'd', hint = 'h'; END$$");
        FAIL();
    } catch (const StatementError& error) {
        EXPECT_EQ(error.server.detail, "d");
        EXPECT_EQ(error.server.hint, "h");
        EXPECT_EQ(error.server.position, 0);
        EXPECT_NE(error.server.context, "");
    }
}

TEST_F(ScriptOnServer, SaysWhenATransactionIsLeftOpen)
{
    ScriptConnection connection(cluster().conninfo("postgres"));
    connection.run("BEGIN; SELECT 1");
    EXPECT_TRUE(connection.in_transaction());
    EXPECT_THROW(connection.run("SELECT 1/0"), StatementError);
    EXPECT_TRUE(connection.in_transaction());
    connection.run("ROLLBACK");
    EXPECT_FALSE(connection.in_transaction());
}

TEST_F(ScriptOnServer, CopiesDataOnlyWhereItIsGiven)
{
    ScriptConnection connection(cluster().conninfo("postgres"));
    connection.run("CREATE TEMP TABLE copied(a int)");
    EXPECT_THROW(connection.run("COPY copied FROM STDIN"), StatementError);
    connection.run_copy("COPY copied FROM STDIN", "1\n2\n\\.\n");
    EXPECT_EQ(connection.value_of("SELECT sum(a) FROM copied"), "3");
    connection.run("COPY copied TO STDOUT");
    try {
        connection.run_copy("COPY copied FROM STDIN", "one\n");
        FAIL();
    } catch (const StatementError& error) {
        EXPECT_EQ(error.server.sqlstate, "22P02");
    }
}

TEST_F(ScriptOnServer, AZeroByteIsRefusedBeforeItCutsTheText)
{
    ScriptConnection connection(cluster().conninfo("postgres"));
    try {
        connection.run(std::string("SELECT 1;\0DROP", 14));
        FAIL();
    } catch (const StatementError& error) {
        EXPECT_EQ(error.server.position, 10);
    }
}

TEST_F(ScriptOnServer, TheEndOfTheBackendIsAnError)
{
    ScriptConnection connection(cluster().conninfo("postgres"));
    EXPECT_THROW(connection.run("SELECT pg_terminate_backend(pg_backend_pid())"), StatementError);
    EXPECT_THROW(connection.run("SELECT 1"), ConnectError);
}

}  // namespace
}  // namespace tidemark::catalog
