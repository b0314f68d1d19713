#include "catalog/reader.h"

#include <gtest/gtest.h>

#include <limits>
#include <string>

#include "catalog/script_connection.h"
#include "catalog/session.h"
#include "catalog/snapshot_json.h"
#include "server_fixture.h"

namespace tidemark::catalog {
namespace {

using CatalogReader = tests::OnServer;

/// A bit of everything that is read from more than one answer.
constexpr const char* schema = R"(
    CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, total numeric(12,2) DEFAULT 0 CHECK (total >= 0),
                         note varchar(20) COLLATE "C", doubled numeric GENERATED ALWAYS AS (total * 2) STORED);
    CREATE INDEX ON orders (upper(note) text_pattern_ops) WHERE total > 10;
    ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
    CREATE POLICY dear ON orders USING (total > 100);
    CREATE VIEW notes AS SELECT id, note FROM orders;
    GRANT SELECT (id, note), UPDATE (note) ON orders TO PUBLIC;
    CREATE TYPE place AS (x integer, y text COLLATE "C");
    COMMENT ON COLUMN orders.note IS 'free text';
)";

ReadOptions one_connection() { return {std::numeric_limits<std::int64_t>::max()}; }
ReadOptions two_connections() { return {0}; }

std::string read(Session& session, const ReadOptions& options)
{
    return to_json(read_snapshot(session, Scope{}, silent_observer(), options));
}

std::string read(const Conninfo& database, const ReadOptions& options)
{
    Session session(database);
    return read(session, options);
}

TEST_F(CatalogReader, TwoConnectionsReadWhatOneReads)
{
    ScriptConnection(cluster().conninfo("postgres")).run("CREATE DATABASE read_by_two");
    const Conninfo database = cluster().conninfo("read_by_two");
    ScriptConnection(database).run(schema);
    const std::string by_one = read(database, one_connection());
    EXPECT_NE(by_one.find("\"dear\""), std::string::npos);
    EXPECT_EQ(read(database, two_connections()), by_one);
}

TEST_F(CatalogReader, OneConnectionDoesAllWhereThereIsNoSecond)
{
    ScriptConnection admin(cluster().conninfo("postgres"));
    admin.run("CREATE DATABASE read_by_one");
    admin.run("CREATE ROLE narrow LOGIN CONNECTION LIMIT 1");
    const Conninfo database = cluster().conninfo("read_by_one");
    ScriptConnection(database).run(schema);
    Session narrow(database.with("user", "narrow"));
    const std::string by_one = read(narrow, one_connection());
    EXPECT_NE(by_one.find("\"dear\""), std::string::npos);
    EXPECT_EQ(read(narrow, two_connections()), by_one);
}

TEST_F(CatalogReader, WhatIsTemporaryOfOthersIsNotSeen)
{
    ScriptConnection(cluster().conninfo("postgres")).run("CREATE DATABASE with_temporary");
    const Conninfo database = cluster().conninfo("with_temporary");
    const std::string without = read(database, {});
    ScriptConnection other(database);
    other.run(R"(
        CREATE TEMPORARY TABLE draft (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, n integer DEFAULT 1 CHECK (n > 0),
                                      twice integer GENERATED ALWAYS AS (n * 2) STORED, UNIQUE (n));
        CREATE INDEX ON draft ((n + 1)) WHERE n > 3;
        CREATE TEMPORARY TABLE line (draft bigint REFERENCES draft, of_type serial);
        CREATE POLICY p ON draft USING (n > 1);
        CREATE TEMPORARY VIEW drafts AS SELECT n FROM draft;
        CREATE RULE quiet AS ON INSERT TO drafts DO INSTEAD NOTHING;
        CREATE STATISTICS pg_temp.s ON id, n FROM draft;
        CREATE TYPE pg_temp.pair AS (a integer, b integer);
        CREATE DOMAIN pg_temp.positive AS integer CHECK (VALUE > 0);
        COMMENT ON COLUMN draft.n IS 'a number';
        GRANT SELECT (n) ON draft TO PUBLIC;
    )");
    EXPECT_EQ(read(database, {}), without);
}

}  // namespace
}  // namespace tidemark::catalog
