#include "diff/plan.h"

#include <gmock/gmock.h>

#include <string_view>

#include "tests/support/snapshot_builder.h"

namespace tidemark::diff {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using tests::plan_of;
using tests::SnapshotBuilder;
using tests::told;

TEST(Plan, NothingToDoIsNoSteps)
{
    SnapshotBuilder both;
    both.table("app", "t", {{"a", "integer"}});
    const Plan plan = plan_of(both, both);
    EXPECT_THAT(plan.steps, IsEmpty());
    EXPECT_TRUE(plan.changes.empty());
}

TEST(Plan, ANewTableCarriesItsColumnsDefaultsAndConstraints)
{
    SnapshotBuilder to;
    const auto people = to.table("app", "people", {{"id", "integer"}});
    const auto pets = to.table("app", "pets", {{"owner", "integer"}});
    to.column_default(catalog::column_identity(pets, "owner"), "1");
    to.foreign_key(pets, "pets_owner_fkey", "owner", people, "id");
    const Plan plan = plan_of({}, to);
    EXPECT_THAT(told(plan), ElementsAre("create table app.people", "create table app.pets"));
    EXPECT_THAT(plan.steps[1].members, SizeIs(3));
}

TEST(Plan, ADroppedTableTakesItsPartsAlongWithoutStepsOfTheirOwn)
{
    SnapshotBuilder from;
    const auto table = from.table("app", "t", {{"a", "integer"}});
    from.index(table, "t_a", "a");
    from.comment(table, "about it");
    from.grant(table, "anon", {"SELECT"});
    EXPECT_THAT(told(plan_of(from, {})), ElementsAre("drop table app.t"));
}

TEST(Plan, AViewIsTakenDownAroundAColumnsNewTypeAndGetsItsGrantBack)
{
    const auto with_view = [](const char* type) {
        SnapshotBuilder builder;
        const auto column = builder.column(builder.table("app", "t"), "a", type);
        builder.grant(builder.view("app", "v", "SELECT a FROM app.t", {column}), "anon", {"SELECT"});
        return builder;
    };
    EXPECT_THAT(told(plan_of(with_view("integer"), with_view("bigint"))),
                ElementsAre("drop view app.v", "alter column app.t.a", "create view app.v",
                            "create grant on view app.v to anon"));
}

TEST(Plan, EveryReasonPointsFromAnEarlierStepToALaterOne)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    from.view("app", "orders", "SELECT 1", {});
    to.schema("app");
    const auto table = to.table("app", "orders", {{"a", "integer"}});
    const auto first = to.view("app", "a_view", "SELECT a FROM app.orders", {table});
    to.view("app", "first_by_name", "SELECT a FROM app.a_view", {first});
    const Plan plan = plan_of(from, to);
    ASSERT_FALSE(plan.orders.empty());
    for (const Order& order : plan.orders) {
        EXPECT_LT(order.before, order.after) << sentence(order.reason);
        EXPECT_LT(order.after, plan.steps.size());
    }
}

TEST(Plan, WhatIsOnlyReportedHasNoStep)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    from.extension("pg_trgm", "1.5");
    to.extension("pg_trgm", "1.6");
    const Plan plan = plan_of(from, to);
    EXPECT_THAT(plan.steps, IsEmpty());
    EXPECT_THAT(plan.changes.changes, SizeIs(1));
}

TEST(Plan, DroppedRowsAndValuesAreHazardsAndAViewIsNone)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    from.table("app", "gone");
    from.column(from.table("app", "t"), "a", "integer");
    from.view("app", "v", "SELECT 1", {});
    to.table("app", "t");
    const Plan plan = plan_of(from, to);
    std::vector<std::string> hazards;
    for (const Step& step : plan.steps) {
        for (const Hazard& hazard : step.hazards) {
            if (hazard.severity == Severity::warning) {
                hazards.push_back(hazard.code + ": " + hazard.message);
            }
        }
    }
    EXPECT_THAT(hazards, testing::UnorderedElementsAre("data-loss: table app.gone: all its rows are lost",
                                                       "data-loss: column app.t.a: its values are lost"));
}

