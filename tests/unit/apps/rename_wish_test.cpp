#include "apps/tidemark/rename_wish.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tidemark::apps {
namespace {

using ::testing::ElementsAre;

TEST(RenameWish, IsAPathAndANewName)
{
    const auto wish = parse_rename_wish("public.orders.total=amount");
    ASSERT_TRUE(wish);
    EXPECT_THAT(wish->path, ElementsAre("public", "orders", "total"));
    EXPECT_EQ(wish->name, "amount");
    EXPECT_THAT(parse_rename_wish("app=shop")->path, ElementsAre("app"));
}

TEST(RenameWish, HasNamesInDoubleQuotesAsSqlHasThem)
{
    const auto wish = parse_rename_wish(R"("a.b"."say ""x=y"""=" new")");
    ASSERT_TRUE(wish);
    EXPECT_THAT(wish->path, ElementsAre("a.b", "say \"x=y\""));
    EXPECT_EQ(wish->name, " new");
}

TEST(RenameWish, IsNothingElse)
{
    for (const char* text : {"", "a", "a.b", "=b", "a=", "a..b=c", "a.b.c.d=e", "a=b=c", "\"a=b", "a.b=c.d"}) {
        EXPECT_FALSE(parse_rename_wish(text)) << text;
    }
}

}  // namespace
}  // namespace tidemark::apps
