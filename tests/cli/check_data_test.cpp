#include <nlohmann/json.hpp>

#include "tests/cli/cli_fixture.h"

namespace tidemark::tests {
namespace {

using nlohmann::json;

class CheckData : public CliOnDatabase {
protected:
    /// From a database with these tables and rows to one with these tables, changed: what is counted on the way.
    json checks(const std::string& tables, const std::string& rows, const std::string& change)
    {
        const Outcome outcome = tidemark({"db", "diff", "--from", new_database(tables + rows), "--to",
                                          new_database(tables + change), "--check-data", "--format", "json"});
        EXPECT_EQ(outcome.status, 0) << outcome;
        last_error = outcome.err;
        return json::parse(outcome.out)["data_check"]["checks"];
    }

    /// "unique 2 of 3", or "unique: obstacle".
    static std::string told(const json& check)
    {
        const std::string rule = check["rule"];
        return check["offending"].is_null()
                   ? rule + ": " + check["obstacle"].get<std::string>()
                   : rule + ' ' + check["offending"].dump() + " of " + check["rows"].dump();
    }

    std::string only(const std::string& tables, const std::string& rows, const std::string& change)
    {
        const json found = checks(tables, rows, change);
        EXPECT_EQ(found.size(), 1U) << found;
        return found.empty() ? std::string{} : told(found[0]);
    }