TEST(Plan, TheSameInputGivesTheSameStepsInWhateverOrderItWasRead)
{
    SnapshotBuilder forwards;
    SnapshotBuilder backwards;
    for (const char* name : {"a", "b", "c"}) {
        forwards.table("app", name);
    }
    for (const char* name : {"c", "b", "a"}) {
        backwards.table("app", name);
    }
    EXPECT_EQ(told(plan_of({}, forwards)), told(plan_of({}, backwards)));
}

TEST(Plan, ATypeThatIsMadeAnewIsSetAsideUntilItsColumnsAreCast)
{
    const auto with_enum = [](std::vector<std::string> labels) {
        SnapshotBuilder builder;
        const auto mood = builder.enum_type("app", "mood", std::move(labels));
        builder.depends(builder.column(builder.table("app", "t"), "a", "app.mood"), mood);
        return builder;
    };
    EXPECT_THAT(told(plan_of(with_enum({"sad", "happy"}), with_enum({"happy"}))),
                ElementsAre("set aside enum type app.mood", "create enum type app.mood", "alter column app.t.a",
                            "drop enum type app.mood"));
}

TEST(Plan, AViewThatReadsWhatIsBeneathIsReplacedInPlaceOrMadeAnew)
{
    const auto table = catalog::in_schema(catalog::Kind::table, "app", "t");
    const auto reading = [&table](const char* type, bool not_null, bool steps_down) {
        SnapshotBuilder builder;
        const auto column = builder.column(builder.table("app", "t"), "a", type);
        builder.last<catalog::Column>().not_null = not_null;
        if (steps_down) {
            builder.view("app", "outer", "SELECT t.a FROM app.t", {column, table});
        } else {
            const auto inner = builder.view("app", "inner", "SELECT t.a FROM app.t", {column, table});
            builder.view("app", "outer", "SELECT i.a FROM app.inner i", {inner});
        }
        return builder;
    };
    const auto before = reading("integer", false, false);
    EXPECT_THAT(told(plan_of(before, reading("integer", true, true))),
                ElementsAre("alter column app.t.a", "alter view app.outer", "drop view app.inner"));
    const Plan plan = plan_of(before, reading("bigint", false, true));
    EXPECT_THAT(told(plan), ElementsAre("drop view app.outer", "drop view app.inner", "alter column app.t.a",
                                        "create view app.outer"));
    EXPECT_THAT(plan.repairs, SizeIs(1));
}

TEST(Plan, AColumnThatAChildKeepsIsDroppedTableByTableFromTheParentDown)
{
    // Nothing makes a child's own column an inherited one again, which is why no scenario can go there and back.
    const auto tree = [](std::vector<const char*> with_colour) {
        SnapshotBuilder builder;
        for (const char* name : {"thing", "ball", "cube", "football"}) {
            builder.table("app", name, {{"id", "bigint"}});
        }
        const auto below = [&builder](const char* child, const char* parent) {
            const auto table = catalog::in_schema(catalog::Kind::table, "app", child);
            builder.add(catalog::Inheritance{{catalog::Kind::inheritance, table, "app", parent}, 1, {}});
        };
        below("ball", "thing");
        below("cube", "thing");
        below("football", "ball");
        for (const char* name : with_colour) {
            builder.column(catalog::in_schema(catalog::Kind::table, "app", name), "colour", "text");
            builder.last<catalog::Column>().is_local = with_colour.size() == 1 || name == std::string_view("thing");
        }
        return builder;
    };
    const auto all = tree({"thing", "ball", "cube", "football"});
    EXPECT_THAT(told(plan_of(all, tree({}))), ElementsAre("drop column app.thing.colour"));
    EXPECT_THAT(
        told(plan_of(all, tree({"football"}))),
        ElementsAre("drop column app.thing.colour", "drop column app.ball.colour", "drop column app.cube.colour"));
}

TEST(Sentence, SaysWhyInWordsOfTheObjects)
{
    const auto view = catalog::in_schema(catalog::Kind::view, "app", "v");
    const auto table = catalog::in_schema(catalog::Kind::table, "app", "t");
    EXPECT_EQ(sentence({ReasonCode::needs, view, table}), "view app.v depends on table app.t");
    EXPECT_EQ(sentence({ReasonCode::frees_name, view, table}), "view app.v takes the name of table app.t");
}

}  // namespace
}  // namespace tidemark::diff
