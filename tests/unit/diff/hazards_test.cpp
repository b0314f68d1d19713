#include "diff/hazards.h"

#include <gmock/gmock.h>

#include "tests/support/snapshot_builder.h"

namespace tidemark::diff {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;
using tests::plan_of;
using tests::SnapshotBuilder;

/// "warning access-widened", one for each hazard of the plan from one side to the other.
std::vector<std::string> hazards(const SnapshotBuilder& from, const SnapshotBuilder& to)
{
    std::vector<std::string> told;
    for (const Step& step : plan_of(from, to).steps) {
        for (const Hazard& hazard : step.hazards) {
            told.push_back((hazard.severity == Severity::warning ? "warning " : "note ") + hazard.code);
        }
    }
    return told;
}

TEST(Hazards, RowLevelSecurityThatGoesIsWarnedOf)
{
    const auto table = [](bool secured) {
        SnapshotBuilder builder;
        builder.table("app", "t");
        builder.last<catalog::Table>().row_security = secured;
        return builder;
    };
    EXPECT_THAT(hazards(table(true), table(false)), UnorderedElementsAre("warning access-widened"));
    EXPECT_THAT(hazards(table(false), table(true)), UnorderedElementsAre("note access-narrowed"));
}

TEST(Hazards, AViewThatReadsWithItsOwnersPrivilegesIsWarnedOf)
{
    const auto view = [](const char* option) {
        SnapshotBuilder builder;
        builder.view("app", "v", "SELECT 1", {});
        builder.last<catalog::View>().options = {option};
        return builder;
    };
    EXPECT_THAT(hazards(view("security_invoker=on"), view("security_barrier=true")),
                UnorderedElementsAre("warning access-widened"));
    EXPECT_THAT(hazards(view("security_invoker=on"), view("security_invoker=true")), IsEmpty());
}

TEST(Hazards, AGrantWidensAndARevokeNarrows)
{
    const auto granted = [](const std::vector<const char*>& privileges) {
        SnapshotBuilder builder;
        builder.grant(builder.table("app", "t"), "anon", privileges);
        return builder;
    };
    EXPECT_THAT(hazards(granted({"SELECT"}), granted({"INSERT"})),
                UnorderedElementsAre("note access-widened", "note access-narrowed"));
    EXPECT_THAT(hazards({}, granted({"SELECT"})), IsEmpty());
}

TEST(Hazards, APolicyIsToldByWhatItDoes)
{
    const auto with_policy = [](bool has_policy, bool permissive) {
        SnapshotBuilder builder;
        const auto table = builder.table("app", "t");
        if (has_policy) {
            builder.policy(table, "p", "true");
            builder.last<catalog::Policy>().permissive = permissive;
        }
        return builder;
    };
    EXPECT_THAT(hazards(with_policy(false, true), with_policy(true, true)),
                UnorderedElementsAre("note access-widened"));
    EXPECT_THAT(hazards(with_policy(true, true), with_policy(false, true)),
                UnorderedElementsAre("note access-narrowed"));
    EXPECT_THAT(hazards(with_policy(true, false), with_policy(false, true)),
                UnorderedElementsAre("note access-widened"));
}

TEST(Hazards, AColumnThatMayNotBeNullAndHasNoDefaultStopsAtTheFirstRow)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    from.table("app", "t");
    to.column(to.table("app", "t"), "a", "integer");
    to.last<catalog::Column>().not_null = true;
    EXPECT_THAT(hazards(from, to), Contains("warning rows-may-fail"));
    EXPECT_THAT(hazards({}, to), IsEmpty());
}

TEST(Hazards, WhatStopsOthersForLongIsToldOnceAloud)
{
    const auto change = [](auto&& made) {
        SnapshotBuilder from;
        SnapshotBuilder to;
        for (SnapshotBuilder* side : {&from, &to}) {
            side->table("app", "other", {{"id", "integer"}});
        }
        from.table("app", "t", {{"a", "integer"}});
        made(to, to.table("app", "t", {{"a", "integer"}}));
        return hazards(from, to);
    };
    EXPECT_THAT(change([](auto& to, auto table) { to.index(table, "i", "a"); }),
                UnorderedElementsAre("note index-build", "note blocked-writes"));
    EXPECT_THAT(change([](auto& to, auto table) {
                    to.foreign_key(table, "fk", "a", catalog::in_schema(catalog::Kind::table, "app", "other"), "id");
                }),
                Contains("note blocked-writes"));
    EXPECT_THAT(change([](auto& to, auto) { to.template last<catalog::Column>().not_null = true; }),
                Contains("note long-lock"));
    EXPECT_THAT(change([](auto& to, auto) { to.template last<catalog::Column>().type = "bigint"; }),
                UnorderedElementsAre("warning table-rewrite", "note long-lock", "note rows-may-fail"));
    EXPECT_THAT(change([](auto& to, auto table) {
                    catalog::Constraint key{};
                    key.identity = catalog::part_of(catalog::Kind::constraint, table, "key");
                    key.type = catalog::ConstraintType::unique;
                    key.columns = {"a"};
                    to.add(key);
                }),
                UnorderedElementsAre("note index-build", "warning long-lock", "note rows-may-fail"));
    EXPECT_THAT(change([](auto& to, auto table) { to.column(table, "b", "integer"); }), IsEmpty());
}

TEST(Hazards, ARoutineWhoseTextMentionsWhatIsGoneIsWarnedOf)
{
    const auto database = [](bool has_all, const char* body) {
        SnapshotBuilder builder;
        builder.table("app", "kept", {{"id", "integer"}});
        if (has_all) {
            builder.column(catalog::in_schema(catalog::Kind::table, "app", "kept"), "note", "text");
            builder.view("app", "totals", "SELECT 1", {});
        }
        builder.routine("app", "f", body);
        return builder;
    };
    const auto told = [&](const char* body) { return hazards(database(true, body), database(false, body)); };
    EXPECT_THAT(told("SELECT * FROM app.Totals"), Contains("warning untracked-dependency"));
    EXPECT_THAT(told("SELECT note FROM app.kept"), Contains("warning untracked-dependency"));
    EXPECT_THAT(told("SELECT note FROM app.other"), Not(Contains("warning untracked-dependency")));
    EXPECT_THAT(told("SELECT totals_of_all FROM app.kept"), Not(Contains("warning untracked-dependency")));
}

TEST(Hazards, NewLabelsMustBeCommitted)
{
    const auto mood = [](std::vector<std::string> labels) {
        SnapshotBuilder builder;
        builder.enum_type("app", "mood", std::move(labels));
        return builder;
    };
    EXPECT_THAT(hazards(mood({"sad"}), mood({"sad", "happy"})), UnorderedElementsAre("note commit-boundary"));
}

}  // namespace
}  // namespace tidemark::diff
