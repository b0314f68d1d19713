#include "diff/rename.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/snapshot_builder.h"

namespace tidemark::diff {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;
using tests::SnapshotBuilder;

RenameFindings found(const SnapshotBuilder& from, const SnapshotBuilder& to, const std::vector<RenameWish>& wishes = {})
{
    return find_renames(from.build(), to.build(), true, wishes);
}

TEST(Rename, OfATableIsFoundWhereAnIndexKeepsItsName)
{
    SnapshotBuilder from;
    from.index(from.table("app", "orders", {{"id", "integer"}, {"note", "text"}}), "orders_note", "note");
    SnapshotBuilder to;
    to.index(to.table("app", "purchases", {{"id", "integer"}, {"note", "text"}, {"more", "text"}}), "orders_note",
             "note");
    const RenameFindings findings = found(from, to);
    ASSERT_THAT(findings.renames, SizeIs(1));
    EXPECT_EQ(findings.renames[0].to.name().text(), "purchases");
    EXPECT_EQ(findings.renames[0].evidence, "it keeps orders_note");
}

TEST(Rename, IsNeverAGuess)
{
    SnapshotBuilder from;
    from.index(from.table("app", "countries", {{"id", "integer"}, {"name", "text"}}), "countries_name", "name");
    SnapshotBuilder to;
    to.index(to.table("app", "cities", {{"id", "integer"}, {"name", "text"}}), "cities_name", "name");
    EXPECT_THAT(found(from, to).renames, IsEmpty());
}

TEST(Rename, ThatTwoFitIsADoubt)
{
    SnapshotBuilder from;
    from.table("app", "a", {{"x", "integer"}});
    SnapshotBuilder to;
    to.table("app", "b", {{"x", "integer"}});
    to.table("app", "c", {{"x", "integer"}});
    const RenameFindings findings = found(from, to);
    EXPECT_THAT(findings.renames, IsEmpty());
    ASSERT_THAT(findings.doubts, SizeIs(1));
    EXPECT_THAT(findings.doubts[0].candidates, SizeIs(2));

    const RenameFindings insisted = found(from, to, {{{"app", "a"}, "c"}});
    ASSERT_THAT(insisted.renames, SizeIs(1));
    EXPECT_EQ(insisted.renames[0].to.name().text(), "c");
    EXPECT_THAT(insisted.granted, SizeIs(1));
}

TEST(Rename, MovesAsideWhatStillBearsTheNewName)
{
    SnapshotBuilder from;
    from.table("app", "base", {{"x", "integer"}});
    from.view("app", "orders", "SELECT 1", {});
    SnapshotBuilder to;
    to.table("app", "orders", {{"x", "integer"}});
    const RenameFindings findings = found(from, to);
    ASSERT_THAT(findings.renames, SizeIs(2));
    EXPECT_TRUE(findings.renames[0].makes_way);
    EXPECT_EQ(findings.renames[0].to, catalog::in_schema(catalog::Kind::view, "app", "orders__aside"));
    EXPECT_FALSE(findings.renames[1].makes_way);
    EXPECT_EQ(findings.renames[1].to, catalog::in_schema(catalog::Kind::table, "app", "orders"));
}

TEST(Rename, OfAChainBeginsAtItsFreeEnd)
{
    SnapshotBuilder from;
    from.table("app", "first", {{"x", "integer"}, {"y", "integer"}});
    from.table("app", "second", {{"p", "text"}, {"q", "text"}});
    SnapshotBuilder to;
    to.table("app", "second", {{"x", "integer"}, {"y", "integer"}});
    to.table("app", "third", {{"p", "text"}, {"q", "text"}});
    const RenameFindings findings = found(from, to);
    ASSERT_THAT(findings.renames, SizeIs(2));
    EXPECT_EQ(findings.renames[0].to.name(), "third");
    EXPECT_EQ(findings.renames[1].to.name(), "second");
}

TEST(Rename, OfWhatSwapsNamesGoesRoundAThirdOne)
{
    SnapshotBuilder from;
    from.table("app", "a", {{"x", "integer"}, {"y", "integer"}});
    from.table("app", "b", {{"p", "text"}, {"q", "text"}});
    SnapshotBuilder to;
    to.table("app", "b", {{"x", "integer"}, {"y", "integer"}});
    to.table("app", "a", {{"p", "text"}, {"q", "text"}});
    const RenameFindings findings = found(from, to);
    ASSERT_THAT(findings.renames, SizeIs(3));
    EXPECT_TRUE(findings.renames[0].makes_way);
    EXPECT_EQ(findings.renames[1].from.name(), "a");
    EXPECT_EQ(findings.renames[1].to.name(), "b");
    EXPECT_EQ(findings.renames[2].from.name(), "b__aside");
    EXPECT_EQ(findings.renames[2].to.name(), "a");
}

TEST(Rename, OfColumnsThatHandTheirNamesOnGoesByPlaceAndType)
{
    SnapshotBuilder from;
    from.table("app", "t", {{"id", "integer"}, {"a", "text"}, {"b", "date"}});
    SnapshotBuilder to;
    to.table("app", "t", {{"id", "integer"}, {"b", "text"}, {"c", "date"}});
    const RenameFindings findings = found(from, to);
    ASSERT_THAT(findings.renames, SizeIs(2));
    EXPECT_EQ(findings.renames[0].to.name(), "c");
    EXPECT_EQ(findings.renames[1].to.name(), "b");

    // The one that is in the way goes nowhere.
    SnapshotBuilder shorter;
    shorter.table("app", "t", {{"id", "integer"}, {"b", "text"}});
    EXPECT_THAT(found(from, shorter).renames, IsEmpty());
}

TEST(Rename, OfWhatIsMuchAlikeIsADoubt)
{
    SnapshotBuilder from;
    from.index(from.table("app", "users", {{"id", "integer"}, {"name", "text"}}), "users_name", "name");
    from.table("app", "t", {{"id", "integer"}, {"size", "integer"}});
    SnapshotBuilder to;
    to.index(to.table("app", "people", {{"id", "integer"}, {"name", "text"}}), "people_name", "name");
    to.table("app", "t", {{"id", "integer"}, {"bytes", "bigint"}});
    const RenameFindings findings = found(from, to);
    EXPECT_THAT(findings.renames, IsEmpty());
    ASSERT_THAT(findings.doubts, SizeIs(2));
    EXPECT_EQ(catalog::path_of(findings.doubts[0].candidates.front()), "app.people");
    EXPECT_EQ(catalog::path_of(findings.doubts[1].candidates.front()), "app.t.bytes");
}

TEST(Rename, AndMoveAtOnceAreTwoSteps)
{
    SnapshotBuilder from;
    from.index(from.table("app", "orders", {{"id", "integer"}, {"note", "text"}}), "orders_note", "note");
    SnapshotBuilder to;
    to.index(to.table("shop", "purchases", {{"id", "integer"}, {"note", "text"}}), "orders_note", "note");
    const RenameFindings findings = found(from, to);
    ASSERT_THAT(findings.renames, SizeIs(2));
    EXPECT_EQ(catalog::path_of(findings.renames[0].to), "app.purchases");
    EXPECT_EQ(catalog::path_of(findings.renames[1].to), "shop.purchases");
    EXPECT_THAT(found(from, to, {{{"app", "orders"}, "purchases"}}).granted, SizeIs(1));
}

TEST(Rename, AsideNameFitsAndKeepsCharactersWhole)
{
    EXPECT_EQ(aside_name("orders").text(), "orders__aside");
    const std::string long_name = std::string(55, 'x') + "\xC3\xA9" + std::string(6, 'y');
    EXPECT_EQ(aside_name(catalog::Name(long_name)).text(), std::string(55, 'x') + "__aside");
}

TEST(Rename, OfEnumLabelsGoesByTheirPlace)
{
    SnapshotBuilder from;
    from.enum_type("app", "mood", {"sad", "ok", "glad"});
    SnapshotBuilder to;
    to.enum_type("app", "mood", {"low", "ok", "happy", "glad", "elated"});
    const RenameFindings findings = found(from, to);
    ASSERT_THAT(findings.renames, SizeIs(1));
    EXPECT_EQ(findings.renames[0].part_from, "sad");
    EXPECT_EQ(findings.renames[0].part_to, "low");
}

}  // namespace
}  // namespace tidemark::diff
