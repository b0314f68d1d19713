#include "apps/tidemark/reporting.h"

#include <gmock/gmock.h>

#include "apps/tidemark/exit_status.h"

namespace tidemark::apps {
namespace {

using catalog::History;
using emit::Question;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

catalog::Migration migration(const std::string& version)
{
    return {version, "x", "migrations/" + version + "_x.sql", ""};
}

/// Two empty databases, with migrations 1 and 2 replayed and 3 left out.
Comparison comparison_with(History::State state, const std::vector<std::string>& recorded = {})
{
    Comparison comparison;
    comparison.from.source.kind = SourceKind::migrations;
    comparison.from.source.description = "migrations";
    comparison.from.applied = {migration("1"), migration("2")};
    comparison.from.pending = {migration("3")};
    comparison.to.source.kind = SourceKind::live;
    comparison.to.source.description = "db";
    comparison.to.history.state = state;
    comparison.to.history.reason = "permission denied";
    for (const std::string& version : recorded) {
        comparison.to.history.migrations.push_back({version, "", {}});
    }
    return comparison;
}

TEST(Reporting, PendingAndMissingFilesAreToldApart)
{
    const auto report = report_of(comparison_with(History::State::known, {"0", "1", "2"}), Question::drift);
    EXPECT_EQ(report.migrations.history, "known");
    EXPECT_EQ(report.migrations.base_version, "2");
    EXPECT_THAT(report.migrations.pending, ElementsAre("3_x.sql"));
    EXPECT_THAT(report.migrations.missing_files, ElementsAre("0"));
    EXPECT_THAT(report.migrations.out_of_order, IsEmpty());
    EXPECT_EQ(exit_status_of(report), exit_ok);
}

TEST(Reporting, APendingFileOlderThanTheLastAppliedIsOutOfOrder)
{
    const auto report = report_of(comparison_with(History::State::known, {"1", "3"}), Question::drift);
    EXPECT_THAT(report.migrations.out_of_order, ElementsAre("2"));
}

TEST(Reporting, VerifyListsAsPendingWhatItReplayed)
{
    Comparison comparison = comparison_with(History::State::known, {"1"});
    comparison.from.applied.push_back(comparison.from.pending.front());
    comparison.from.pending.clear();
    EXPECT_THAT(report_of(comparison, Question::remainder).migrations.pending, ElementsAre("2_x.sql", "3_x.sql"));
}

TEST(Reporting, WithoutAHistoryEveryFileCountsAndThatIsSaid)
{
    const auto report = report_of(comparison_with(History::State::absent), Question::drift);
    EXPECT_THAT(report.warnings, ElementsAre(HasSubstr("all 2 files are taken as applied")));
    EXPECT_EQ(exit_status_of(report), exit_ok);
}

TEST(Reporting, AHistoryThatCannotBeReadDecidesNothingForDrift)
{
    const auto report = report_of(comparison_with(History::State::unreadable), Question::drift);
    EXPECT_THAT(report.obstacles, ElementsAre(HasSubstr("permission denied")));
    EXPECT_EQ(exit_status_of(report), exit_undecided);
}

TEST(Reporting, ForVerifyItIsOnlyAWarning)
{
    const auto report = report_of(comparison_with(History::State::unreadable), Question::remainder);
    EXPECT_THAT(report.warnings, ElementsAre(HasSubstr("permission denied")));
    EXPECT_EQ(exit_status_of(report), exit_ok);
}

TEST(Reporting, BetweenOtherSourcesThereIsNoHistory)
{
    Comparison comparison = comparison_with(History::State::unreadable);
    comparison.from.source.kind = SourceKind::snapshot_file;
    const auto report = report_of(comparison, Question::drift);
    EXPECT_EQ(report.migrations.history, "none");
    EXPECT_THAT(report.obstacles, IsEmpty());
}

}  // namespace
}  // namespace tidemark::apps
