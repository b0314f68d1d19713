#include "tests/cli/cli_fixture.h"

namespace tidemark::tests {
namespace {

using Sources = CliOnDatabase;

constexpr const char* schema = R"(
CREATE TYPE status AS ENUM ('open', 'closed');
CREATE TABLE orders (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, status status NOT NULL DEFAULT 'open', note text);
CREATE INDEX orders_by_status ON orders (status) WHERE note IS NOT NULL;
CREATE VIEW open_orders AS SELECT id, note FROM orders WHERE status = 'open';
ALTER TABLE orders ADD COLUMN kind varchar(10) DEFAULT 'a' CHECK (kind IN ('a', 'b'));
CREATE VIEW pairs AS SELECT o.id FROM orders o JOIN orders p USING (id) JOIN orders q USING (id) WHERE o.kind IN ('a', 'c');
CREATE FUNCTION total() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM orders';
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON orders USING (note = current_user);
COMMENT ON TABLE orders IS 'what people want';
INSERT INTO orders (note) VALUES ('a;b'), (E'tab\there'), ('back\slash'), (NULL);
)";

TEST_F(Sources, ASnapshotFileStandsForItsDatabase)
{
    const std::string url = new_database(schema);
    const Outcome snapshot = tidemark({"snapshot", url, "-o", "x.json"});
    EXPECT_EQ(snapshot.status, 0) << snapshot;
    EXPECT_EQ(snapshot.out, "");
    EXPECT_THAT(snapshot.err, HasSubstr("wrote x.json"));
    EXPECT_EQ(read("x.json"), tidemark({"snapshot", url}).out);
    for (const auto& [from, to] : {std::pair<std::string, std::string>{"x.json", url}, {url, "x.json"}}) {
        const Outcome outcome = tidemark({"db", "diff", "--check", "--from", from, "--to", to});
        EXPECT_EQ(outcome.status, 0) << outcome;
        EXPECT_EQ(outcome.out, "");
    }
}

TEST_F(Sources, FromASnapshotFileAPlanIsProvedToo)
{
    EXPECT_EQ(tidemark({"snapshot", new_database(schema), "-o", "x.json"}).status, 0);
    const std::string grown = new_database(std::string(schema) + "ALTER TABLE orders ADD COLUMN due date;");
    const Outcome outcome = tidemark({"db", "diff", "--from", "x.json", "--to", grown});
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_THAT(outcome.out, HasSubstr("ADD COLUMN due date"));
}

TEST_F(Sources, FromEmptyToADirectoryIsAllThatTheFilesMake)
{
    write("changes/1_schema.sql", schema);
    const Outcome outcome = tidemark({"db", "diff", "--from", "empty", "--to", "changes"});
    EXPECT_EQ(outcome.status, 0) << outcome;
    const std::string again = new_database(outcome.out);
    EXPECT_EQ(tidemark({"db", "diff", "--check", "--from", again, "--to", "changes"}).status, 0);
}

TEST_F(Sources, DeclarativeFilesLoadInAnyOrder)
{
    write("schema/a_views.sql", "CREATE VIEW app.open AS SELECT id FROM app.orders;");
    write("schema/b_tables.sql", "CREATE TABLE app.orders (id bigint);");
    write("schema/c_schema.sql", "CREATE SCHEMA app;");
    const std::string url = new_database(
        "CREATE SCHEMA app; CREATE TABLE app.orders (id bigint); CREATE VIEW app.open AS SELECT id FROM app.orders;");
    const Outcome outcome = tidemark({"db", "diff", "--check", "--from", "schema", "--to", url});
    EXPECT_EQ(outcome.status, 0) << outcome;
}

TEST_F(Sources, OneDeclarativeFileIsASource)
{
    write("schema.sql", schema);
    const Outcome outcome = tidemark({"db", "diff", "--check", "--from", "schema.sql", "--to", new_database(schema)});
    EXPECT_EQ(outcome.status, 0) << outcome;
}

TEST_F(Sources, ADeclarativeFileThatNeverLoadsIsFoundByLine)
{
    write("schema.sql", "CREATE TABLE a (b int);\n\nCREATE VIEW v AS SELECT * FROM nowhere;\n");
    const Outcome outcome = tidemark({"db", "diff", "--from", "schema.sql", "--to", "empty"});
    EXPECT_EQ(outcome.status, 4) << outcome;
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("schema.sql:3:32: "), HasSubstr("nowhere"), HasSubstr("42P01")));
}

