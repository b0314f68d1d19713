#include "diff/io_functions.h"

#include <gmock/gmock.h>

#include "tests/support/snapshot_builder.h"

namespace tidemark::diff {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using tests::plan_of;
using tests::SnapshotBuilder;
using tests::told;

/// A base type with one function that gives its values, another function that takes some, and a table with a column of it.
SnapshotBuilder with_a_base_type(const std::string& category = "U")
{
    SnapshotBuilder builder;
    builder.add(catalog::Schema{catalog::top_level(catalog::Kind::schema, "app"), "me"});
    catalog::BaseType type;
    type.identity = catalog::in_schema(catalog::Kind::base_type, "app", "amount");
    type.owner = "me";
    type.input = "app.amount_in";
    type.category = category;
    builder.add(type);
    const auto input = builder.routine("app", "amount_in", "int4in");
    builder.depends(input, type.identity);
    builder.depends(type.identity, input);
    builder.depends(builder.routine("app", "told", "x"), type.identity);
    const auto table = builder.table("app", "item", {{"price", "app.amount"}});
    builder.depends(catalog::column_identity(table, "price"), type.identity);
    return builder;
}

TEST(IoFunctions, StandBetweenTheShellOfTheirTypeAndTheTypeItself)
{
    EXPECT_THAT(
        told(plan_of({}, with_a_base_type())),
        ElementsAre("create schema app", "create shell of base type app.amount", "create routine app.amount_in()",
                    "create base type app.amount", "create table app.item", "create routine app.told()"));
}

TEST(IoFunctions, GoAlongWithTheirTypeAfterAllElse)
{
    const Plan plan = plan_of(with_a_base_type(), {});
    EXPECT_THAT(told(plan), ElementsAre("drop routine app.told()", "drop table app.item", "drop base type app.amount",
                                        "drop schema app"));
}

TEST(IoFunctions, AreSetAsideWithATypeThatColumnsHold)
{
    const Plan plan = plan_of(with_a_base_type(), with_a_base_type("N"));
    EXPECT_THAT(told(plan), ElementsAre("drop routine app.told()", "set aside base type app.amount",
                                        "create shell of base type app.amount", "create routine app.amount_in()",
                                        "create base type app.amount", "alter column app.item.price",
                                        "create routine app.told()", "drop base type app.amount"));
}

TEST(IoFunctions, AreThoseThatTheTypeNeedsInTurn)
{
    const catalog::Snapshot snapshot = with_a_base_type().build();
    const auto type = catalog::in_schema(catalog::Kind::base_type, "app", "amount");
    const auto input = catalog::routine_identity("app", "amount_in", {});
    const auto told = catalog::routine_identity("app", "told", {});
    EXPECT_THAT(io_functions(snapshot, type), ElementsAre(input));
    EXPECT_EQ(type_of_io_function(snapshot, input), type);
    EXPECT_EQ(type_of_io_function(snapshot, told), catalog::Identity());
    EXPECT_THAT(io_functions(snapshot, told), IsEmpty());
}

}  // namespace
}  // namespace tidemark::diff
