#include "diff/cast_fate.h"

#include <gmock/gmock.h>

#include "tests/support/snapshot_builder.h"

namespace tidemark::diff {
namespace {

using tests::SnapshotBuilder;

/// "may fail, value", "spelling", "".
std::string fate(const char* from, const char* to)
{
    SnapshotBuilder before;
    SnapshotBuilder after;
    const auto column = catalog::column_identity(before.table("app", "t", {{"a", from}}), "a");
    after.table("app", "t", {{"a", to}});
    const catalog::Snapshot a = before.build();
    const catalog::Snapshot b = after.build();
    const CastFate found = fate_of(*a.find<catalog::Column>(column), a, *b.find<catalog::Column>(column), b);
    const char* loss = found.loss == CastFate::Loss::value      ? "value"
                       : found.loss == CastFate::Loss::spelling ? "spelling"
                                                                : "";
    return std::string(found.may_fail ? "may fail " : "") + loss;
}

TEST(CastFate, WhatIsWiderKeepsEverything)
{
    for (const auto& [from, to] : std::vector<std::pair<const char*, const char*>>{
             {"smallint", "integer"},
             {"integer", "bigint"},
             {"integer", "numeric"},
             {"integer", "double precision"},
             {"real", "double precision"},
             {"numeric(10,2)", "numeric(12,2)"},
             {"numeric(10,2)", "numeric"},
             {"character varying(5)", "character varying(9)"},
             {"character(5)", "text"},
             {"uuid", "text"},
             {"date", "timestamp with time zone"},
             {"timestamp(3) without time zone", "timestamp without time zone"},
             {"jsonb", "json"}}) {
        EXPECT_EQ(fate(from, to), "") << from << " to " << to;
    }
}

TEST(CastFate, WhatIsCutOrRoundedSaysSo)
{
    for (const auto& [from, to] : std::vector<std::pair<const char*, const char*>>{
             {"bigint", "double precision"},
             {"timestamp with time zone", "date"},
             {"timestamp with time zone", "timestamp(0) with time zone"},
             {"numeric(10,4)", "numeric(12,2)"}}) {
        EXPECT_EQ(fate(from, to), "value") << from << " to " << to;
    }
    EXPECT_EQ(fate("numeric", "integer"), "may fail value");
    EXPECT_EQ(fate("numeric(12,4)", "numeric(8,2)"), "may fail value");
}

TEST(CastFate, WhatFitsOrFailsLosesNothing)
{
    EXPECT_EQ(fate("bigint", "integer"), "may fail ");
    EXPECT_EQ(fate("character varying", "character varying(9)"), "may fail ");
    EXPECT_EQ(fate("text", "character(3)"), "may fail ");
}

TEST(CastFate, ATextLosesItsSpelling)
{
    EXPECT_EQ(fate("text", "integer"), "may fail spelling");
    EXPECT_EQ(fate("json", "jsonb"), "may fail spelling");
}

TEST(CastFate, OfEnumsTheLabelsCount)
{
    const auto person = [](std::vector<std::string> labels) {
        SnapshotBuilder builder;
        const auto type = builder.enum_type("app", "mood", std::move(labels));
        const auto column = catalog::column_identity(builder.table("app", "t", {{"a", "app.mood[]"}}), "a");
        builder.depends(column, type);
        return builder.build();
    };
    const auto column = catalog::column_identity(catalog::in_schema(catalog::Kind::table, "app", "t"), "a");
    EXPECT_THAT(removed_labels(column, person({"sad", "glad"}), person({"glad", "so-so"})), testing::ElementsAre("sad"));
    EXPECT_THAT(removed_labels(column, person({"sad"}), person({"glad", "sad"})), testing::IsEmpty());
}

}  // namespace
}  // namespace tidemark::diff
