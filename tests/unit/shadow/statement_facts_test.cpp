#include "catalog/shadow/statement_facts.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "catalog/shadow/script_runner.h"

namespace tidemark::catalog {
namespace {

TransactionUse use_of(const std::string& text)
{
    const SqlScript script = split_sql(text, "a.sql");
    return transaction_use(script, script.statements.at(0));
}

std::string created_by(const std::string& text)
{
    const SqlScript script = split_sql(text, "a.sql");
    const auto object = created_object(script, script.statements.at(0));
    return object ? object->noun + " " + object->schema + "." + object->name : "nothing";
}

Sending sending_of(const std::string& text) { return sending_for(split_sql(text, "a.sql")); }

TEST(StatementFacts, KnowsWhatRefusesATransactionBlock)
{
    for (const char* text :
         {"CREATE INDEX CONCURRENTLY i ON t (a)", "create unique index concurrently if not exists i on t (a)",
          "DROP INDEX CONCURRENTLY i", "REINDEX INDEX CONCURRENTLY i", "REINDEX (CONCURRENTLY) TABLE t",
          "REINDEX SCHEMA s", "VACUUM", "VACUUM FULL t", "ALTER SYSTEM SET work_mem = '1MB'", "CREATE DATABASE d",
          "DROP DATABASE d", "ALTER TABLE t DETACH PARTITION p CONCURRENTLY", "CLUSTER", "DISCARD ALL",
          "CREATE TABLESPACE s LOCATION '/x'", "CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION p",
          "COMMIT PREPARED 'x'"}) {
        EXPECT_EQ(use_of(text), TransactionUse::stands_alone) << text;
    }
}

TEST(StatementFacts, KnowsWhatDoesNot)
{
    for (const char* text : {"CREATE INDEX concurrently_made ON t (a)", "CREATE INDEX \"concurrently\" ON t (a)",
                             "REINDEX TABLE t", "CLUSTER t USING i", "ALTER TYPE e ADD VALUE 'x'",
                             "REFRESH MATERIALIZED VIEW CONCURRENTLY v", "ALTER TABLE t DETACH PARTITION p",
                             "CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION p WITH (connect = false)",
                             "ALTER DATABASE d SET work_mem = '1MB'", "ANALYZE t", "ROLLBACK TO SAVEPOINT s",
                             "PREPARE p AS SELECT 1", "COMMENT ON TABLE t IS 'VACUUM'"}) {
        EXPECT_EQ(use_of(text), TransactionUse::ordinary) << text;
    }
}

TEST(StatementFacts, KnowsWhereTransactionsBeginAndEnd)
{
    EXPECT_EQ(use_of("BEGIN ISOLATION LEVEL SERIALIZABLE"), TransactionUse::opens);
    EXPECT_EQ(use_of("start transaction"), TransactionUse::opens);
    EXPECT_EQ(use_of("COMMIT"), TransactionUse::closes);
    EXPECT_EQ(use_of("END"), TransactionUse::closes);
    EXPECT_EQ(use_of("ROLLBACK"), TransactionUse::closes);
    EXPECT_EQ(use_of("ABORT WORK"), TransactionUse::closes);
    EXPECT_EQ(use_of("PREPARE TRANSACTION 'x'"), TransactionUse::closes);
}

TEST(StatementFacts, NamesWhatACreateMakes)
{
    EXPECT_EQ(created_by("CREATE TABLE IF NOT EXISTS app.\"Orders\" (a int)"), "table app.Orders");
    EXPECT_EQ(created_by("create or replace function App.F(a int) returns int language sql as 'select 1'"),
              "function app.f");
    EXPECT_EQ(created_by("CREATE UNLOGGED TABLE t (a int)"), "table .t");
    EXPECT_EQ(created_by("CREATE MATERIALIZED VIEW v AS SELECT 1"), "view .v");
    EXPECT_EQ(created_by("CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)"), "index .i");
    EXPECT_EQ(created_by("CREATE CONSTRAINT TRIGGER g AFTER INSERT ON t EXECUTE FUNCTION f()"), "trigger .g");
    EXPECT_EQ(created_by("CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION f()"), "trigger .e");
    EXPECT_EQ(created_by("CREATE USER u"), "role .u");
    EXPECT_EQ(created_by("CREATE EXTENSION IF NOT EXISTS \"uuid-ossp\""), "extension .uuid-ossp");
    EXPECT_EQ(created_by("CREATE USER MAPPING FOR u SERVER s"), "nothing");
    EXPECT_EQ(created_by("ALTER TABLE t ADD a int"), "nothing");
}

TEST(StatementFacts, FindsRolesInBlocksAndDynamicSqlToo)
{
    using testing::ElementsAre;
    EXPECT_THAT(roles_created_in(
                    "CREATE ROLE a; create user \"B\" with login; CREATE GROUP c; CREATE USER MAPPING FOR x SERVER s;"
                    "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'd') THEN CREATE ROLE d; END IF;"
                    " EXECUTE 'CREATE ROLE e'; END $$;"
                    "-- CREATE ROLE f\nSELECT 'role';"),
                ElementsAre("B", "a", "c", "d", "e"));
}

TEST(ScriptSending, IsWholeUnlessTheFileAsksOtherwise)
{
    EXPECT_EQ(sending_of("CREATE TABLE t (a int); CREATE INDEX i ON t (a);"), Sending::whole);
    EXPECT_EQ(sending_of("BEGIN; SELECT 1; COMMIT;"), Sending::whole);
    EXPECT_EQ(sending_of("CREATE INDEX CONCURRENTLY i ON t (a);"), Sending::whole);
    EXPECT_EQ(sending_of("SELECT 1; CREATE INDEX CONCURRENTLY i ON t (a);"), Sending::statement_by_statement);
    EXPECT_EQ(sending_of("-- made by x\n-- pg-delta: transaction=false\nSELECT 1; SELECT 2;"),
              Sending::statement_by_statement);
    EXPECT_EQ(sending_of("SELECT 1;\n-- transaction=false\nSELECT 2;"), Sending::whole);
    EXPECT_EQ(sending_of("COPY t FROM stdin;\n1\n\\.\n"), Sending::in_transaction);
    EXPECT_EQ(sending_of("BEGIN;\nCOPY t FROM stdin;\n1\n\\.\nCOMMIT;"), Sending::statement_by_statement);
    EXPECT_EQ(sending_of("SELECT 'open"), Sending::whole);
}

TEST(ScriptSending, KnowsWhetherAFailureUndoesTheWholeFile)
{
    EXPECT_TRUE(is_one_transaction(split_sql("SELECT 1; SELECT 2", "a.sql")));
    EXPECT_TRUE(is_one_transaction(split_sql("BEGIN; SELECT 1; COMMIT", "a.sql")));
    EXPECT_FALSE(is_one_transaction(split_sql("BEGIN; SELECT 1; COMMIT; SELECT 2", "a.sql")));
    EXPECT_FALSE(is_one_transaction(split_sql("BEGIN; COMMIT; BEGIN; COMMIT", "a.sql")));
}

}  // namespace
}  // namespace tidemark::catalog
