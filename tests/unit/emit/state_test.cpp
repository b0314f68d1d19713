#include "emit/state.h"

#include <gmock/gmock.h>

#include "tests/support/snapshot_builder.h"

namespace tidemark::emit {
namespace {

using testing::IsEmpty;
using testing::SizeIs;
using tests::SnapshotBuilder;

constexpr const char* monday = "2026-06-01T07:00:00Z";
constexpr const char* tuesday = "2026-06-02T07:00:00Z";

Report report_of_unexpected(const std::vector<const char*>& tables)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    for (const char* table : tables) {
        to.table("app", table);
    }
    return compare_for_report(from.build(), to.build());
}

TEST(State, TheFirstRunTellsEverything)
{
    Report report = report_of_unexpected({"a", "b"});
    const State next = apply_state(report, {}, monday, false);
    EXPECT_THAT(report.differences, SizeIs(2));
    EXPECT_EQ(report.state->since, "");
    EXPECT_THAT(next.known, SizeIs(2));
    EXPECT_EQ(next.last_run, monday);
}

TEST(State, LaterRunsTellWhatIsNewAndWhatIsGone)
{
    Report first = report_of_unexpected({"a", "b"});
    const State after_first = apply_state(first, {}, monday, false);
    Report second = report_of_unexpected({"b", "c"});
    const State after_second = apply_state(second, after_first, tuesday, false);
    ASSERT_THAT(second.differences, SizeIs(1));
    EXPECT_EQ(catalog::describe(second.differences[0].identity), "table app.c");
    EXPECT_EQ(second.differences[0].first_seen, tuesday);
    ASSERT_THAT(second.state->known, SizeIs(1));
    EXPECT_EQ(second.state->known[0].first_seen, monday);
    ASSERT_THAT(second.state->resolved, SizeIs(1));
    EXPECT_EQ(second.state->resolved[0].object, "table app.a");
    EXPECT_EQ(second.state->since, monday);
    EXPECT_TRUE(fails(second));

    Report third = report_of_unexpected({"b", "c"});
    apply_state(third, after_second, tuesday, false);
    EXPECT_THAT(third.differences, IsEmpty());
    EXPECT_FALSE(fails(third));
    EXPECT_EQ(verdict_of(third), Verdict::same);
    EXPECT_THAT(headline(third), testing::StartsWith("No new difference"));
}

TEST(State, AcceptingKnowsEverythingFromNowOn)
{
    Report report = report_of_unexpected({"a"});
    const State next = apply_state(report, {}, monday, true);
    EXPECT_THAT(report.differences, IsEmpty());
    EXPECT_THAT(report.state->known, SizeIs(1));
    EXPECT_THAT(next.known, SizeIs(1));
}

TEST(State, WhatCouldNotBeDecidedIsNeitherNewNorGone)
{
    Report first = report_of_unexpected({"a"});
    const State state = apply_state(first, {}, monday, false);
    Report undecided = report_of_unexpected({});
    undecided.obstacles.emplace_back("nobody could look");
    const State next = apply_state(undecided, state, tuesday, true);
    EXPECT_EQ(next.last_run, monday);
    EXPECT_THAT(next.known, SizeIs(1));
    EXPECT_THAT(undecided.state->resolved, IsEmpty());
}

}  // namespace
}  // namespace tidemark::emit
