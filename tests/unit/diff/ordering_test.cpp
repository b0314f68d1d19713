#include "diff/ordering.h"

#include <gmock/gmock.h>

#include "diff/compare.h"
#include "tests/support/snapshot_builder.h"

namespace tidemark::diff {
namespace {

using testing::Contains;
using testing::ElementsAre;
using tests::SnapshotBuilder;

/// The constraints as sentences, in the order in which they are found.
std::vector<std::string> sentences(const SnapshotBuilder& from, const SnapshotBuilder& to)
{
    const catalog::Snapshot a = from.build();
    const catalog::Snapshot b = to.build();
    const Operations operations(a, b, compare(a, b));
    std::vector<std::string> found;
    for (const OrderConstraint& constraint : order_constraints(a, b, operations)) {
        found.push_back(sentence(constraint.reason));
    }
    return found;
}

/// The operations in the order that a reader would like best.
std::vector<std::string> preferred(const SnapshotBuilder& from, const SnapshotBuilder& to)
{
    const catalog::Snapshot a = from.build();
    const catalog::Snapshot b = to.build();
    const Operations operations(a, b, compare(a, b));
    const auto ranks = preferred_ranks(b, operations);
    std::vector<std::string> told(ranks.size());
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        const Operation& operation = operations.all()[i];
        told[ranks[i]] = (operation.action == StepAction::drop ? "- " : "+ ") + catalog::describe(operation.identity);
    }
    return told;
}

TEST(Ordering, DropsComeFirstAndWhatStandsOnOthersBeforeThem)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    from.table("app", "old");
    from.view("app", "v", "SELECT 1", {});
    to.table("app", "new");
    EXPECT_THAT(preferred(from, to), ElementsAre("- view app.v", "- table app.old", "+ table app.new"));
}

TEST(Ordering, WhatBelongsToATableStandsRightBehindItAndColumnsInTheirPlaces)
{
    SnapshotBuilder to;
    const auto b = to.table("app", "b", {{"z", "integer"}, {"a", "integer"}});
    to.index(b, "b_z", "z");
    to.table("app", "c");
    EXPECT_THAT(preferred({}, to), ElementsAre("+ table app.b", "+ column app.b.z", "+ column app.b.a",
                                               "+ index app.b.b_z", "+ table app.c"));
}

TEST(Ordering, TheTargetsDependenciesBuildUpAndTheSourcesTearDown)
{
    SnapshotBuilder with_view;
    const auto table = with_view.table("app", "t");
    with_view.view("app", "v", "SELECT", {table});
    EXPECT_THAT(sentences({}, with_view), ElementsAre("view app.v depends on table app.t"));
    EXPECT_THAT(sentences(with_view, {}), ElementsAre("view app.v depended on table app.t"));
}

TEST(Ordering, WhatTakesANameWaitsUntilItIsFree)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    from.table("app", "orders");
    to.view("app", "orders", "SELECT 1", {});
    EXPECT_THAT(sentences(from, to), ElementsAre("view app.orders takes the name of table app.orders"));
}

TEST(Ordering, AnIndexAndATypeShareTheNamesOfRelations)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    from.index(from.table("app", "t", {{"a", "integer"}}), "taken", "a");
    to.table("app", "t", {{"a", "integer"}});
    to.enum_type("app", "taken", {"x"});
    EXPECT_THAT(sentences(from, to), Contains("enum type app.taken takes the name of index app.t.taken"));
}

TEST(Ordering, ANewObjectComesAfterItsNewSchemaWhateverDependenciesSay)
{
    SnapshotBuilder to;
    to.schema("app");
    to.table("app", "t");
    EXPECT_THAT(sentences({}, to), Contains("table app.t belongs to schema app"));
}

TEST(Ordering, ADependentThatStopsDependingGoesBeforeTheDrop)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    const auto table = from.table("app", "t", {{"a", "integer"}});
    const auto routine = from.routine("app", "next", "SELECT 1");
    from.depends(from.column_default(catalog::column_identity(table, "a"), "app.next()"), routine);
    to.column_default(catalog::column_identity(to.table("app", "t", {{"a", "integer"}}), "a"), "0");
    EXPECT_THAT(sentences(from, to), Contains("default of column app.t.a depended on routine app.next()"));
}

}  // namespace
}  // namespace tidemark::diff
