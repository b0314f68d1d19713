#include "emit/ddl/deparsed_text.h"

#include <gtest/gtest.h>

namespace tidemark::emit {
namespace {

TEST(DeparsedText, IsEnclosedWhenTheFirstParenthesisIsClosedByTheLastCharacter)
{
    EXPECT_TRUE(is_enclosed("(a = b)"));
    EXPECT_TRUE(is_enclosed("((a) AND (b))"));
    EXPECT_FALSE(is_enclosed("(a) AND (b)"));
    EXPECT_FALSE(is_enclosed("f(a)"));
    EXPECT_FALSE(is_enclosed("true"));
    EXPECT_FALSE(is_enclosed(""));
}

TEST(DeparsedText, ParenthesesInQuotesDoNotCount)
{
    EXPECT_TRUE(is_enclosed("(a = ')'::text)"));
    EXPECT_TRUE(is_enclosed(R"(("odd ) ""col""" = 'it''s ('::text))"));
    EXPECT_TRUE(is_enclosed(R"((a = E'\\)'::text))"));
    EXPECT_FALSE(is_enclosed("(a = '('::text) OR (b)"));
}

}  // namespace
}  // namespace tidemark::emit