    std::string last_error{};
};

TEST_F(CheckData, CountsWhatEachKindOfConstraintWouldStopAt)
{
    const std::string t = "CREATE TABLE t (a int, b text);";
    const std::string rows = "INSERT INTO t VALUES (1, 'x'), (1, 'y'), (-2, NULL), (NULL, 'z');";
    EXPECT_EQ(only(t, rows, "ALTER TABLE t ALTER b SET NOT NULL;"), "not_null 1 of 4");
    EXPECT_EQ(only(t, rows, "ALTER TABLE t ADD CHECK (a > 0);"), "check 1 of 4") << "a null fulfils a check";
    EXPECT_EQ(only(t, rows, "ALTER TABLE t ADD UNIQUE (a);"), "unique 2 of 4");
    EXPECT_EQ(only(t, rows, "CREATE UNIQUE INDEX ON t (lower(b)) WHERE a = 1;"), "unique 0 of 4");
    EXPECT_EQ(only(t, rows, "ALTER TABLE t ADD EXCLUDE USING btree (a WITH =);"), "exclusion 2 of 4");
    EXPECT_EQ(only(t, rows, "ALTER TABLE t ADD c int NOT NULL;"), "no_rows 4 of 4");
    EXPECT_THAT(last_error, HasSubstr("4 of 4 rows of public.t offend, and the script will stop there; they are\n"
                                      "  SELECT * FROM public.t;"));
    const json key = checks("CREATE TABLE p (a int PRIMARY KEY);" + t, "INSERT INTO p VALUES (1);" + rows,
                            "ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES p;");
    EXPECT_EQ(told(key.at(0)), "foreign_key 1 of 4");
    const json primary = checks(t, rows, "ALTER TABLE t ADD PRIMARY KEY (a);");
    EXPECT_THAT(primary.dump(), HasSubstr("GROUP BY a HAVING count(*) > 1 OR a IS NULL")) << primary;
}

TEST_F(CheckData, CountsWhatTypesDoNotTake)
{
    const std::string t = "CREATE TABLE t (a bigint, n numeric);";
    const std::string rows = "INSERT INTO t VALUES (5000000000, 1), (1, 'NaN'), (2, 12345.6), (3, 99.996);";
    EXPECT_EQ(only(t, rows, "ALTER TABLE t ALTER a TYPE int;"), "type 1 of 4");
    EXPECT_EQ(only(t, rows, "ALTER TABLE t ALTER n TYPE numeric(4,2);"), "type 2 of 4");
    EXPECT_EQ(only(t, rows, "ALTER TABLE t ALTER n TYPE int;"), "type 1 of 4");

    const std::string texts = "CREATE TABLE t (a text);";
    EXPECT_EQ(only(texts, "INSERT INTO t VALUES ('abc  '), ('abc d'), ('abcd');", "ALTER TABLE t ALTER a TYPE varchar(3);"),
              "type 2 of 3");
    constexpr int first_with_input_check = 16;
    EXPECT_EQ(only(texts, "INSERT INTO t VALUES ('1'), ('x');", "ALTER TABLE t ALTER a TYPE int USING a::int;"),
              cluster().binaries().major >= first_with_input_check
                  ? "type 1 of 2"
                  : "type: whether a value can be cast is known only when it is done");

    const std::string enums = "CREATE TYPE mood AS ENUM ('sad', 'so-so', 'glad');";
    const std::string users = "CREATE TABLE t (a mood, b mood[]);";
    const Outcome outcome =
        tidemark({"db", "diff", "--from",
                  new_database(enums + users + "INSERT INTO t VALUES ('so-so', '{sad}'), ('sad', '{glad,so-so}');"), "--to",
                  new_database("CREATE TYPE mood AS ENUM ('sad', 'glad');" + users), "--check-data", "--format", "json"});
    const json found = json::parse(outcome.out)["data_check"]["checks"];
    ASSERT_EQ(found.size(), 2U) << found;
    EXPECT_EQ(told(found[0]), "labels 1 of 2");
    EXPECT_EQ(told(found[1]), "labels 1 of 2");

    const std::string domain = "CREATE DOMAIN d AS int; CREATE TABLE t (a d, value d);";
    const json of_domain = checks(domain, "INSERT INTO t VALUES (1, -1), (NULL, 2);", "ALTER DOMAIN d ADD CHECK (VALUE > 0);");
    ASSERT_EQ(of_domain.size(), 2U) << of_domain;
    EXPECT_EQ(told(of_domain[0]), "check 0 of 2");
    EXPECT_EQ(told(of_domain[1]), "check 1 of 2");
    const json not_null = checks(domain, "INSERT INTO t VALUES (1, -1), (NULL, 2);", "ALTER DOMAIN d SET NOT NULL;");
    EXPECT_EQ(told(not_null.at(0)), "not_null 1 of 2");
}

TEST_F(CheckData, TheQueryShowsTheRows)
{
    const std::string t = "CREATE TABLE \"T \"\"1\nx\" (\"a'\" int, b int);";
    const std::string from = new_database(t + "INSERT INTO \"T \"\"1\nx\" VALUES (1, 1), (1, 1), (2, 2);");
    const std::string to = new_database(t + "ALTER TABLE \"T \"\"1\nx\" ADD CONSTRAINT \"k;--\" UNIQUE (\"a'\", b);");
    const Outcome outcome = tidemark({"db", "diff", "--from", from, "--to", to, "--check-data", "--format", "json"});
    const json check = json::parse(outcome.out)["data_check"]["checks"].at(0);
    EXPECT_EQ(told(check), "unique 2 of 3") << check;
    EXPECT_EQ(catalog::ScriptConnection(catalog::Conninfo::parse(from)).value_of(check["query"]), "1");
}

TEST_F(CheckData, APartitionedTableCountsAllItsRows)
{
    const std::string t = "CREATE TABLE t (a int, b int) PARTITION BY LIST (a); CREATE TABLE t1 PARTITION OF t FOR VALUES IN "
                          "(1); CREATE TABLE t2 PARTITION OF t FOR VALUES IN (2);";
    const std::string rows = "INSERT INTO t VALUES (1, 1), (1, 1), (2, 1), (2, NULL);";
    EXPECT_EQ(told(checks(t, rows, "ALTER TABLE t ADD UNIQUE (a, b);").at(0)), "unique 2 of 4");
    EXPECT_EQ(told(checks(t, rows, "ALTER TABLE t ADD CHECK (b > 1);").at(0)), "check 3 of 4");
    EXPECT_EQ(told(checks(t, rows, "ALTER TABLE t ALTER b SET NOT NULL;").at(0)), "not_null 1 of 4");
}

TEST_F(CheckData, FollowsRenamesToTheOldNames)
{
    const std::string t = "CREATE TABLE t (id int PRIMARY KEY, a int, note text);";
    EXPECT_EQ(only(t, "INSERT INTO t VALUES (1, -1), (2, 2);",
                   "ALTER TABLE t RENAME TO u; ALTER TABLE u RENAME a TO b; ALTER TABLE u ADD CHECK (b > 0);"),
              "check 1 of 2");
}

TEST_F(CheckData, WhatCannotBeCountedIsSaidAndNeverZero)
{
    const std::string t = "CREATE TABLE t (a int);";
    const std::string rows = "INSERT INTO t VALUES (1);";
    EXPECT_THAT(only(t, rows, "CREATE TABLE p (a int PRIMARY KEY); ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES p;"),
                HasSubstr("foreign_key: not there yet: relation \"public.p\" does not exist"));
    EXPECT_THAT(last_error, HasSubstr("could not be counted: not there yet"));
    EXPECT_EQ(told(checks(t, rows, "CREATE FUNCTION f(int) RETURNS bool IMMUTABLE LANGUAGE sql AS 'SELECT true';"
                                   "ALTER TABLE t ADD CHECK (f(a)), ADD CHECK (a > 1);")
                       .at(0)),
              "check 1 of 1")
        << "one that fails does not end the others";
}

TEST_F(CheckData, ARoleThatSeesNoRowsOrMayNotReadCountsNothing)
{
    const std::string t = "CREATE TABLE t (a int); CREATE TABLE secret (a int);";
    const std::string from = new_database(t + "INSERT INTO t VALUES (NULL); INSERT INTO secret VALUES (NULL);"
                                              "DROP ROLE IF EXISTS blind; CREATE ROLE blind LOGIN;"
                                              "GRANT SELECT ON t TO blind;"
                                              "ALTER TABLE t ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;");
    const std::string to = new_database(t + "GRANT SELECT ON t TO blind;"
                                            "ALTER TABLE t ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;"
                                            "ALTER TABLE t ALTER a SET NOT NULL; ALTER TABLE secret ALTER a SET NOT NULL;");
    const std::string blind = std::string(from).replace(from.find("user=postgres"), 13, "user=blind");
    const Outcome outcome =
        tidemark({"db", "diff", "--from", from, "--to", to, "--check-data=" + blind, "--format", "json"});
    ASSERT_EQ(outcome.status, 0) << outcome;
    const json found = json::parse(outcome.out)["data_check"]["checks"];
    ASSERT_EQ(found.size(), 2U) << found;
    EXPECT_EQ(told(found[0]), "not_null: not allowed: permission denied for table secret");
    EXPECT_EQ(told(found[1]), "not_null: not allowed: query would be affected by row-level security policy for table \"t\"");
}

TEST_F(CheckData, LocksEndIt)
{
    const std::string t = "CREATE TABLE t (a int);";
    const std::string from = new_database(t);
    catalog::ScriptConnection holder(catalog::Conninfo::parse(from));
    const std::string to = new_database(t + "ALTER TABLE t ALTER a SET NOT NULL;");
    write("from.json", tidemark({"snapshot", from}).out);
    holder.run("BEGIN; LOCK TABLE t IN ACCESS EXCLUSIVE MODE;");
    const Outcome outcome = tidemark({"db", "diff", "--from", "from.json", "--to", to, "--check-data=" + from});
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_THAT(outcome.err, HasSubstr("could not be counted: locked by somebody"));
}

TEST_F(CheckData, IsForTheDatabaseThatTheMigrationIsFor)
{
    const std::string t = "CREATE TABLE t (a int);";
    write_project(t);
    const std::string to = new_database(t + "ALTER TABLE t ALTER a SET NOT NULL;");
    const Outcome bare = tidemark({"db", "diff", "--db-url", to, "--check-data"});
    EXPECT_EQ(bare.status, 64) << bare;
    EXPECT_THAT(bare.err, HasSubstr("--check-data=URL"));
    const std::string production = new_database(t + "INSERT INTO t VALUES (NULL), (1);");
    const Outcome outcome = tidemark({"db", "diff", "--db-url", to, "-f", "strict", "--check-data=" + production});
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_THAT(outcome.err,
                AllOf(HasSubstr("rows-may-fail: column public.t.a: 1 of 2 rows of public.t offend"), HasSubstr("wrote ")));
    const Outcome nowhere =
        tidemark({"db", "diff", "--db-url", to, "-f", "other",
                  "--check-data=postgresql://u:canary@127.0.0.1:" + std::to_string(closed_port()) + "/app"});
    EXPECT_EQ(nowhere.status, 2) << nowhere;
    EXPECT_THAT(nowhere.err, Not(HasSubstr("canary")));
    EXPECT_EQ(names_in("migrations").size(), 2U);
}

}  // namespace
}  // namespace tidemark::tests
