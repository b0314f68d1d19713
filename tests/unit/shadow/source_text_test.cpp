#include "catalog/shadow/source_text.h"

#include <gtest/gtest.h>

#include "catalog/error.h"

namespace tidemark::catalog {
namespace {

InputError refusal_of(const std::string& bytes)
{
    try {
        checked_sql(bytes, "a.sql");
    } catch (const InputError& error) {
        return error;
    }
    ADD_FAILURE() << "was accepted";
    return {"", 0, 0, ""};
}

TEST(SourceText, CountsColumnsInCharacters)
{
    const std::string text = "SELECT 1;\nSELECT 'é', x";
    EXPECT_EQ(position_at(text, 0), (SourcePosition{1, 1}));
    EXPECT_EQ(position_at(text, text.find('x')), (SourcePosition{2, 13}));
    EXPECT_EQ(position_at(text, 1000), (SourcePosition{2, 14}));
}

TEST(SourceText, FindsTheByteOfACharacterAsTheServerCounts)
{
    const std::string text = "é\nx";
    EXPECT_EQ(byte_of_character(text, 1), 0U);
    EXPECT_EQ(byte_of_character(text, 2), 2U);
    EXPECT_EQ(byte_of_character(text, 3), 3U);
    EXPECT_EQ(byte_of_character(text, 99), text.size());
}

TEST(SourceText, GivesTheLineWithoutItsBreak)
{
    EXPECT_EQ(line_at("a\r\nbc\r\nd", 4), "bc");
    EXPECT_EQ(line_at("a\nbc", 4), "bc");
    EXPECT_EQ(line_at("", 0), "");
}

TEST(SourceText, TakesTheByteOrderMarkOffAndKeepsCarriageReturns)
{
    EXPECT_EQ(checked_sql("\xEF\xBB\xBFSELECT 1;\r\n", "a.sql"), "SELECT 1;\r\n");
}

TEST(SourceText, RefusesInvalidUtf8WithItsPlace)
{
    const InputError error = refusal_of("SELECT 1;\n-- caf\xE9\n");
    EXPECT_EQ(error.line, 2);
    EXPECT_EQ(error.column, 7);
    EXPECT_NE(error.problem.find("0xe9"), std::string::npos);
}

TEST(SourceText, RefusesOverlongFormsSurrogatesAndCodePointsThatAreNone)
{
    for (const char* bytes : {"\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF0\x9F\x98", "\x80"}) {
        EXPECT_EQ(refusal_of(bytes).column, 1);
    }
    EXPECT_EQ(checked_sql("\xF0\x9F\x98\x80", "a.sql"), "\xF0\x9F\x98\x80");
}

TEST(SourceText, RefusesNulAndUtf16)
{
    EXPECT_EQ(refusal_of(std::string("a\0b", 3)).column, 2);
    EXPECT_NE(refusal_of("\xFF\xFES\0").problem.find("UTF-16"), std::string::npos);
}

TEST(SourceText, NamesAFileThatCannotBeRead)
{
    EXPECT_THROW(read_sql_file("/nonexistent/a.sql"), InputError);
    EXPECT_THROW(read_sql_file("/"), InputError);
}

}  // namespace
}  // namespace tidemark::catalog
