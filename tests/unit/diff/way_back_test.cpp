#include "diff/way_back.h"

#include <gmock/gmock.h>

#include "emit/script.h"
#include "tests/support/snapshot_builder.h"

namespace tidemark::diff {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;
using tests::SnapshotBuilder;

std::string way_back(const catalog::Snapshot& from, const catalog::Snapshot& renamed, const catalog::Snapshot& to,
                     std::vector<Rename> renames = {})
{
    const Way way{from, renamed, to};
    const Plan back = plan_way_back(way, make_plan(renamed, to, "me", std::move(renames)));
    return emit::script_text(emit::write_way_back(way, back), back, {});
}

std::string way_back(const SnapshotBuilder& from, const SnapshotBuilder& to)
{
    const catalog::Snapshot a = from.build();
    return way_back(a, a, to.build());
}

TEST(WayBack, MarksWhatComesBackWithoutItsRows)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    from.table("app", "gone", {{"id", "integer"}});
    from.table("app", "kept", {{"id", "integer"}, {"note", "text"}});
    to.table("app", "kept", {{"id", "integer"}});
    const std::string text = way_back(from, to);
    EXPECT_THAT(text, HasSubstr("-- irreversible: table app.gone: its rows do not come back: it is empty after the way back\n"
                                "CREATE TABLE app.gone"));
    EXPECT_THAT(text, HasSubstr("-- irreversible: column app.kept.note: its values do not come back: rows have its default, "
                                "or none, after the way back\nALTER TABLE app.kept ADD COLUMN note text"));
}

TEST(WayBack, OfWhatOnlyCameHasNoMarkButTellsOfItsOwnLoss)
{
    SnapshotBuilder to;
    to.table("app", "t", {{"id", "integer"}});
    EXPECT_EQ(way_back({}, to), "-- data-loss: table app.t: all its rows are lost\nDROP TABLE app.t;\n");
}

TEST(WayBack, UndoesRenamesLastAndInTheOtherOrder)
{
    SnapshotBuilder from;
    SnapshotBuilder renamed;
    SnapshotBuilder to;
    const auto old_table = from.table("app", "old", {{"a", "integer"}});
    const auto new_table = renamed.table("app", "new", {{"b", "integer"}});
    to.table("app", "new", {{"b", "integer"}, {"c", "integer"}});
    const std::string text =
        way_back(from.build(), renamed.build(), to.build(),
                 {{old_table, new_table, {}, {}, "why"},
                  {catalog::column_identity(new_table, "a"), catalog::column_identity(new_table, "b"), {}, {}, "why"}});
    EXPECT_THAT(text, testing::EndsWith("ALTER TABLE app.new DROP COLUMN c;\n"
                                        "ALTER TABLE app.new RENAME COLUMN b TO a;\n"
                                        "ALTER TABLE app.new RENAME TO old;\n"));
    EXPECT_THAT(text, Not(HasSubstr("taken for a rename")));
}

TEST(WayBack, DropsTheSchemaThatWasMadeForAMove)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    const auto here = from.table("here", "t");
    const auto schema = to.schema("there");
    const auto there = to.table("there", "t");
    const catalog::Snapshot b = to.build();
    EXPECT_EQ(way_back(from.build(), b, b, {{{}, schema, {}, {}, {}}, {here, there, {}, {}, {}}}),
              "ALTER TABLE there.t SET SCHEMA here;\n\nDROP SCHEMA there;\n");
}

TEST(WayBack, TakesBackLabelsAndAttributes)
{
    const auto type = catalog::in_schema(catalog::Kind::enum_type, "app", "mood");
    const std::vector<Rename> back = undone({{type, type, "sad", "low", "why"}});
    ASSERT_THAT(back, SizeIs(1));
    EXPECT_EQ(back[0].part_from, "low");
    EXPECT_EQ(back[0].part_to, "sad");
}

TEST(RollbackComment, EveryLineIsOne)
{
    EXPECT_EQ(emit::rollback_comment("DROP TABLE a;\n\nSELECT 'x\n\\! y';\n"),
              "-- ROLLBACK: DROP TABLE a;\n-- ROLLBACK:\n-- ROLLBACK: SELECT 'x\n-- ROLLBACK: \\! y';\n");
    EXPECT_EQ(emit::rollback_comment("no newline"), "-- ROLLBACK: no newline\n");
    EXPECT_EQ(emit::rollback_comment("DROP TABLE \"a\rb\";\n"), std::nullopt) << "the lexer ends a comment there";
}

}  // namespace
}  // namespace tidemark::diff
