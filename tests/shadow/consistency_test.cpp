#include "catalog/consistency.h"

#include <gtest/gtest.h>

#include "catalog/script_connection.h"
#include "catalog/session.h"
#include "server_fixture.h"

namespace tidemark::catalog {
namespace {

using CatalogsOnServer = tests::OnServer;

/// What the query says at the end of a read transaction in which the others meanwhile do something.
template <class Others>
bool is_changed_by(const Conninfo& database, Others&& others)
{
    Session session(database);
    session.begin_read();
    session.run_one("select 1");
    others();
    const auto answer = session.run_one(catalogs_changed_query());
    session.rollback();
    return Row(*answer, 0).boolean();
}

TEST_F(CatalogsOnServer, WhatIsReadIsWatchedUntilItIsRead)
{
    ScriptConnection(cluster().conninfo("postgres")).run("CREATE DATABASE watched");
    const Conninfo database = cluster().conninfo("watched");
    ScriptConnection other(database);
    other.run("CREATE TABLE t (a integer DEFAULT 1); CREATE TABLE doomed (a integer)");

    EXPECT_FALSE(is_changed_by(database, [] {}));
    EXPECT_TRUE(is_changed_by(database, [&] { other.run("ALTER TABLE t RENAME COLUMN a TO b"); }));
    EXPECT_TRUE(is_changed_by(database, [&] { other.run("DROP TABLE doomed"); }));
    // What is new is not seen, and disturbs nothing; nor do rows.
    EXPECT_FALSE(is_changed_by(database, [&] { other.run("CREATE TABLE born (a integer)"); }));
    EXPECT_FALSE(is_changed_by(database, [&] { other.run("INSERT INTO t VALUES (1)"); }));
}

TEST_F(CatalogsOnServer, WhatIsNotCommittedHasChangedNothing)
{
    ScriptConnection(cluster().conninfo("postgres")).run("CREATE DATABASE undecided");
    const Conninfo database = cluster().conninfo("undecided");
    ScriptConnection other(database);
    other.run("CREATE TABLE t (a integer)");

    EXPECT_FALSE(is_changed_by(database, [&] { other.run("BEGIN; ALTER TABLE t RENAME COLUMN a TO b"); }));
    EXPECT_TRUE(is_changed_by(database, [&] { other.run("COMMIT"); }));
    other.run("BEGIN; ALTER TABLE t RENAME COLUMN b TO c; ROLLBACK");
    EXPECT_FALSE(is_changed_by(database, [&] { other.run("SELECT pg_catalog.pg_current_xact_id()"); }));
}

}  // namespace
}  // namespace tidemark::catalog
