#include "emit/report.h"

#include <gmock/gmock.h>

#include <sstream>

#include "apps/tidemark/exit_status.h"
#include "apps/tidemark/reporting.h"
#include "emit/format/format.h"
#include "tests/support/snapshot_builder.h"

namespace tidemark::emit {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;
using tests::SnapshotBuilder;

Report report_of(const SnapshotBuilder& from, const SnapshotBuilder& to, Question question = Question::drift)
{
    Report report = compare_for_report(from.build(), to.build());
    report.question = question;
    report.from.description = "the migrations";
    report.to.description = "the database";
    return report;
}

/// "changed column app.t.a" of those that stand for themselves.
std::vector<std::string> told(const Report& report)
{
    std::vector<std::string> lines;
    for (const Difference& difference : report.differences) {
        if (!difference.within) {
            lines.push_back(std::string(word_of(difference.difference_class)) + ' ' +
                            catalog::describe(difference.identity));
        }
    }
    return lines;
}

SnapshotBuilder table_of(const char* type)
{
    SnapshotBuilder builder;
    builder.table("app", "t", {{"a", type}});
    return builder;
}

TEST(Report, FromIsWhatShouldBeAndToIsWhatIs)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    from.table("app", "lost");
    to.table("app", "extra");
    EXPECT_THAT(told(report_of(from, to)), ElementsAre("unexpected table app.extra", "missing table app.lost"));
}

TEST(Report, AChangedPropertyHasBothItsValues)
{
    const Report report = report_of(table_of("integer"), table_of("bigint"));
    ASSERT_THAT(report.differences, SizeIs(1));
    EXPECT_THAT(report.differences[0].properties, ElementsAre(Property{"type", "integer", "bigint"}));
    EXPECT_EQ(report.differences[0].difference_class, DifferenceClass::changed);
}

TEST(Report, ARevokedGrantSaysWhatWasGranted)
{
    SnapshotBuilder from = table_of("integer");
    from.grant(catalog::in_schema(catalog::Kind::table, "app", "t"), "anon", {"INSERT", "SELECT"});
    const Report report = report_of(from, table_of("integer"));
    ASSERT_THAT(told(report), ElementsAre("missing grant on table app.t to anon"));
    EXPECT_THAT(report.differences[0].properties, ElementsAre(Property{"privileges", "INSERT, SELECT", std::nullopt}));
}

TEST(Report, ThePartsOfAnUnexpectedTableStandWithinIt)
{
    SnapshotBuilder to;
    const auto table = to.table("app", "t", {{"a", "integer"}, {"b", "integer"}});
    to.index(table, "t_a", "a");
    to.comment(catalog::column_identity(table, "a"), "about it");
    const Report report = report_of({}, to);
    EXPECT_THAT(told(report), ElementsAre("unexpected table app.t"));
    EXPECT_THAT(report.differences, SizeIs(5));
    EXPECT_EQ(count_differences(report).objects(), 1U);
    EXPECT_THAT(report_text(report, {}),
                HasSubstr("table app.t\n  unexpected itself, with 2 columns, 1 index, 1 comment\n"));
}

TEST(Report, EverythingInAMissingSchemaStandsWithinIt)
{
    SnapshotBuilder from;
    from.schema("app");
    from.table("app", "t", {{"a", "integer"}});
    EXPECT_THAT(told(report_of(from, {})), ElementsAre("missing schema app"));
}

TEST(Report, WhatIsRebuiltForAnothersSakeIsNoDifference)
{
    const auto with_view = [](const char* type) {
        SnapshotBuilder builder;
        const auto column = builder.column(builder.table("app", "t"), "a", type);
        builder.view("app", "v", "SELECT a FROM app.t", {column});
        return builder;
    };
    EXPECT_THAT(told(report_of(with_view("integer"), with_view("bigint"))), ElementsAre("changed column app.t.a"));
}

TEST(Report, IdsAreTheSameOnEveryRunAndDoNotDependOnValues)
{
    const auto id = [](const char* type) {
        return report_of(table_of("integer"), table_of(type)).differences.at(0).id;
    };
    EXPECT_EQ(id("bigint"), id("text"));
    EXPECT_EQ(id("bigint"), "b54d173321be44ce") << "ids are stored by users: they must never change";
    SnapshotBuilder also_not_null = table_of("bigint");
    also_not_null.last<catalog::Column>().not_null = true;
    EXPECT_NE(report_of(table_of("integer"), also_not_null).differences.at(0).id, id("bigint"));
}

