#include "emit/script.h"

#include <gmock/gmock.h>

#include "tests/support/snapshot_builder.h"

namespace tidemark::emit {
namespace {

using testing::HasSubstr;
using testing::SizeIs;
using tests::SnapshotBuilder;

struct Written {
    diff::Plan plan{};
    Script script{};

    std::string text(const ScriptHeader& header = {}) const { return script_text(script, plan, header); }
};

Written written(const SnapshotBuilder& from, const SnapshotBuilder& to)
{
    const catalog::Snapshot a = from.build();
    const catalog::Snapshot b = to.build();
    Written result;
    result.plan = diff::make_plan(a, b, "me");
    result.script = write_script(a, b, result.plan);
    return result;
}

TEST(Script, NothingToDoIsNoTextNotEvenAHeader)
{
    SnapshotBuilder both;
    both.table("app", "t");
    EXPECT_EQ(written(both, both).text({{"a header"}}), "");
    EXPECT_TRUE(written(both, both).script.segments.empty());
}

TEST(Script, ATableIsWrittenAsAPersonWould)
{
    SnapshotBuilder to;
    const auto table = to.table("app", "orders", {{"id", "integer"}, {"Note", "text"}});
    to.column_default(catalog::column_identity(table, "id"), "1");
    EXPECT_EQ(written({}, to).text(),
              "CREATE TABLE app.orders (\n"
              "    id integer DEFAULT 1,\n"
              "    \"Note\" text\n"
              ");\n");
}

TEST(Script, APendingDetachmentIsFinished)
{
    const auto database = [](bool has_link, bool is_pending) {
        SnapshotBuilder builder;
        builder.table("app", "event", {{"kind", "integer"}});
        const auto partition = builder.table("app", "event_1", {{"kind", "integer"}});
        if (has_link) {
            catalog::Inheritance link{catalog::Identity(catalog::Kind::inheritance, partition, "app", "event"), 1,
                                      "FOR VALUES IN (1)"};
            link.detach_pending = is_pending;
            builder.add(std::move(link));
        }
        return builder;
    };
    EXPECT_EQ(written(database(true, true), database(false, false)).text(),
              "ALTER TABLE app.event DETACH PARTITION app.event_1 FINALIZE;\n");
    EXPECT_EQ(written(database(true, true), database(true, false)).text(),
              "ALTER TABLE app.event DETACH PARTITION app.event_1 FINALIZE;\n"
              "ALTER TABLE app.event ATTACH PARTITION app.event_1 FOR VALUES IN (1);\n");
    EXPECT_EQ(written(database(true, false), database(true, true)).text(), "");
}

TEST(Script, AValueBecomesALabelThroughTextUnlessAUserMadeACast)
{
    const auto database = [](const char* type, bool has_cast) {
        SnapshotBuilder builder;
        builder.enum_type("app", "status", {"open", "done"});
        builder.table("app", "t", {{"a", type}});
        if (has_cast) {
            builder.add(catalog::Cast{
                catalog::Identity(catalog::Kind::cast, {}, {}, {}, {{"pg_catalog", "int4"}, {"app", "status"}}),
                "app.as_status(integer)", "function", "explicit"});
        }
        return builder;
    };
    EXPECT_THAT(written(database("integer", false), database("app.status", false)).text(),
                HasSubstr("USING a::text::app.status;"));
    EXPECT_THAT(written(database("integer", true), database("app.status", true)).text(),
                HasSubstr("USING a::app.status;"));
    EXPECT_THAT(written(database("text", false), database("app.status", false)).text(),
                HasSubstr("USING a::app.status;"));
}

TEST(Script, WhatLosesDataHasACommentAboveIt)
{
    SnapshotBuilder from;
    from.table("app", "t");
    EXPECT_EQ(written(from, {}).text(), "-- data-loss: table app.t: all its rows are lost\nDROP TABLE app.t;\n");
}

TEST(Script, StatementsAboutOneTableStandTogetherAndOthersApart)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    from.table("app", "a", {{"id", "integer"}});
    from.table("app", "b", {{"id", "integer"}});
    to.table("app", "a", {{"id", "integer"}, {"x", "text"}, {"y", "text"}});
    to.table("app", "b", {{"id", "integer"}, {"x", "text"}});
    EXPECT_THAT(written(from, to).text(),
                testing::ContainsRegex("COLUMN x [^\n]*\nALTER TABLE app.a ADD COLUMN y [^\n]*\n\n"
                                       "ALTER TABLE app.b"));
}

TEST(Script, ColumnsOfOneTableGetTheirTypesInOnePassOverItsRows)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    from.table("app", "a", {{"x", "integer"}, {"y", "integer"}});
    from.table("app", "b", {{"x", "integer"}});
    to.table("app", "a", {{"x", "bigint"}, {"y", "bigint"}});
    to.table("app", "b", {{"x", "bigint"}});
    EXPECT_THAT(written(from, to).text(),
                HasSubstr("ALTER TABLE app.a\n    ALTER COLUMN x TYPE bigint,\n"
                          "    ALTER COLUMN y TYPE bigint;\n\n"));
    EXPECT_THAT(written(from, to).plan.steps, SizeIs(2));
}

TEST(Script, ANewEnumLabelIsCommittedBeforeItsUse)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    from.enum_type("app", "mood", {"sad"});
    from.table("app", "t", {{"a", "app.mood"}});
    to.enum_type("app", "mood", {"sad", "it's"});
    to.column_default(catalog::column_identity(to.table("app", "t", {{"a", "app.mood"}}), "a"), "'it''s'::app.mood");
    const Written result = written(from, to);
    ASSERT_THAT(result.script.segments, SizeIs(2));
    EXPECT_TRUE(result.script.segments[0].transactional);
    EXPECT_THAT(result.text(), HasSubstr("-- A new transaction starts here"));
}

