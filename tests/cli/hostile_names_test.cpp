#include <cstddef>
#include <utility>

#include <nlohmann/json.hpp>

#include "catalog/error.h"
#include "catalog/shadow/quoting.h"
#include "catalog/shadow/sql_splitter.h"
#include "tests/cli/cli_fixture.h"

namespace tidemark::tests {
namespace {

using HostileNames = CliOnDatabase;
using catalog::quoted_identifier;
using catalog::quoted_literal;

const std::vector<std::string>& names()
{
    static const std::vector<std::string> all = {
        "double \"quote\"\"",
        "it's",
        "line\nbreak; DROP TABLE victims; --",
        "line\r\nbreak",
        "*/ end of comment /*",
        "-- no comment",
        "back\\slash",
        "\\! echo pwned",
        "\n\\! echo pwned",
        "\n\\.\n",
        "\x1b[31mred\x1b[0m\x1b]0;title\a",
        "tab\there",
        "$$ dollar $tag$",
        "right\xe2\x80\xaeto left",
        "c1 \xc2\x9b"
        "31m",
        "\xe2\x80\xa8line separator",
        "select",
        "User",
        "50% {} {0} %s",
        ";",
        " ",
        "a.b",
        "\xf0\x9f\x90\x98",
        std::string(63, 'x'),
    };
    return all;
}

/// Everything that can bear a name bears it.
std::string hostile_schema()
{
    std::string sql;
    for (const std::string& name : names()) {
        const std::string id = quoted_identifier(name);
        const std::string text = quoted_literal(name);
        const std::string table = id + "." + id;
        const std::string part = name.substr(0, 20);
        sql += "CREATE SCHEMA " + id + ";\n";
        sql += "COMMENT ON SCHEMA " + id + " IS " + text + ";\n";
        sql += "CREATE TYPE " + id + ".label AS ENUM (" + text + ");\n";
        sql += "CREATE TABLE " + table + " (" + id + " text DEFAULT " + text + ", CONSTRAINT " +
               quoted_identifier(part + " check") + " CHECK (" + id + " <> " + text + "));\n";
        sql += "CREATE INDEX " + quoted_identifier(part + " index") + " ON " + table + " (" + id + ");\n";
        sql += "CREATE VIEW " + id + "." + quoted_identifier(part + " view") + " AS SELECT " + id + " FROM " + table +
               ";\n";
        sql += "CREATE FUNCTION " + id + "." + id + "() RETURNS trigger LANGUAGE plpgsql AS " +
               quoted_literal("BEGIN RETURN NULL; /* " + name.substr(0, name.find("*/")) + " */ END") + ";\n";
        sql += "CREATE TRIGGER " + id + " AFTER INSERT ON " + table + " EXECUTE FUNCTION " + id + "." + id + "(" +
               text + ");\n";
        sql += "CREATE POLICY " + id + " ON " + table + " USING (" + id + " = " + text + ");\n";
    }
    return sql;
}

/// No control character where a terminal or a reader could meet it: outside of quoted tokens.
void expect_plain_outside_quotes(const std::string& sql)
{
    const catalog::SqlScript script = catalog::split_sql(sql, "output");
    ASSERT_FALSE(script.lexical_error) << script.lexical_error->message;
    std::string rest = sql;
    for (const catalog::SqlToken& token : script.tokens) {
        if (token.kind == catalog::SqlToken::Kind::string || token.kind == catalog::SqlToken::Kind::quoted_identifier) {
            rest.replace(token.begin, token.end - token.begin, token.end - token.begin, ' ');
        }
    }
    for (const char* active : {"\x1b", "\r", "\a", "\t", "\xc2\x9b", "\xe2\x80\xae", "\xe2\x80\xa8"}) {
        EXPECT_THAT(rest, Not(HasSubstr(active)));
    }
}

void expect_harmless(const std::string& text)
{
    for (const char* active : {"\x1b", "\r", "\a", "\xc2\x9b", "\xe2\x80\xae", "\xe2\x80\xa8"}) {
        EXPECT_THAT(text, Not(HasSubstr(active)));
    }
}

/// The statements that the plan holds, and the setting before them.
std::size_t planned_statements(const std::string& json)
{
    const nlohmann::json report = nlohmann::json::parse(json);
    std::size_t count = 0;
    for (const nlohmann::json& step : report["plan"]["steps"]) {
        count += step["statements"].size();
    }
    return count + 1;
}

TEST_F(HostileNames, AreCreatedAsTheyAre)
{
    const std::string url = new_database(hostile_schema());
    const Outcome outcome = tidemark({"db", "diff", "--from", "empty", "--to", url});
    ASSERT_EQ(outcome.status, 0) << outcome;
    expect_plain_outside_quotes(outcome.out);
    expect_harmless(outcome.err);
    const Outcome json = tidemark({"db", "diff", "--from", "empty", "--to", url, "--format", "json"});
    expect_harmless(json.out);
    EXPECT_EQ(catalog::split_sql(outcome.out, "output").statements.size(), planned_statements(json.out));
    const Outcome again = tidemark({"db", "diff", "--check", "--from", new_database(outcome.out), "--to", url});
    EXPECT_EQ(again.status, 0) << again;
}

TEST_F(HostileNames, AreDroppedAndTheWarningsAreHarmless)
{
    const std::string url = new_database(hostile_schema());
    const Outcome outcome =
        tidemark({"db", "diff", "--from", url, "--to", "empty", "--explain", "--graph", "order.dot"});
    ASSERT_EQ(outcome.status, 0) << outcome;
    EXPECT_THAT(outcome.err, HasSubstr("data-loss"));
    expect_plain_outside_quotes(outcome.out);
    expect_harmless(outcome.err);
    expect_harmless(read("order.dot"));
    run_sql(url, outcome.out);
    EXPECT_EQ(tidemark({"db", "diff", "--check", "--from", url, "--to", "empty"}).status, 0);
}

TEST_F(HostileNames, OfRolesAreKeptToo)
{
    const std::string role = quoted_identifier("it's \"me\"\n\\! */ -- \x1b[31m");
    const std::string make_role = "CREATE ROLE " + role + ";\n";
    const std::string url = new_database(make_role + "CREATE SCHEMA app;\nCREATE TABLE app.t (a int);\n" +
                                         "ALTER TABLE app.t OWNER TO " + role + ";\nGRANT USAGE ON SCHEMA app TO " +
                                         role + ";\nALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO " +
                                         role + ";\nCREATE POLICY mine ON app.t TO " + role + ";\n");
    const Outcome outcome = tidemark({"db", "diff", "--from", "empty", "--to", url});
    ASSERT_EQ(outcome.status, 0) << outcome;
    expect_plain_outside_quotes(outcome.out);
    expect_harmless(outcome.err);
    const Outcome again = tidemark({"db", "diff", "--check", "--from", new_database(outcome.out), "--to", url});
    EXPECT_EQ(again.status, 0) << again;
}

TEST_F(HostileNames, InAReportAreHarmless)
{
    write_project("CREATE TABLE victims (a int);\n");
    environment["DATABASE_URL"] = new_database(hostile_schema());
    for (const char* format : {"text", "json", "markdown", "sarif", "junit", "github", "html"}) {
        const Outcome outcome = tidemark({"db", "drift", "--format", format});
        EXPECT_EQ(outcome.status, 1) << outcome;
        expect_harmless(outcome.out);
        expect_harmless(outcome.err);
    }
}

/// The server reads all of a script before it runs any of it: what is whole fails at its first statement, not for its syntax.
void expect_whole_statements(catalog::ScriptConnection& server, const std::string& sql)
{
    try {
        server.run("SELECT 1/0;\n" + sql);
        ADD_FAILURE() << "nothing failed";
    } catch (const catalog::StatementError& error) {
        EXPECT_EQ(error.server.sqlstate, "22012") << error.server.message << '\n' << sql;
    }
}

TEST_F(HostileNames, AreReadAgainAsThePlannedStatementsBothWays)
{
    using Json = nlohmann::json;
    write_project("CREATE TABLE victims (a int);\n");
    const std::string url = new_database("CREATE TABLE victims (a int);\n" + hostile_schema());
    catalog::ScriptConnection server(catalog::Conninfo::parse(url));
    const Outcome outcome = tidemark(
        {"db", "drift", "--db-url", url, "--output", "json:report.json", "--output", "sql:back.sql", "--adopt", "all"});
    ASSERT_EQ(outcome.status, 1) << outcome;
    const Json report = Json::parse(read("report.json"));
    ASSERT_EQ(names_in("migrations").size(), 2U);
    for (const auto& [plan, file] : {std::pair{report["plan"], "migrations/" + names_in("migrations")[1]},
                                     std::pair{report["down"]["plan"], std::string("back.sql")}}) {
        SCOPED_TRACE(file);
        const std::string text = read(file);
        expect_plain_outside_quotes(text);
        expect_whole_statements(server, text);
        std::vector<std::string> planned;
        for (const Json& step : plan["steps"]) {
            for (const Json& statement : step["statements"]) {
                planned.push_back(statement["sql"]);
            }
        }
        ASSERT_GT(planned.size(), names().size());
        const catalog::SqlScript script = catalog::split_sql(text, file);
        std::vector<std::string> found;
        for (const catalog::SqlStatement& statement : script.statements) {
            found.emplace_back(script.statement_text(statement));
        }
        // Before them the settings of the script.
        ASSERT_GE(found.size(), planned.size());
        found.erase(found.begin(), found.end() - static_cast<std::ptrdiff_t>(planned.size()));
        EXPECT_EQ(found, planned);
        EXPECT_LE(script.statements.size() - planned.size(), 2U);
    }
    std::size_t remedies = 0;
    for (const Json& difference : report["differences"]) {
        for (const char* which : {"revert_sql", "adopt_sql"}) {
            if (difference[which].is_string()) {
                ++remedies;
                expect_plain_outside_quotes(difference[which]);
                expect_whole_statements(server, difference[which]);
            }
        }
    }
    EXPECT_GT(remedies, 2 * names().size());
    run_sql(url, read("back.sql"));
    std::filesystem::remove(path("migrations/" + names_in("migrations")[1]));
    EXPECT_EQ(tidemark({"db", "drift", "--db-url", url}).status, 0);
    EXPECT_EQ(server.value_of("SELECT count(*) FROM pg_class WHERE relname = 'victims'"), "1");
}

TEST_F(HostileNames, InAMigrationThatFailsAreHarmless)
{
    write_project("SELECT 1 FROM " + quoted_identifier("\x1b[31mred\x1b]0;title\a\xe2\x80\xae") + ";\n");
    const Outcome outcome = tidemark({"db", "diff", "--to", "empty"});
    EXPECT_EQ(outcome.status, 4) << outcome;
    EXPECT_THAT(outcome.err, HasSubstr("42P01"));
    expect_harmless(outcome.err);
}

}  // namespace
}  // namespace tidemark::tests
