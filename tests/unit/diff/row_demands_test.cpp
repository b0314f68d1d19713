#include "diff/row_demands.h"

#include <gmock/gmock.h>

#include "tests/support/snapshot_builder.h"

namespace tidemark::diff {
namespace {

using catalog::column_identity;
using catalog::in_schema;
using catalog::Kind;

TEST(FormerName, GoesBackThroughEveryRename)
{
    const auto app_t = in_schema(Kind::table, "app", "t");
    const auto shop_t = in_schema(Kind::table, "shop", "t");
    const auto shop_u = in_schema(Kind::table, "shop", "u");
    const std::vector<Rename> renames{
        {catalog::top_level(Kind::schema, "app"), catalog::top_level(Kind::schema, "shop"), {}, {}, {}},
        {shop_t, shop_u, {}, {}, {}},
        {column_identity(shop_u, "a"), column_identity(shop_u, "b"), {}, {}, {}}};
    EXPECT_EQ(former_name(shop_u, renames), app_t);
    EXPECT_EQ(former_name(column_identity(shop_u, "b"), renames), column_identity(app_t, "a"));
    EXPECT_EQ(former_name(column_identity(shop_u, "other"), renames), column_identity(app_t, "other"));
    EXPECT_EQ(former_name(in_schema(Kind::table, "else", "t"), renames), in_schema(Kind::table, "else", "t"));
}

TEST(RowDemands, AreMadeOfTablesThatWereThereBefore)
{
    const auto demands = [](bool is_new) {
        tests::SnapshotBuilder before;
        tests::SnapshotBuilder after;
        if (!is_new) {
            before.table("app", "t", {{"a", "bigint"}});
        }
        after.table("app", "t", {{"a", "integer"}});
        after.last<catalog::Column>().not_null = true;
        std::vector<RowRule> rules;
        const catalog::Snapshot from = before.build();
        const catalog::Snapshot to = after.build();
        for (const Step& step : make_plan(from, to, "me").steps) {
            for (const RowDemand& demand : row_demands(from, to, step)) {
                EXPECT_EQ(catalog::path_of(demand.column), "app.t.a");
                rules.push_back(demand.rule);
            }
        }
        return rules;
    };
    EXPECT_THAT(demands(false), testing::ElementsAre(RowRule::not_null, RowRule::type));
    EXPECT_THAT(demands(true), testing::IsEmpty());
}

TEST(RowDemands, AreMadeOfTheChildWhereAParentsCheckIsValidatedForItAlone)
{
    const auto family = [](std::vector<catalog::Name> valid) {
        tests::SnapshotBuilder builder;
        const auto parent = builder.table("app", "parent", {{"a", "integer"}});
        const auto child = builder.table("app", "child", {{"a", "integer"}});
        catalog::Constraint check;
        check.identity = catalog::part_of(Kind::constraint, parent, "c");
        check.type = catalog::ConstraintType::check;
        check.expression = "a > 0";
        check.validated = false;
        builder.add(check);
        builder.add(catalog::Inheritance{
            catalog::Identity(Kind::inheritance, child, "app", "parent"), 1, "DEFAULT", std::move(valid)});
        return builder.build();
    };
    const catalog::Snapshot from = family({});
    const catalog::Snapshot to = family({"c"});
    const Plan plan = make_plan(from, to, "me");
    ASSERT_EQ(plan.steps.size(), 1U);
    const auto demands = row_demands(from, to, plan.steps[0]);
    ASSERT_EQ(demands.size(), 1U);
    EXPECT_EQ(demands[0].rule, RowRule::check);
    EXPECT_EQ(catalog::describe(demands[0].identity), "constraint app.parent.c");
    EXPECT_EQ(catalog::path_of(demands[0].table), "app.child");
}

}  // namespace
}  // namespace tidemark::diff
