#include "catalog/shadow/cure.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tidemark::catalog {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

Migration file(const std::string& name, const std::string& text)
{
    Migration migration;
    migration.path = name;
    migration.text = text;
    return migration;
}

std::string cure(const std::string& sqlstate, const std::string& message, const std::vector<Migration>& files = {},
                 int line = 1)
{
    ServerMessage server;
    server.sqlstate = sqlstate;
    server.message = message;
    return usual_cure(MigrationError("2_b.sql", line, 1, server, ""), files);
}

TEST(Cure, NamesTheLaterFileThatCreatesWhatIsMissing)
{
    const std::vector<Migration> files{file("1_a.sql", "SELECT 1;"), file("2_b.sql", "SELECT * FROM app.orders;"),
                                       file("3_c.sql", "SELECT 1;\nCREATE TABLE app.orders (a int);")};
    EXPECT_THAT(cure("42P01", "relation \"app.orders\" does not exist", files),
                HasSubstr("3_c.sql:2 creates it, later"));
}

TEST(Cure, SaysThatAnEarlierFileCreatesIt)
{
    const std::vector<Migration> files{file("1_a.sql", "CREATE TABLE hidden.orders (a int);"),
                                       file("2_b.sql", "SELECT * FROM orders;")};
    EXPECT_THAT(cure("42P01", "relation \"orders\" does not exist", files), HasSubstr("1_a.sql:1 creates it, earlier"));
}

TEST(Cure, SaysThatNoFileCreatesIt)
{
    EXPECT_THAT(cure("42P01", "relation \"orders\" does not exist"), HasSubstr("No file creates this relation"));
    EXPECT_THAT(cure("3F000", "schema \"app\" does not exist"), HasSubstr("No file creates this schema"));
}

TEST(Cure, LooksForFunctionsByName)
{
    const std::vector<Migration> files{
        file("2_b.sql", "SELECT app.f(1);\nCREATE FUNCTION app.f(int) RETURNS int LANGUAGE sql AS '';")};
    EXPECT_THAT(cure("42883", "function app.f(integer) does not exist", files),
                HasSubstr("2_b.sql:2 creates it, later"));
    EXPECT_THAT(cure("42883", "operator does not exist: text = integer"), HasSubstr("cast"));
}

TEST(Cure, LooksForColumnsInLaterFiles)
{
    const std::vector<Migration> files{file("2_b.sql", "SELECT total FROM t;"),
                                       file("3_c.sql", "ALTER TABLE t ADD total int;")};
    EXPECT_THAT(cure("42703", "column \"total\" does not exist", files), HasSubstr("3_c.sql"));
    EXPECT_THAT(cure("42703", "column \"userid\" does not exist"), HasSubstr("lower case"));
}

TEST(Cure, TellsRolesFromTypes)
{
    EXPECT_THAT(cure("42704", "role \"app_reader\" does not exist"), HasSubstr("Roles belong to the server"));
    EXPECT_THAT(cure("42704", "type \"vector\" does not exist"), HasSubstr("CREATE EXTENSION"));
}

TEST(Cure, NamesTheOtherFileThatCreatesTheSame)
{
    const std::vector<Migration> files{file("1_a.sql", "CREATE TABLE t (a int);"),
                                       file("2_b.sql", "CREATE TABLE t (a int);")};
    EXPECT_THAT(cure("42P07", "relation \"t\" already exists", files), HasSubstr("1_a.sql:1 creates it too"));
    EXPECT_THAT(cure("42P07", "relation \"u\" already exists", files), HasSubstr("IF NOT EXISTS"));
    EXPECT_THAT(cure("42710", "policy \"p\" for table \"t\" already exists"), HasSubstr("IF NOT EXISTS"));
}

TEST(Cure, HasASentenceForTheOtherUsualFailures)
{
    for (const char* sqlstate :
         {"42501", "42601", "23505", "23503", "0A000", "53200", "55P04", "58P01", "25001", "2BP01", "3D000"}) {
        EXPECT_THAT(cure(sqlstate, "it failed"), Not(IsEmpty())) << sqlstate;
    }
    EXPECT_THAT(cure("0A000", "extension \"vector\" is not available"), HasSubstr("not installed"));
}

TEST(Cure, TellsSyntaxErrorsFromThoseOfBodiesThatRun)
{
    EXPECT_THAT(cure("42601", "syntax error at or near \"TABEL\""), HasSubstr("semicolon"));
    EXPECT_THAT(cure("42601", "query has no destination for result data"), HasSubstr("PERFORM"));
}

TEST(Cure, IsSilentWhereNothingUsualIsKnown) { EXPECT_THAT(cure("P0001", "custom"), IsEmpty()); }

}  // namespace
}  // namespace tidemark::catalog
