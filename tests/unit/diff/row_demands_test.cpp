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

}  // namespace
}  // namespace tidemark::diff
