#include "catalog/shadow/failure_location.h"

#include <string>

#include <gtest/gtest.h>

namespace tidemark::catalog {
namespace {

StatementError server_error(const std::string& sqlstate, int position, int completed = 0,
                            const std::string& context = {})
{
    ServerMessage message;
    message.sqlstate = sqlstate;
    message.message = "it failed";
    message.position = position;
    message.context = context;
    StatementError error(message, "");
    error.statements_completed = completed;
    return error;
}

TEST(FailureLocation, FollowsTheServersPositionInCharacters)
{
    const SqlScript script = split_sql("SELECT 'é';\nSELECT nope;\n", "a.sql");
    const MigrationError error = locate_failure("a.sql", script, whole_of(script), server_error("42703", 20));
    EXPECT_EQ(error.line, 2);
    EXPECT_EQ(error.column, 8);
    EXPECT_EQ(error.source_line, "SELECT nope;");
    EXPECT_EQ(error.statement, "SELECT nope");
    EXPECT_STREQ(error.what(), "a.sql:2:8: it failed");
}

TEST(FailureLocation, CountsCompletedStatementsWhereThereIsNoPosition)
{
    const SqlScript script =
        split_sql("CREATE TABLE a ();\n;;\n  CREATE TABLE b ();\n  CREATE TABLE a ();\nSELECT 1;", "a.sql");
    const MigrationError error = locate_failure("a.sql", script, whole_of(script), server_error("42P07", 0, 2));
    EXPECT_EQ(error.line, 4);
    EXPECT_EQ(error.column, 3);
    EXPECT_EQ(error.statement, "CREATE TABLE a ()");
}

TEST(FailureLocation, KnowsAStatementSentByItself)
{
    const SqlScript script = split_sql("SELECT 1;\n\nSELECT é, nope;", "a.sql");
    const MigrationError error = locate_failure("a.sql", script, statement_part(script, 1), server_error("42703", 11));
    EXPECT_EQ(error.line, 3);
    EXPECT_EQ(error.column, 11);
    EXPECT_EQ(locate_failure("a.sql", script, statement_part(script, 1), server_error("42P07", 0)).line, 3);
}

TEST(FailureLocation, PointsBehindTheLastTokenAtEndOfInput)
{
    const SqlScript script = split_sql("SELECT (1\n\n\n-- the end\n", "a.sql");
    const MigrationError error = locate_failure("a.sql", script, whole_of(script), server_error("42601", 24));
    EXPECT_EQ(error.line, 1);
    EXPECT_EQ(error.column, 10);
}

TEST(FailureLocation, FindsTheLineInsideADoBlock)
{
    const SqlScript script = split_sql("SELECT 1;\nDO $$\nBEGIN\n  RAISE EXCEPTION 'no';\nEND $$;", "a.sql");
    const std::string context = "SQL statement \"x\"\nPL/pgSQL function inline_code_block line 3 at RAISE";
    const MigrationError error =
        locate_failure("a.sql", script, whole_of(script), server_error("P0001", 0, 1, context));
    EXPECT_EQ(error.line, 4);
    EXPECT_EQ(error.column, 3);
    EXPECT_EQ(error.server.context, context);
}

TEST(FailureLocation, FindsTheLineOfCopyData)
{
    const SqlScript script = split_sql("SELECT 1;\nCOPY t FROM stdin;\n1\n2\nx\n\\.\n", "a.sql");
    const MigrationError error = locate_failure("a.sql", script, statement_part(script, 1),
                                                server_error("22P02", 0, 0, "COPY t, line 3, column a: \"x\""));
    EXPECT_EQ(error.line, 5);
    EXPECT_EQ(error.source_line, "x");
}

TEST(FailureLocation, SurvivesNonsense)
{
    const SqlScript empty = split_sql("", "a.sql");
    EXPECT_EQ(locate_failure("a.sql", empty, whole_of(empty), server_error("XX000", 7, 9)).line, 1);
    const SqlScript script = split_sql("SELECT 1", "a.sql");
    EXPECT_EQ(locate_failure("a.sql", script, whole_of(script), server_error("XX000", 0, 9)).line, 1);
}

}  // namespace
}  // namespace tidemark::catalog
