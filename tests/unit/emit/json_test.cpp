#include <gmock/gmock.h>

#include <algorithm>

#include <nlohmann/json.hpp>

#include "emit/format/format.h"
#include "tests/support/snapshot_builder.h"

namespace tidemark::emit {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;
using tests::SnapshotBuilder;

Report planned(const SnapshotBuilder& from, const SnapshotBuilder& to)
{
    const catalog::Snapshot a = from.build();
    const catalog::Snapshot b = to.build();
    Report report = compare_for_report(a, b);
    report.is_planned = true;
    report.plan = diff::make_plan(a, b, "me");
    report.script = write_script(a, b, report.plan);
    return report;
}

SnapshotBuilder view_on(const char* type)
{
    SnapshotBuilder builder;
    const auto column = builder.column(builder.table("app", "t"), "a", type);
    builder.view("app", "v", "SELECT a FROM app.t", {column});
    return builder;
}

TEST(ReportJson, SaysItsVersionFirstAndEndsWithANewline)
{
    const std::string text = report_json(planned({}, {}));
    EXPECT_THAT(text, testing::StartsWith("{\n  \"tidemark_report\": 1,"));
    EXPECT_THAT(text, testing::EndsWith("}\n"));
    EXPECT_EQ(json::parse(text)["verdict"], "same");
}

TEST(ReportJson, TheSameReportGivesTheSameBytes)
{
    EXPECT_EQ(report_json(planned(view_on("integer"), view_on("bigint"))),
              report_json(planned(view_on("integer"), view_on("bigint"))));
}

TEST(ReportJson, EachDifferenceHasWhatAReaderNeeds)
{
    const json report = json::parse(report_json(planned(view_on("integer"), view_on("bigint"))));
    ASSERT_EQ(report["differences"].size(), 1U);
    const json& difference = report["differences"][0];
    EXPECT_EQ(difference["class"], "changed");
    EXPECT_EQ(difference["object"], "column app.t.a");
    EXPECT_EQ(difference["identity"]["kind"], "column");
    EXPECT_EQ(difference["identity"]["parent"]["schema"], "app");
    EXPECT_EQ(difference["properties"],
              json::array({{{"property", "type"}, {"expected", "integer"}, {"actual", "bigint"}}}));
    EXPECT_EQ(report["summary"]["changed"], 1);
}

TEST(ReportJson, StepsCarryTheirSqlAndTheReasonsForTheirPlace)
{
    const json plan = json::parse(report_json(planned(view_on("integer"), view_on("bigint"))))["plan"];
    ASSERT_EQ(plan["steps"].size(), 3U);
    EXPECT_EQ(plan["steps"][0]["action"], "drop");
    EXPECT_EQ(plan["steps"][0]["statements"][0]["sql"], "DROP VIEW app.v");
    EXPECT_EQ(plan["steps"][1]["after"][0]["step"], 0);
    EXPECT_EQ(plan["steps"][1]["after"][0]["reason"], "view app.v depended on column app.t.a");
    EXPECT_EQ(plan["segments"], json::array({{{"transactional", true}, {"statements", 3}}}));
    EXPECT_EQ(plan["rebuilt"][0]["because_of"], "column app.t.a");
}

TEST(ReportJson, WithoutAPlanThereIsNone)
{
    const json report =
        json::parse(report_json(compare_for_report(view_on("integer").build(), view_on("text").build())));
    EXPECT_TRUE(report["plan"].is_null());
    EXPECT_TRUE(report["proof"].is_null());
}

TEST(ReportJson, MissingFactsAreNullAndEmptyOnesAreNot)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    from.policy(from.table("app", "t"), "p", "true");
    to.policy(to.table("app", "t"), "p", "true");
    to.last<catalog::Policy>().using_expression.reset();
    const json property = json::parse(report_json(planned(from, to)))["differences"][0]["properties"][0];
    EXPECT_EQ(property["expected"], "true");
    EXPECT_TRUE(property["actual"].is_null());
}

TEST(ReportJson, NoCharacterThatActsReachesATerminalOrAPage)
{
    // ESC, DEL, a C1 control, line separator, right-to-left override, byte order mark.
    const std::string name = "a\033\x7F\xC2\x9B\xE2\x80\xA8\xE2\x80\xAE\xEF\xBB\xBF\"\\z";
    SnapshotBuilder to;
    to.table("app", name);
    const std::string text = report_json(planned({}, to));
    for (const char* active : {"\033", "\x7F", "\xC2\x9B", "\xE2\x80\xA8", "\xE2\x80\xAE", "\xEF\xBB\xBF"}) {
        EXPECT_THAT(text, Not(HasSubstr(active)));
    }
    EXPECT_EQ(json::parse(text)["differences"][0]["identity"]["name"], name) << "and yet nothing is lost";
}

TEST(ReportJson, OrdinaryLettersStayReadable)
{
    SnapshotBuilder to;
    to.table("app", "\xC3\xA4pfel\xE2\x82\xAC\xF0\x9F\x8D\x8E");
    EXPECT_THAT(report_json(planned({}, to)), HasSubstr("app.\xC3\xA4pfel\xE2\x82\xAC\xF0\x9F\x8D\x8E"));
}

TEST(ReportJson, NamesThatAreNoUtf8DoNotStopIt)
{
    SnapshotBuilder to;
    to.table("app", "a\xFFz");
    EXPECT_EQ(json::parse(report_json(planned({}, to)))["differences"][0]["identity"]["name"], "a\xEF\xBF\xBDz");
}

TEST(Explanation, GivesEachStepItsSqlAndItsReasons)
{
    const Report report = planned(view_on("integer"), view_on("bigint"));
    EXPECT_EQ(explanation(report.plan, report.script),
              "1. DROP VIEW app.v\n"
              "2. ALTER TABLE app.t ALTER COLUMN a TYPE bigint\n"
              "     locks table app.t ACCESS EXCLUSIVE (rewrite)\n"
              "     after 1: view app.v depended on column app.t.a\n"
              "3. CREATE VIEW app.v AS\n"
              "     after 1: view app.v is replaced\n"
              "     after 2: view app.v depends on column app.t.a\n");
}

TEST(Explanation, IsOneLinePerStepWhateverTheNames)
{
    SnapshotBuilder to;
    to.schema("a\n\033[2J2. DROP");
    const Report report = planned({}, to);
    const std::string text = explanation(report.plan, report.script);
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 1);
    EXPECT_THAT(text, Not(HasSubstr("\033")));
}

TEST(Graph, HasAnEdgePerReason)
{
    const Report report = planned(view_on("integer"), view_on("bigint"));
    const std::string dot = graph_dot(report.plan, report.script);
    EXPECT_THAT(dot, testing::StartsWith("digraph plan {\n"));
    EXPECT_THAT(dot, HasSubstr("s1 [label=\"1. DROP VIEW app.v\""));
    EXPECT_THAT(dot, HasSubstr("s1 -> s2 [label=\"view app.v depended on column app.t.a\"];\n"));
    EXPECT_THAT(dot, testing::EndsWith("}\n"));
}

TEST(Graph, NoNameEndsItsLabel)
{
    SnapshotBuilder to;
    to.schema("a\"]; evil [label=\"\\N\\");
    const Report report = planned({}, to);
    EXPECT_THAT(graph_dot(report.plan, report.script),
                HasSubstr(R"([label="1. CREATE SCHEMA \"a\"\"]; evil [label=\"\"\\N\\\"", fillcolor)"));
}

}  // namespace
}  // namespace tidemark::emit
