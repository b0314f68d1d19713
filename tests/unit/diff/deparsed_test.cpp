#include "diff/deparsed.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tidemark::diff {
namespace {

TEST(Skeleton, LeavesOutCastsParenthesesQualifiersAndBlanks)
{
    const std::string list =
        skeleton("((s)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))");
    EXPECT_EQ(list,
              skeleton("(s)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text])"));
    EXPECT_EQ(skeleton("(t.a > (1)::numeric(10,2))"), skeleton("a > 1"));
    EXPECT_EQ(skeleton("\"T x\".\"c.d\" = 1"), skeleton("\"c.d\"=1"));
    EXPECT_EQ(skeleton("(at)::timestamp(3) without time zone < now()"), skeleton("at < now()"));
    EXPECT_EQ(skeleton("EXISTS ( SELECT\n FROM app.note note_1 WHERE note_1.a)"),
              skeleton("EXISTS (SELECT FROM app.note \"Old_1\" WHERE \"Old_1\".a)"));
    EXPECT_NE(skeleton("FROM app.note n"), skeleton("FROM app.note m"));
    EXPECT_NE(skeleton("note_1"), skeleton("note_2"));
    EXPECT_NE(skeleton("app.f(note_1)"), skeleton("app.f(note_2)"));
    EXPECT_EQ(skeleton("x::app.\"Odd type\"[] = y"), skeleton("x = y"));
}

TEST(Skeleton, KeepsEverythingElse)
{
    EXPECT_NE(skeleton("a > 1"), skeleton("a > 2"));
    EXPECT_NE(skeleton("a AND b"), skeleton("aANDb"));
    EXPECT_NE(skeleton("'(x)'"), skeleton("'x'"));
    EXPECT_NE(skeleton("'a::text'"), skeleton("'a'"));
    EXPECT_NE(skeleton("'it''s (so)'"), skeleton("'it''s so'"));
    EXPECT_NE(skeleton("E'\\'(a)'"), skeleton("E'\\'a'"));
    EXPECT_NE(skeleton("\"A\" = 1"), skeleton("\"B\" = 1"));
    EXPECT_NE(skeleton("1.5"), skeleton("2.5"));
}

TEST(Skeleton, TakesTextThatEndsTooEarly)
{
    for (const char* text : {"'", "\"", "::", "a::", "a.", ".", "E'\\", "a::numeric(", "x::\""}) {
        skeleton(text);
    }
}

}  // namespace
}  // namespace tidemark::diff
