#include "diff/cycle_repair.h"

#include <gmock/gmock.h>

#include "tests/support/snapshot_builder.h"

namespace tidemark::diff {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using tests::plan_of;
using tests::SnapshotBuilder;
using tests::told;

SnapshotBuilder tables_that_refer_to_each_other()
{
    SnapshotBuilder builder;
    const auto a = builder.table("app", "a", {{"id", "integer"}, {"b_id", "integer"}});
    const auto b = builder.table("app", "b", {{"id", "integer"}, {"a_id", "integer"}});
    builder.foreign_key(a, "a_b_fkey", "b_id", b, "id");
    builder.foreign_key(b, "b_a_fkey", "a_id", a, "id");
    return builder;
}

TEST(CycleRepair, ForeignKeysOfTablesThatReferToEachOtherAreAddedWhenBothExist)
{
    const Plan plan = plan_of({}, tables_that_refer_to_each_other());
    EXPECT_THAT(told(plan), ElementsAre("create table app.a", "create table app.b", "create constraint app.a.a_b_fkey",
                                        "create constraint app.b.b_a_fkey"));
    EXPECT_THAT(plan.repairs, ElementsAre(HasSubstr("tables refer to each other")));
}

TEST(CycleRepair, AndTheyAreDroppedBeforeEitherTable)
{
    const Plan plan = plan_of(tables_that_refer_to_each_other(), {});
    EXPECT_THAT(told(plan), ElementsAre("drop constraint app.a.a_b_fkey", "drop constraint app.b.b_a_fkey",
                                        "drop table app.a", "drop table app.b"));
}

TEST(CycleRepair, ATableThatRefersToItselfIsNoCycle)
{
    SnapshotBuilder to;
    const auto tree = to.table("app", "tree", {{"id", "integer"}, {"parent", "integer"}});
    to.foreign_key(tree, "tree_parent_fkey", "parent", tree, "id");
    const Plan plan = plan_of({}, to);
    EXPECT_THAT(told(plan), ElementsAre("create table app.tree"));
    EXPECT_THAT(plan.repairs, IsEmpty());
}

TEST(CycleRepair, ADefaultThatCallsAFunctionOfItsOwnTableIsSetAfterwards)
{
    SnapshotBuilder to;
    const auto table = to.table("app", "t", {{"a", "integer"}});
    const auto routine = to.routine("app", "f", "SELECT max(a) FROM app.t");
    to.depends(routine, table);
    to.depends(to.column_default(catalog::column_identity(table, "a"), "app.f()"), routine);
    EXPECT_THAT(told(plan_of({}, to)),
                ElementsAre("create table app.t", "create routine app.f()", "create default of column app.t.a"));
}

TEST(CycleRepair, OfViewsThatReadEachOtherOneComesAsAShell)
{
    SnapshotBuilder to;
    const auto a = to.view("app", "a", "SELECT FROM app.b", {});
    const auto b = to.view("app", "b", "SELECT FROM app.a", {a});
    to.depends(a, b);
    EXPECT_THAT(told(plan_of({}, to)), ElementsAre("create shell of view app.a", "create view app.b", "create view app.a"));
    EXPECT_THAT(told(plan_of(to, {})),
                ElementsAre("hollow out view app.a", "drop view app.b", "drop view app.a"));
}

TEST(CycleRepair, AnUnknownCycleIsAnErrorThatNamesJustThatCycle)
{
    SnapshotBuilder to;
    const auto a = to.enum_type("app", "a", {"x"});
    const auto b = to.enum_type("app", "b", {"x"});
    to.depends(a, b);
    to.depends(b, a);
    to.view("app", "bystander", "SELECT FROM app.a", {a});
    try {
        plan_of({}, to);
        FAIL() << "a cycle was ordered";
    } catch (const PlanError& error) {
        EXPECT_THAT(error.cycle, SizeIs(2));
        EXPECT_THAT(error.what(), HasSubstr("enum type app.a depends on enum type app.b"));
        EXPECT_THAT(error.what(), Not(HasSubstr("bystander")));
    }
}

}  // namespace
}  // namespace tidemark::diff
