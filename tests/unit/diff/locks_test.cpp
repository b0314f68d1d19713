#include "diff/locks.h"

#include <gmock/gmock.h>

#include "diff/locks/type_change.h"
#include "tests/support/snapshot_builder.h"

namespace tidemark::diff {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using tests::plan_of;
using tests::SnapshotBuilder;

/// "create index app.t.i: app.t SHARE index-build", a line for each lock of each step.
std::vector<std::string> locks_of(const Plan& plan)
{
    const std::vector<std::string> steps = tests::told(plan);
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        for (const TableLock& lock : plan.steps[i].locks) {
            lines.push_back(steps[i] + ": " + catalog::path_of(lock.table) + " " +
                            std::string(lock.mode ? name_of(*lock.mode) : "-") + " " + std::string(name_of(lock.work)));
        }
    }
    return lines;
}

/// Two tables, and what `change` makes of them.
template <class Change>
std::vector<std::string> locks_after(Change change)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    for (SnapshotBuilder* side : {&from, &to}) {
        side->table("app", "other", {{"id", "integer"}});
    }
    const auto before = from.table("app", "t", {{"a", "integer"}});
    change(to, to.table("app", "t", {{"a", "integer"}}), before);
    return locks_of(plan_of(from, to));
}

TEST(Locks, AnIndexStopsWritesWhileItIsBuilt)
{
    EXPECT_THAT(locks_after([](auto& to, auto table, auto) { to.index(table, "i", "a"); }),
                ElementsAre("create index app.t.i: app.t SHARE index-build"));
}

TEST(Locks, AForeignKeyStopsWritesOnBothTables)
{
    EXPECT_THAT(locks_after([](auto& to, auto table, auto) {
                    to.foreign_key(table, "fk", "a", catalog::in_schema(catalog::Kind::table, "app", "other"), "id");
                }),
                ElementsAre("create constraint app.t.fk: app.other SHARE ROW EXCLUSIVE scan",
                            "create constraint app.t.fk: app.t SHARE ROW EXCLUSIVE scan"));
}

TEST(Locks, ANewColumnRewritesTheTableWhereEachRowHasAValueOfItsOwn)
{
    const auto with_default = [](bool is_volatile) {
        return locks_after([is_volatile](auto& to, auto table, auto) {
            to.column_default(to.column(table, "b", "uuid"), "f()");
            to.template last<catalog::ColumnDefault>().volatile_expression = is_volatile;
        });
    };
    EXPECT_THAT(with_default(false), ElementsAre("create column app.t.b: app.t ACCESS EXCLUSIVE none"));
    EXPECT_THAT(with_default(true), ElementsAre("create column app.t.b: app.t ACCESS EXCLUSIVE rewrite"));
}

TEST(Locks, OfWhatThePlanItselfCreatesNothingIsTold)
{
    SnapshotBuilder to;
    const auto table = to.table("app", "t", {{"a", "integer"}});
    to.index(table, "i", "a");
    to.comment(table, "new");
    EXPECT_THAT(locks_of(plan_of({}, to)), IsEmpty());
}

TEST(Locks, AChangeOfAParentReachesItsChildren)
{
    const auto family = [](const char* type) {
        SnapshotBuilder builder;
        for (const char* name : {"parent", "child"}) {
            builder.column(builder.table("app", name), "a", type);
        }
        const auto child = catalog::in_schema(catalog::Kind::table, "app", "child");
        builder.add(catalog::Inheritance{
            catalog::Identity(catalog::Kind::inheritance, child, catalog::Name("app"), catalog::Name("parent")), 1, {}});
        return builder;
    };
    EXPECT_THAT(locks_of(plan_of(family("integer"), family("bigint"))),
                ElementsAre("alter column app.parent.a: app.child ACCESS EXCLUSIVE rewrite",
                            "alter column app.parent.a: app.parent ACCESS EXCLUSIVE rewrite"));
}

TEST(Locks, GiveHazards)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    from.column(from.table("app", "t"), "a", "integer");
    to.column(to.table("app", "t"), "a", "bigint");
    const Plan plan = plan_of(from, to);
    ASSERT_EQ(plan.steps.size(), 1U);
    EXPECT_THAT(plan.steps[0].hazards, Contains(testing::Field(&Hazard::code, "table-rewrite")));
}

TEST(TypeChange, KeepsValuesWhereTheNewTypeIsNoNarrower)
{
    for (const auto& [from, to] : std::vector<std::pair<const char*, const char*>>{
             {"character varying(10)", "character varying(20)"},
             {"character varying(10)", "character varying"},
             {"character varying(10)", "text"},
             {"text", "character varying"},
             {"numeric(8,2)", "numeric(10,2)"},
             {"numeric(8,2)", "numeric"},
             {"timestamp(3) with time zone", "timestamp with time zone"},
             {"time(2) without time zone", "time(4) without time zone"},
             {"interval(3)", "interval"},
             {"bit varying(8)", "bit varying(16)"},
             {"cidr", "inet"},
         }) {
        EXPECT_TRUE(keeps_values(from, to)) << from << " to " << to;
    }
}

TEST(TypeChange, WritesAnewWhateverElse)
{
    for (const auto& [from, to] : std::vector<std::pair<const char*, const char*>>{
             {"character varying(20)", "character varying(10)"},
             {"text", "character varying(10)"},
             {"character(3)", "character(5)"},
             {"numeric(8,2)", "numeric(10,3)"},
             {"numeric", "numeric(10,2)"},
             {"timestamp without time zone", "timestamp(3) without time zone"},
             {"timestamp without time zone", "timestamp with time zone"},
             {"integer", "bigint"},
             {"inet", "cidr"},
             {"json", "jsonb"},
             {"text", "app.mood"},
         }) {
        EXPECT_FALSE(keeps_values(from, to)) << from << " to " << to;
    }
}

}  // namespace
}  // namespace tidemark::diff
