#include "diff/renamed_snapshot.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "diff/compare.h"
#include "tests/support/snapshot_builder.h"

namespace tidemark::diff {
namespace {

using catalog::column_identity;
using catalog::Identity;
using catalog::in_schema;
using catalog::Kind;
using catalog::Snapshot;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using tests::SnapshotBuilder;

/// A table, another that refers to it, and what hangs on both.
Snapshot story(catalog::Name table_name, catalog::Name column_name)
{
    SnapshotBuilder builder;
    const Identity table = builder.table("app", table_name, {{"id", "integer"}});
    const Identity column = builder.column(table, column_name, "text");
    builder.column_default(column, "''::text");
    builder.index(table, "by_note", column_name);
    builder.policy(table, "own", "true");
    builder.foreign_key(builder.table("app", "line", {{"order_id", "integer"}}), "line_fkey", "order_id", table, "id");
    return builder.build();
}

Rename rename(Identity from, Identity to)
{
    Rename renamed;
    renamed.from = from;
    renamed.to = to;
    return renamed;
}

const Identity orders = in_schema(Kind::table, "app", "orders");
const Identity purchases = in_schema(Kind::table, "app", "purchases");

TEST(RenamedSnapshot, FollowsNamesWhereverTheyStandByThemselves)
{
    const Snapshot from = story("orders", "note");
    const Snapshot to = story("purchases", "remark");
    const Snapshot renamed = renamed_snapshot(
        from,
        {rename(orders, purchases), rename(column_identity(purchases, "note"), column_identity(purchases, "remark"))});
    EXPECT_THAT(compare(renamed, to).changes, IsEmpty());
    EXPECT_EQ(renamed.dependencies, to.dependencies);
}

TEST(RenamedSnapshot, IsNotMadeOfWhatOnlyAServerKnows)
{
    const Snapshot from = story("orders", "note");
    EXPECT_THAT(that_can_be_followed({rename(orders, purchases)}, from, story("purchases", "note")), IsEmpty())
        << "no schema";

    SnapshotBuilder with_schema;
    with_schema.schema("app");
    with_schema.table("app", "orders", {{"id", "integer"}});
    const Snapshot before = with_schema.build();
    EXPECT_THAT(that_can_be_followed({rename(orders, purchases)}, before, story("purchases", "note")), SizeIs(1));
    EXPECT_THAT(that_can_be_followed({rename(orders, purchases)}, before, story("orders", "note")), IsEmpty())
        << "the old name goes on";

    Rename of_label = rename(in_schema(Kind::enum_type, "app", "mood"), in_schema(Kind::enum_type, "app", "mood"));
    of_label.part_from = "sad";
    of_label.part_to = "low";
    EXPECT_THAT(that_can_be_followed({of_label}, before, story("purchases", "note")), IsEmpty());
}

}  // namespace
}  // namespace tidemark::diff
