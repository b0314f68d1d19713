#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "catalog/shadow/checksum.h"
#include "catalog/shadow/history.h"

namespace tidemark::catalog {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> edited(const std::string& tool, const AppliedMigration& applied, const std::string& text,
                                const std::string& original = {})
{
    History history;
    history.state = History::State::known;
    history.tool = tool;
    history.migrations = {applied};
    return edited_files(history, {{"1", "x", "1_x.sql", text, original}, {"2", "y", "2_y.sql", "SELECT 2;", {}}});
}

AppliedMigration with_statements(std::vector<std::string> statements) { return {"1", "x", std::move(statements), {}}; }
AppliedMigration with_checksum(std::string checksum) { return {"1", "x", {}, std::move(checksum)}; }

constexpr const char* table = "CREATE TABLE t (i int);\n";

TEST(EditedFiles, OfSupabaseHaveOtherTokens)
{
    const AppliedMigration applied =
        with_statements({"CREATE TABLE t (i int) -- a comment", "COMMENT ON TABLE t IS 'a;  b'", "SELECT \"X\""});
    EXPECT_THAT(edited("supabase", applied,
                       "create table T (\n  i int\n); /* other */\nCOMMENT ON TABLE t IS 'a;  b';;\nSELECT \"X\""),
                IsEmpty());
    EXPECT_THAT(edited("supabase", applied, "CREATE TABLE t (i int);COMMENT ON TABLE t IS 'a; b';SELECT \"X\""),
                ElementsAre("1_x.sql"))
        << "blanks within a string count";
    EXPECT_THAT(edited("supabase", applied, "CREATE TABLE t (i int);COMMENT ON TABLE t IS 'a;  b';SELECT \"x\""),
                ElementsAre("1_x.sql"))
        << "case within quotes counts";
    EXPECT_THAT(edited("supabase", applied, "CREATE TABLE t (i int);"), ElementsAre("1_x.sql"));
    EXPECT_THAT(edited("supabase", with_statements({}), "SELECT 1;"), IsEmpty()) << "nothing was recorded";
}

TEST(EditedFiles, ThatCannotBeLexedAreComparedAsText)
{
    const AppliedMigration applied = with_statements({"\\restrict x\nSELECT 'a"});
    EXPECT_THAT(edited("supabase", applied, "\\restrict  x\nSELECT 'a;"), IsEmpty());
    EXPECT_THAT(edited("supabase", applied, "\\restrict  x\nSELECT 'b;"), ElementsAre("1_x.sql"));
}

TEST(EditedFiles, OfPrismaAndSqlxHaveAnotherChecksum)
{
    for (const auto& [tool, checksum] :
         {std::pair{"prisma", "cbc391f0081fc3a91cee66aff69dde37481c5289c5057d0bea536d86ad997e21"},
          std::pair{
              "sqlx",
              "04577350ebd97497e7e7c7b760dd0d4d4108d9ab924184431371866d5a9e5ed2e2bf6a9677956b72bea4699cb537d451"}}) {
        EXPECT_THAT(edited(tool, with_checksum(checksum), table), IsEmpty()) << tool;
        EXPECT_THAT(edited(tool, with_checksum(checksum), "CREATE TABLE t (i int);\r\n"), IsEmpty())
            << tool << ": a checkout on Windows is no edit";
        EXPECT_THAT(edited(tool, with_checksum(checksum), "CREATE TABLE t  (i int);\n"), ElementsAre("1_x.sql"))
            << tool;
        EXPECT_THAT(edited(tool, with_checksum(checksum), "changed for the replay", table), IsEmpty())
            << tool << ": the file's bytes count";
        EXPECT_THAT(edited(tool, with_checksum(""), "anything"), IsEmpty());
    }
}

TEST(EditedFiles, OfFlywayHaveAnotherChecksumOfTheirLines)
{
    const std::string text = "CREATE TABLE t (\n  i int -- caf\xC3\xA9\n);\n";
    EXPECT_THAT(edited("flyway", with_checksum("-1489930853"), text), IsEmpty());
    EXPECT_THAT(edited("flyway", with_checksum("-1489930853"), text, "\xEF\xBB\xBF" + text), IsEmpty());
    EXPECT_THAT(edited("flyway", with_checksum("-1489930853"), "CREATE TABLE t (\r\n  i int -- caf\xC3\xA9\r\n);"),
                IsEmpty());
    EXPECT_THAT(edited("flyway", with_checksum("-1489930853"), text + " "), ElementsAre("1_x.sql"));
    EXPECT_THAT(edited("flyway", with_checksum("1"), text), ElementsAre("1_x.sql"));
}

TEST(EditedFiles, AreNotKnownOfToolsThatRecordNothing)
{
    EXPECT_THAT(edited("goose", with_checksum("x"), table), IsEmpty());
    EXPECT_THAT(edited("applied-through", with_checksum("x"), table), IsEmpty());
}

TEST(Checksums, AreTheStandardOnes)
{
    EXPECT_EQ(crc32_of("123456789"), 0xcbf43926U);
    EXPECT_EQ(sha256_of("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha384_of("abc").substr(0, 16), "cb00753f45a35e8b");
}

}  // namespace
}  // namespace tidemark::catalog