TEST(Report, NamesThatLookAlikeHaveIdsOfTheirOwn)
{
    SnapshotBuilder to;
    to.table("a.b", "c");
    to.table("a", "b.c");
    const Report report = report_of({}, to);
    ASSERT_THAT(report.differences, SizeIs(2));
    EXPECT_EQ(catalog::describe(report.differences[0].identity), catalog::describe(report.differences[1].identity));
    EXPECT_NE(report.differences[0].id, report.differences[1].id);
}

// The verdict, the exit status and the first line must not disagree.

void expect_agreement(const Report& report, Verdict verdict, int status, const std::string& first_line)
{
    EXPECT_EQ(verdict_of(report), verdict);
    EXPECT_EQ(apps::exit_status_of(report), status);
    EXPECT_THAT(report_text(report, {}), StartsWith(first_line));
    const char* word = verdict == Verdict::same ? "same" : verdict == Verdict::different ? "different" : "undecided";
    EXPECT_THAT(report_json(report), HasSubstr("\"verdict\": \"" + std::string(word) + "\""));
}

TEST(Verdict, NoDifferenceIsZero)
{
    expect_agreement(report_of({}, {}), Verdict::same, apps::exit_ok,
                     "No drift between the migrations and the database\n");
    expect_agreement(report_of({}, {}, Question::remainder), Verdict::same, apps::exit_ok, "Nothing remains between");
}

TEST(Verdict, ADifferenceIsOne)
{
    expect_agreement(report_of(table_of("integer"), table_of("text")), Verdict::different, apps::exit_differences,
                     "Drift: 1 object differs between the migrations and the database\n1 changed\n");
}

TEST(Verdict, AnExtensionsVersionIsANoteAndDecidesNothing)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    from.extension("pg_trgm", "1.5");
    to.extension("pg_trgm", "1.6");
    const Report report = report_of(from, to);
    expect_agreement(report, Verdict::same, apps::exit_ok, "No drift");
    EXPECT_EQ(count_differences(report).notes, 1U);
    EXPECT_THAT(report_text(report, {}), AllOf(HasSubstr("extension pg_trgm"), HasSubstr("1.6")));
}

TEST(Verdict, UnmodelledObjectsThatDifferAreNeverNoDifference)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    from.unmodelled("publication", "p", "1");
    to.unmodelled("publication", "p", "2");
    expect_agreement(report_of(from, to), Verdict::undecided, apps::exit_undecided,
                     "Could not decide: an object differs");
    EXPECT_THAT(report_text(report_of(from, to), {}), HasSubstr("changed publication p"));
}

TEST(Verdict, BesideARealDifferenceTheyDoNotDecide)
{
    SnapshotBuilder from = table_of("integer");
    SnapshotBuilder to = table_of("text");
    to.unmodelled("publication", "p", "2");
    expect_agreement(report_of(from, to), Verdict::different, apps::exit_differences, "Drift: 1 object differs");
}

TEST(Verdict, UnmodelledObjectsThatAgreeAreANote)
{
    SnapshotBuilder both;
    both.unmodelled("publication", "p", "1");
    const Report report = report_of(both, both);
    expect_agreement(report, Verdict::same, apps::exit_ok, "No drift");
    EXPECT_THAT(report_text(report, {}), HasSubstr("publication p"));
}

TEST(Verdict, AnObstacleOutweighsDifferences)
{
    Report report = report_of(table_of("integer"), table_of("text"));
    report.obstacles = {"the history cannot be read"};
    expect_agreement(report, Verdict::undecided, apps::exit_undecided,
                     "Could not decide: the history cannot be read\n");
}

TEST(Verdict, APlanThatDoesNotHoldIsUndecided)
{
    Report report = report_of(table_of("integer"), table_of("text"), Question::difference);
    report.proof = ReportedProof{false, "no such cast", {}};
    expect_agreement(report, Verdict::undecided, apps::exit_undecided, "Could not decide: the plan does not lead");
}

TEST(Verdict, PendingAndMissingFilesAreListedAndAreNoDrift)
{
    Report report = report_of({}, {});
    report.migrations = {"known", 2, "2", {"3_later.sql"}, {"1"}, {}, {"2_edited.sql"}, "flyway"};
    expect_agreement(report, Verdict::same, apps::exit_ok, "No drift");
    EXPECT_THAT(report_text(report, {}),
                AllOf(HasSubstr("3_later.sql"), HasSubstr("Missing files"),
                      HasSubstr("Edited files: applied there with other statements than they have now"), HasSubstr("2_edited.sql")));
    EXPECT_THAT(report_json(report), AllOf(HasSubstr("\"tool\": \"flyway\""), HasSubstr("\"edited_files\": ")));
}