TEST_F(Sources, WhatPgDumpWritesIsASource)
{
    const std::filesystem::path pg_dump = cluster().binaries().bindir / "pg_dump";
    if (!std::filesystem::exists(pg_dump)) {
        GTEST_SKIP() << "no pg_dump beside postgres: this proves nothing here";
    }
    const std::string url = new_database(schema);
    Invocation dumping = invocation({"-d", url});
    dumping.program = pg_dump;
    Outcome dump = run_program(dumping);
    ASSERT_EQ(dump.status, 0) << dump;
    ASSERT_THAT(dump.out, HasSubstr("COPY public.orders"));
    // The newest minors write these lines themselves.
    if (dump.out.find("\\restrict") == std::string::npos) {
        dump.out = "\\restrict abc123\n" + dump.out + "\\unrestrict abc123\n";
    }
    write("dump.sql", dump.out);
    const Outcome outcome = tidemark({"db", "diff", "--check", "--from", "dump.sql", "--to", url});
    EXPECT_EQ(outcome.status, 0) << outcome;
}

TEST_F(Sources, ARestoredDatabaseIsTheSameThoughItsExpressionsAreWrittenOtherwise)
{
    const std::string original = "CREATE TABLE t (s varchar(10) CHECK (s IN ('a', 'b')));";
    const std::string restored =
        "CREATE TABLE t (s varchar(10), CONSTRAINT t_s_check CHECK (((s)::text = ANY ((ARRAY['a'::character varying, "
        "'b'::character varying])::text[]))));";
    const std::string other =
        "CREATE TABLE t (s varchar(10), CONSTRAINT t_s_check CHECK (((s)::text = ANY ((ARRAY['a'::character varying, "
        "'c'::character varying])::text[]))));";
    const std::string url = new_database(original);
    EXPECT_EQ(tidemark({"db", "diff", "--check", "--from", url, "--to", new_database(restored)}).status, 0);
    EXPECT_EQ(tidemark({"db", "drift", "--from", new_database(restored), "--to", url}).status, 0);
    EXPECT_EQ(tidemark({"db", "diff", "--check", "--from", url, "--to", new_database(other)}).status, 1);
}

TEST_F(Sources, ConninfoAndServiceAreConnectionsToo)
{
    const std::string url = new_database(schema);
    const std::string host = cluster().directory().string();
    const std::size_t name = std::string_view("postgresql:///").size();
    const std::string database = url.substr(name, url.find('?') - name);
    write("pg_service.conf", "[ours]\nhost=" + host + "\nuser=postgres\ndbname=" + database + "\n");
    environment["PGSERVICEFILE"] = path("pg_service.conf").string();
    for (const std::string& source :
         {"host=" + host + " user=postgres dbname=" + database, std::string("service=ours")}) {
        const Outcome outcome = tidemark({"db", "diff", "--check", "--from", url, "--to", source});
        EXPECT_EQ(outcome.status, 0) << source << outcome;
    }
}

TEST_F(Sources, OnlyTheSchemasAskedForAreCompared)
{
    const std::string url =
        new_database("CREATE SCHEMA a; CREATE TABLE a.t (x int); CREATE SCHEMA b; CREATE TABLE b.t (x int);");
    const Outcome only_a = tidemark({"db", "diff", "--from", "empty", "--to", url, "--schema", "a"});
    EXPECT_THAT(only_a.out, AllOf(HasSubstr("a.t"), Not(HasSubstr("b.t")))) << only_a;
    const Outcome without_a = tidemark({"db", "diff", "--from", "empty", "--to", url, "--exclude-schema", "a"});
    EXPECT_THAT(without_a.out, AllOf(HasSubstr("b.t"), Not(HasSubstr("a.t")))) << without_a;
    EXPECT_EQ(only_a.status + without_a.status, 0) << only_a << without_a;
}

}  // namespace
}  // namespace tidemark::tests
