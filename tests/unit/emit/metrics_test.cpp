#include "emit/format/metrics.h"

#include <gmock/gmock.h>

#include "tests/support/prometheus_text.h"
#include "tests/support/snapshot_builder.h"

namespace tidemark::emit {
namespace {

using testing::HasSubstr;
using testing::Not;
using tests::parse_prometheus;
using tests::SnapshotBuilder;

Report drifted()
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    from.extension("citext", "1.5");
    to.extension("citext", "1.6");
    from.table("app", "lost");
    to.table("app", "extra", {{"a", "integer"}});
    Report report = compare_for_report(from.build(), to.build());
    report.migrations.history = "known";
    report.migrations.pending = {"1_x.sql", "2_y.sql"};
    return report;
}

TEST(Metrics, CountWhatDiffersByClassAndSeverity)
{
    const Report report = drifted();
    const auto samples = parse_prometheus(metrics_text({"db", &report, 1000, 1.5, 900, 3}));
    EXPECT_EQ(samples.at(R"(tidemark_differences{database="db",class="missing",severity="warning"})"), 1);
    EXPECT_EQ(samples.at(R"(tidemark_differences{database="db",class="unexpected",severity="warning"})"), 1);
    EXPECT_EQ(samples.at(R"(tidemark_differences{database="db",class="changed",severity="info"})"), 1);
    EXPECT_EQ(samples.at(R"(tidemark_differences{database="db",class="changed",severity="critical"})"), 0);
    EXPECT_EQ(samples.at(R"(tidemark_verdict{database="db",verdict="different"})"), 1);
    EXPECT_EQ(samples.at(R"(tidemark_verdict{database="db",verdict="same"})"), 0);
    EXPECT_EQ(samples.at(R"(tidemark_check_success{database="db"})"), 1);
    EXPECT_EQ(samples.at(R"(tidemark_pending_migrations{database="db"})"), 2);
    EXPECT_EQ(samples.at(R"(tidemark_suppressed_differences{database="db"})"), 3);
    EXPECT_EQ(samples.at(R"(tidemark_last_run_timestamp_seconds{database="db"})"), 1000);
    EXPECT_EQ(samples.at(R"(tidemark_last_conclusive_run_timestamp_seconds{database="db"})"), 1000);
    EXPECT_EQ(samples.at(R"(tidemark_check_duration_seconds{database="db"})"), 1.5);
}

TEST(Metrics, OfACheckThatFailedCountNothingAndKeepTheLastThatDidNot)
{
    const std::string text = metrics_text({"db", nullptr, 1000, 1.5, 900, {}});
    const auto samples = parse_prometheus(text);
    EXPECT_EQ(samples.at(R"(tidemark_check_success{database="db"})"), 0);
    EXPECT_EQ(samples.at(R"(tidemark_verdict{database="db",verdict="undecided"})"), 1);
    EXPECT_EQ(samples.at(R"(tidemark_last_conclusive_run_timestamp_seconds{database="db"})"), 900);
    EXPECT_THAT(text, Not(HasSubstr("tidemark_differences")));
    EXPECT_THAT(metrics_text({"db", nullptr, 1000, 1.5, {}, {}}), Not(HasSubstr("last_conclusive")));
}

TEST(Metrics, OfACheckThatCouldNotDecideCountNothingEither)
{
    Report report = drifted();
    report.obstacles = {"the history cannot be read"};
    const std::string text = metrics_text({"db", &report, 1000, 1.5, {}, {}});
    EXPECT_EQ(parse_prometheus(text).at(R"(tidemark_check_success{database="db"})"), 0);
    EXPECT_THAT(text, Not(HasSubstr("tidemark_differences")));
}

TEST(Metrics, TheLastConclusiveRunIsFoundAgainForItsDatabaseOnly)
{
    const Report report = drifted();
    const std::string text = metrics_text({"me@h:1/a", &report, 1234, 0, {}, {}});
    EXPECT_EQ(last_conclusive_run(text, "me@h:1/a"), 1234);
    EXPECT_EQ(last_conclusive_run(text, "me@h:1/b"), std::nullopt);
    EXPECT_EQ(last_conclusive_run("", "me@h:1/a"), std::nullopt);
    EXPECT_EQ(last_conclusive_run("\ntidemark_last_conclusive_run_timestamp_seconds{database=\"a\"} 1x\n", "a"),
              std::nullopt);
}

TEST(Metrics, HostileDatabaseNamesEndNoString)
{
    const Report report = drifted();
    for (const std::string name : {"a\"} 1\ntidemark_check_success 1", "back\\slash", "\x1b[31m", "\xff", ""}) {
        const std::string text = metrics_text({name, &report, 1000, 1.5, {}, {}});
        EXPECT_EQ(parse_prometheus(text).size(), 17U) << text;
        EXPECT_EQ(last_conclusive_run(text, name), 1000);
    }
}

}  // namespace
}  // namespace tidemark::emit