TEST(ReportText, ShowsOfALongDefinitionOnlyWhereItDiffers)
{
    const auto with_body = [](const std::string& middle) {
        SnapshotBuilder builder;
        std::string body;
        for (int line = 1; line <= 30; ++line) {
            body += line == 15 ? middle + "\n" : "line " + std::to_string(line) + "\n";
        }
        builder.routine("app", "f", body);
        return builder;
    };
    const std::string text = report_text(report_of(with_body("before"), with_body("after")), {});
    EXPECT_THAT(text, HasSubstr("        @ line 13\n"
                                "          line 13\n"
                                "          line 14\n"
                                "        - before\n"
                                "        + after\n"
                                "          line 16\n"
                                "          line 17\n"
                                "        (- expected, + actual)\n"));
    EXPECT_THAT(text, Not(HasSubstr("line 12\n")));
    EXPECT_THAT(text, Not(HasSubstr("line 18\n")));
}

TEST(ReportText, CutsWhatIsTooLongAndSaysSo)
{
    SnapshotBuilder to;
    std::string body;
    for (int line = 1; line <= 40; ++line) {
        body += "line " + std::to_string(line) + "\n";
    }
    to.routine("app", "f", body + "end");
    EXPECT_THAT(report_text(report_of({}, to), {}),
                AllOf(HasSubstr("line 12"), Not(HasSubstr("line 13")), HasSubstr("29 more lines")));
}

TEST(ReportText, CutsALongLineToThePartThatDiffers)
{
    const std::string same(300, 'x');
    SnapshotBuilder from;
    SnapshotBuilder to;
    from.routine("app", "f", same + " before " + same);
    to.routine("app", "f", same + " after " + same);
    const std::string text = report_text(report_of(from, to), {.width = 60});
    EXPECT_THAT(
        text, AllOf(HasSubstr("expected  ...x"), HasSubstr("x before x"), HasSubstr("x after x"), HasSubstr("x...\n")));
    std::istringstream lines(text.substr(text.find('\n') + 1));
    for (std::string line; std::getline(lines, line);) {
        EXPECT_LE(line.size(), 60U) << line;
    }
}

TEST(ReportText, FitsSentencesIntoTheWidth)
{
    Report report = report_of(table_of("integer"), table_of("integer"));
    report.warnings.push_back("one two three four five six seven eight nine ten eleven twelve thirteen");
    EXPECT_THAT(report_text(report, {.width = 40}),
                HasSubstr("  one two three four five six seven\n  eight nine ten eleven twelve thirteen\n"));
}

TEST(ReportText, WhatDecidesWhoMayDoWhatComesFirstAndSaysSo)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    for (SnapshotBuilder* side : {&from, &to}) {
        side->table("app", "a", {{"x", side == &from ? "integer" : "text"}});
        side->table("app", "z", {{"x", "integer"}});
    }
    to.grant(catalog::in_schema(catalog::Kind::table, "app", "z"), "anon", {"DELETE"});
    const Report report = report_of(from, to);
    EXPECT_THAT(told(report), ElementsAre(StartsWith("unexpected"), "changed column app.a.x"));
    EXPECT_EQ(report.differences.front().severity, Severity::critical);
    EXPECT_EQ(report.differences.front().explanation, "Role anon may DELETE here, and should not.");
    EXPECT_THAT(report_text(report, {}), AllOf(HasSubstr("\n! unexpected "), HasSubstr("Role anon may DELETE here"),
                                               HasSubstr("; 1 of them bears on who may see or change what")));
}

TEST(ReportText, HasColorOnlyWhenAskedTo)
{
    const Report report = report_of(table_of("integer"), table_of("text"));
    EXPECT_THAT(report_text(report, {}), Not(HasSubstr("\033")));
    EXPECT_THAT(report_text(report, {.color = true}), HasSubstr("\033[31mDrift"));
}

TEST(ReportText, NoNameReachesTheTerminalAsAnEscape)
{
    SnapshotBuilder to;
    to.table("app", "a\033[2J\nNo drift", {{"b\r\xE2\x80\xAE", "integer"}});
    to.comment(catalog::in_schema(catalog::Kind::table, "app", "other"), "c\033]0;x\007");
    Report report = report_of({}, to);
    report.to.description = "db\033[31m";
    report.migrations.pending = {"1_\033[1m.sql"};
    const std::string text = report_text(report, {});
    for (const char active : {'\033', '\r', '\007'}) {
        EXPECT_EQ(text.find(active), std::string::npos);
    }
    EXPECT_EQ(text.find("\nNo drift"), std::string::npos);
    EXPECT_EQ(text.find("\xE2\x80\xAE"), std::string::npos);
}

}  // namespace
}  // namespace tidemark::emit
