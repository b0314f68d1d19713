#include "emit/ignore.h"

#include <gmock/gmock.h>

#include "tests/support/snapshot_builder.h"

namespace tidemark::emit {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using tests::SnapshotBuilder;

constexpr const char* today = "2026-06-15";

IgnoreRule rule_for(const std::string& name, std::optional<catalog::Kind> kind = {}, const std::string& property = {})
{
    IgnoreRule rule;
    rule.name = name;
    rule.kind = kind;
    rule.property = property;
    rule.reason = "agreed";
    rule.place = "tidemark.toml:3";
    return rule;
}

/// Table app.extra is unexpected, app.lost missing, and of app.t a column's type and its table's unloggedness differ.
Report report()
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    from.table("app", "lost", {{"a", "integer"}});
    to.table("app", "extra", {{"a", "integer"}});
    from.table("app", "t", {{"x", "integer"}});
    to.table("app", "t", {{"x", "text"}});
    return compare_for_report(from.build(), to.build());
}

std::vector<std::string> left(const Report& report)
{
    std::vector<std::string> objects;
    for (const Difference& difference : report.differences) {
        objects.push_back(catalog::describe(difference.identity));
    }
    return objects;
}

TEST(Glob, MatchesWholeTexts)
{
    EXPECT_TRUE(matches_glob("app.*", "app.orders.id"));
    EXPECT_TRUE(matches_glob("*", ""));
    EXPECT_TRUE(matches_glob("a?c", "abc"));
    EXPECT_TRUE(matches_glob("*.audit_*", "app.audit_2026"));
    EXPECT_TRUE(matches_glob("a*b*c", "a-b-b-c"));
    EXPECT_FALSE(matches_glob("app", "app.orders"));
    EXPECT_FALSE(matches_glob("app.*", "app"));
    EXPECT_FALSE(matches_glob("a?c", "ac"));
    EXPECT_FALSE(matches_glob("a*b", "a-b-c"));
    EXPECT_FALSE(matches_glob("", "a"));
}

TEST(Ignore, AnObjectGoesWithItsPartsAndIsCounted)
{
    Report found = report();
    apply_ignore_rules(found, {rule_for("app.extra", catalog::Kind::table)}, today);
    EXPECT_THAT(left(found), ElementsAre("table app.lost", "column app.lost.a", "column app.t.x"));
    EXPECT_THAT(found.suppressed, SizeIs(2));
    EXPECT_EQ(found.suppressed.front().reason, "agreed");
    EXPECT_THAT(found.warnings, IsEmpty());
}

TEST(Ignore, ARuleWithoutAKindIsOneForPartsToo)
{
    Report found = report();
    apply_ignore_rules(found, {rule_for("app.t")}, today);
    EXPECT_THAT(left(found), Not(testing::Contains("column app.t.x")));
    Report other = report();
    apply_ignore_rules(other, {rule_for("app.t", catalog::Kind::table)}, today);
    EXPECT_THAT(left(other), testing::Contains("column app.t.x"));
}

TEST(Ignore, APropertyGoesAloneAndTheRestHasTheIdOfTheRest)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    const auto with = [](SnapshotBuilder& side, const char* body, const char* result) {
        catalog::Routine routine{};
        routine.identity = catalog::routine_identity("app", "f", {});
        routine.body = body;
        routine.volatility = result;
        side.add(routine);
    };
    with(from, "one", "volatile");
    with(to, "two", "stable");
    Report both = compare_for_report(from.build(), to.build());
    apply_ignore_rules(both, {rule_for("app.f()", catalog::Kind::routine, "body")}, today);
    ASSERT_THAT(both.differences, SizeIs(1));
    EXPECT_THAT(both.differences[0].properties, SizeIs(1));
    EXPECT_EQ(both.differences[0].properties[0].name, "volatility");
    EXPECT_EQ(both.differences[0].explanation, "Its volatility is not what it should be.");

    SnapshotBuilder same_body;
    with(same_body, "one", "stable");
    EXPECT_EQ(both.differences[0].id, compare_for_report(from.build(), same_body.build()).differences[0].id);
}

TEST(Ignore, ExpiredAndUnusedRulesAreWarnedAbout)
{
    Report found = report();
    IgnoreRule expired = rule_for("app.extra");
    expired.expires = "2026-06-14";
    IgnoreRule last_day = rule_for("app.lost");
    last_day.expires = today;
    apply_ignore_rules(found, {expired, last_day, rule_for("nowhere.*")}, today);
    EXPECT_THAT(left(found), testing::Contains("table app.extra"));
    EXPECT_THAT(left(found), Not(testing::Contains("table app.lost")));
    EXPECT_THAT(found.warnings,
                ElementsAre(HasSubstr("app.extra has expired on 2026-06-14"), HasSubstr("nowhere.* hides nothing")));
}

TEST(Ignore, WhatNoKindModelsNoLongerLeavesTheCheckUndecided)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    to.unmodelled("tablespace", "fast", "abc");
    Report found = compare_for_report(from.build(), to.build());
    EXPECT_EQ(verdict_of(found), Verdict::undecided);
    IgnoreRule rule = rule_for("tablespace fast");
    rule.unmodelled = true;
    apply_ignore_rules(found, {rule}, today);
    EXPECT_EQ(verdict_of(found), Verdict::same);
    EXPECT_THAT(found.suppressed_unmodelled, SizeIs(1));
}

}  // namespace
}  // namespace tidemark::emit