/// How many transactions a plan needs that adds the label and changes a table's column, or its default.
std::size_t segments_with_label(const char* label, const char* type, const char* later_type,
                                const std::string& default_value)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    from.enum_type("app", "mood", {"sad"});
    from.table("app", "t", {{"a", type}});
    to.enum_type("app", "mood", {"sad", label});
    const catalog::Identity table = to.table("app", "t", {{"a", later_type}});
    if (!default_value.empty()) {
        to.column_default(catalog::column_identity(table, "a"), default_value);
    }
    return written(from, to).script.segments.size();
}

TEST(Script, ANewEnumLabelIsFoundHoweverItIsSpelled)
{
    EXPECT_EQ(segments_with_label("a\\b", "app.mood", "app.mood", "'a\\b'::app.mood"), 2);
    EXPECT_EQ(segments_with_label("glad", "app.mood[]", "app.mood[]", "'{sad,glad}'::app.mood[]"), 2);
    EXPECT_EQ(segments_with_label("so so", "app.mood[]", "app.mood[]", "'{\"so so\"}'::app.mood[]"), 2);
    EXPECT_EQ(segments_with_label("glad", "app.pair", "app.pair", "'(glad,1)'::app.pair"), 2);
    EXPECT_EQ(segments_with_label("glad", "app.mood", "app.mood", "'sad'::app.mood"), 1);
}

TEST(Script, ANewEnumLabelIsCommittedBeforeValuesAreCastToItsType)
{
    EXPECT_EQ(segments_with_label("glad", "text", "app.mood", {}), 2);
    EXPECT_EQ(segments_with_label("glad", "text", "character varying", {}), 1);
}

TEST(Script, ANewEnumLabelIsCommittedBeforeAMaterializedViewThatMayShowIt)
{
    const auto segments = [](const char* definition) {
        SnapshotBuilder from;
        SnapshotBuilder to;
        from.enum_type("app", "mood", {"sad"});
        to.enum_type("app", "mood", {"sad", "glad"});
        catalog::MaterializedView view;
        view.identity = catalog::in_schema(catalog::Kind::materialized_view, "app", "m");
        view.definition = definition;
        view.access_method = "heap";
        view.replica_identity = "default";
        to.add(view);
        return written(from, to).script.segments.size();
    };
    EXPECT_EQ(segments("SELECT enum_range(NULL::app.mood) AS r"), 2);
    EXPECT_EQ(segments("SELECT 'sad'::app.mood AS r"), 1);
}

TEST(Script, ANewEnumLabelThatNobodyNamesStaysInTheSameTransaction)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    from.enum_type("app", "mood", {"sad"});
    to.enum_type("app", "mood", {"sad", "glad"});
    to.table("app", "t", {{"a", "app.mood"}});
    EXPECT_THAT(written(from, to).script.segments, SizeIs(1));
}

TEST(Script, SegmentsCoverEveryStatementOnce)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    from.enum_type("app", "mood", {"sad"});
    to.enum_type("app", "mood", {"sad", "glad"});
    to.column_default(catalog::column_identity(to.table("app", "t", {{"a", "app.mood"}}), "a"), "'glad'::app.mood");
    const Script script = written(from, to).script;
    std::size_t next = 0;
    for (const Segment& segment : script.segments) {
        EXPECT_EQ(segment.first, next);
        next = segment.last;
    }
    EXPECT_EQ(next, script.statements.size());
}

TEST(Script, BodiesOfRoutinesAreNotCheckedAgainstWhatComesLater)
{
    SnapshotBuilder to;
    to.routine("app", "f", "SELECT 1");
    EXPECT_THAT(written({}, to).text(), testing::StartsWith("SET check_function_bodies = off;\n\n"));
}

TEST(Script, HostileNamesStayNames)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    from.table("app", "x\nDROP TABLE y; --\" */ '");
    to.table("app", "\"; DROP TABLE y; --");
    const std::string text = written(from, to).text({{"from a\nDROP TABLE z; to b"}});
    EXPECT_THAT(text, HasSubstr("-- from a?DROP TABLE z; to b\n"));
    EXPECT_THAT(text, HasSubstr("-- data-loss: table app.x?DROP TABLE y; --\" */ ': all its rows are lost\n"));
    EXPECT_THAT(text, HasSubstr("DROP TABLE app.\"x\nDROP TABLE y; --\"\" */ '\";\n"));
    EXPECT_THAT(text, HasSubstr("CREATE TABLE app.\"\"\"; DROP TABLE y; --\" ();\n"));
}

TEST(CommentSafe, KeepsLettersAndTakesAwayWhatActs)
{
    EXPECT_EQ(comment_safe("caf\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x8D\x8E"), "caf\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x8D\x8E");
    EXPECT_EQ(comment_safe("a\nb\r\tc\033[0m\x7F"), "a?b??c?[0m?");
    EXPECT_EQ(comment_safe("\xC2\x9B"), "?") << "the C1 control CSI";
    for (const char* active :
         {"\xE2\x80\xA8", "\xE2\x80\xAE", "\xE2\x80\x8F", "\xE2\x80\x8B", "\xE2\x81\xA6", "\xEF\xBB\xBF"}) {
        EXPECT_EQ(comment_safe(active), "?");
    }
    EXPECT_EQ(comment_safe("\xE2\x80"), "\xE2\x80") << "a cut sequence reads no further than the text";
}

}  // namespace
}  // namespace tidemark::emit
