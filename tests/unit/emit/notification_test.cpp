#include "emit/notification.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "emit/format/notification.h"
#include "tests/support/snapshot_builder.h"

namespace tidemark::emit {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using tests::SnapshotBuilder;

constexpr std::int64_t noon = 1767268800;  // 2026-01-01T12:00:00Z

/// Tables that nobody expected.
Report report_with(const std::vector<std::string>& tables)
{
    SnapshotBuilder to;
    for (const std::string& table : tables) {
        to.table("app", table, {{"a", "integer"}});
    }
    Report report = compare_for_report(SnapshotBuilder{}.build(), to.build());
    report.question = Question::drift;
    report.from.description = "the migrations";
    report.to.description = "the database";
    return report;
}

CheckResult result_with(const std::vector<std::string>& tables) { return check_result(report_with(tables)); }

std::vector<std::string> objects(const std::vector<ToldDifference>& differences)
{
    std::vector<std::string> names;
    for (const ToldDifference& difference : differences) {
        names.push_back(difference.object);
    }
    return names;
}

Notification first_told(const std::vector<std::string>& tables)
{
    return *due_notification({}, result_with(tables), noon);
}

const std::vector<std::string>& hostile_names()
{
    static const std::vector<std::string> names = {
        "<!channel>",
        "<!here|x>",
        "<@U012AB3CD>",
        "<https://evil.example|click>",
        "&amp;&lt;",
        "@everyone",
        "<@&1234>",
        "<t:0>",
        "**bold** _it_ ~~s~~ `code`",
        "||spoiler||",
        "[a](http://b)",
        "https://evil.example",
        "line\nbreak",
        "\x1b[31mred\x1b[0m",
        "\xe2\x80\xae to the left",
        ":skull:",
        "# head",
        "> quote",
        "\"quoted\"\\",
        "not utf-8 \xff\xc0",
    };
    return names;
}

TEST(Notification, TheFirstCheckTellsAllDifferencesButNothingWhenThereIsNone)
{
    EXPECT_FALSE(due_notification({}, result_with({}), noon));
    const Notification first = first_told({"a", "b"});
    EXPECT_EQ(first.event, NotificationEvent::drift_changed);
    EXPECT_THAT(objects(first.added), ElementsAre("table app.a", "table app.b"));
    EXPECT_THAT(first.resolved, IsEmpty());
}

TEST(Notification, OnlyAChangeOfTheSetIsTold)
{
    const NotificationState told = state_after({}, result_with({"a", "b"}));
    EXPECT_FALSE(due_notification(told, result_with({"b", "a"}), noon));
    const auto changed = due_notification(told, result_with({"b", "c"}), noon);
    ASSERT_TRUE(changed);
    EXPECT_EQ(changed->event, NotificationEvent::drift_changed);
    EXPECT_THAT(objects(changed->added), ElementsAre("table app.c"));
    EXPECT_THAT(objects(changed->resolved), ElementsAre("table app.a"));
    const auto resolved = due_notification(told, result_with({}), noon);
    ASSERT_TRUE(resolved);
    EXPECT_EQ(resolved->event, NotificationEvent::drift_resolved);
    EXPECT_THAT(resolved->resolved, SizeIs(2));
}

TEST(Notification, AFailureIsToldOnceAForEachReasonAndSoIsRecovery)
{
    NotificationState told = state_after({}, result_with({"a"}));
    const CheckResult refused = failed_check("cannot connect to db: port 40001 refused", "db");
    ASSERT_TRUE(due_notification(told, refused, noon));
    EXPECT_EQ(due_notification(told, refused, noon)->event, NotificationEvent::check_failed);
    told = state_after(told, refused);
    EXPECT_FALSE(due_notification(told, failed_check("cannot connect to db: port 40002 refused", "db"), noon));
    EXPECT_TRUE(due_notification(told, failed_check("permission denied", "db"), noon));
    const auto recovered = due_notification(told, result_with({"a"}), noon);
    ASSERT_TRUE(recovered);
    EXPECT_EQ(recovered->event, NotificationEvent::check_recovered);
    EXPECT_FALSE(due_notification(state_after(told, result_with({"a"})), result_with({"a"}), noon));
}

TEST(Notification, WhatCouldNotBeDecidedResolvesNothing)
{
    const NotificationState told = state_after({}, result_with({"a"}));
    Report report = report_with({});
    report.obstacles = {"the history cannot be read"};
    const CheckResult undecided = check_result(report);
    EXPECT_EQ(due_notification(told, undecided, noon)->event, NotificationEvent::check_failed);
    EXPECT_EQ(state_after(told, undecided).differences, told.differences);
}

TEST(Notification, WhatWasToldSurvivesBeingWritten)
{
    NotificationStates states;
    states["https://hooks.slack.com"] = state_after({}, result_with(hostile_names()));
    states["https://example.com#2"] = state_after({}, failed_check("refused", "db"));
    const auto again = read_notification_states(to_json(states));
    ASSERT_TRUE(again);
    EXPECT_EQ(to_json(*again), to_json(states));
    EXPECT_FALSE(due_notification(again->at("https://hooks.slack.com"), result_with(hostile_names()), noon));
    for (const char* bad : {"", "{}", "[]", "null", "{\"tidemark_notifications\":2,\"receivers\":{}}",
                            "{\"tidemark_notifications\":1,\"receivers\":{\"x\":{}}}"}) {
        EXPECT_FALSE(read_notification_states(bad)) << bad;
    }
}

TEST(Notification, JsonHasWhatAProgramNeeds)
{
    const json body = json::parse(notification_json(first_told({"a"})));
    EXPECT_EQ(body["tidemark_notification"], 1);
    EXPECT_EQ(body["event"], "drift_changed");
    EXPECT_EQ(body["verdict"], "different");
    EXPECT_EQ(body["headline"], "Drift: 1 object differs between the migrations and the database");
    EXPECT_EQ(body["counts"], (json{{"missing", 0}, {"unexpected", 1}, {"changed", 0}, {"notes", 0}}));
    ASSERT_EQ(body["new"].size(), 1U);
    EXPECT_EQ(body["new"][0]["kind"], "table");
    EXPECT_EQ(body["new"][0]["object"], "table app.a");
    EXPECT_EQ(body["new"][0]["class"], "unexpected");
    EXPECT_EQ(body["new"][0]["severity"], "warning");
    EXPECT_NE(body["new"][0]["explanation"], "");
    EXPECT_EQ(body["resolved"], json::array());
    EXPECT_EQ(body["source"], "the database");
    EXPECT_EQ(body["time"], "2026-01-01T12:00:00Z");
    const json test = json::parse(notification_json(test_notification(noon)));
    EXPECT_EQ(test["event"], "test");
    EXPECT_EQ(test["verdict"], nullptr);
}

TEST(Notification, ManyAndLongDifferencesKeepToTheLimitsAndAreCounted)
{
    std::vector<std::string> names;
    for (int i = 0; i < 2000; ++i) {
        names.push_back(std::to_string(i) + std::string(300, i % 2 == 0 ? '*' : '<'));
    }
    const Notification many = first_told(names);
    const std::string body = notification_json(many);
    EXPECT_LE(body.size(), 64U * 1024U);
    const json parsed = json::parse(body);
    EXPECT_EQ(parsed["new"].size() + parsed["new_not_listed"].get<std::size_t>(), 2000U);

    const json slack = json::parse(slack_message(many));
    EXPECT_LE(slack["blocks"].size(), 50U);
    for (const json& block : slack["blocks"]) {
        if (block.contains("text")) {
            const std::size_t most = block["type"] == "header" ? 150 : 3000;
            EXPECT_LE(units_of(block["text"]["text"].get<std::string>()), most);
        }
    }
    EXPECT_THAT(slack.dump(), HasSubstr(" more"));

    const json discord = json::parse(discord_message(many));
    std::size_t total = 0;
    EXPECT_LE(units_of(discord["content"].get<std::string>()), 2000U);
    EXPECT_LE(discord["embeds"].size(), 10U);
    for (const json& embed : discord["embeds"]) {
        EXPECT_LE(units_of(embed["description"].get<std::string>()), 4096U);
        total += units_of(embed["description"].get<std::string>()) + units_of(embed["title"].get<std::string>());
    }
    EXPECT_LE(total, 6000U);
    EXPECT_THAT(discord.dump(), HasSubstr(" more"));
}

TEST(Notification, NoNameMeansAnythingToSlack)
{
    const json message = json::parse(slack_message(first_told(hostile_names())));
    EXPECT_EQ(message["mrkdwn"], false);
    for (const json& block : message["blocks"]) {
        const json& text = block.contains("text") ? block["text"] : block["elements"][0];
        EXPECT_EQ(text["type"], "plain_text");
        EXPECT_EQ(text["emoji"], false);
        EXPECT_THAT(text["text"].get<std::string>(), AllOf(Not(HasSubstr("<")), Not(HasSubstr(">")),
                                                           Not(HasSubstr("\x1b")), Not(HasSubstr("\xe2\x80\xae"))));
    }
    EXPECT_THAT(message.dump(), AllOf(HasSubstr("&lt;!channel&gt;"), HasSubstr("&amp;amp;"), Not(HasSubstr("<!"))));
}

TEST(Notification, NoNamePingsOrMarksUpInDiscord)
{
    const json message = json::parse(discord_message(first_told(hostile_names())));
    EXPECT_EQ(message["allowed_mentions"], (json{{"parse", json::array()}}));
    const std::string text = message["embeds"][0]["description"];
    EXPECT_THAT(text,
                AllOf(HasSubstr("\\@everyone"), HasSubstr("\\*\\*bold\\*\\*"), HasSubstr("\\|\\|spoiler"),
                      HasSubstr("https\\://evil"), HasSubstr("\\[a\\]\\(http\\://b\\)"), HasSubstr("\\<t\\:0\\>")));
    // Every mark has a backslash of its own in front.
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\') {
            ++i;
        } else {
            EXPECT_EQ(std::string_view("*_~`|<>#@:[]").find(text[i]), std::string_view::npos) << text.substr(i, 20);
        }
    }
}

TEST(Notification, ChatsSayWhatHasChangedInAnObject)
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    from.table("app", "t", {{"a", "integer"}});
    to.table("app", "t", {{"a", "bigint"}});
    const CheckResult result = check_result(compare_for_report(from.build(), to.build()));
    const json message = json::parse(slack_message(*due_notification({}, result, noon)));
    EXPECT_EQ(message["blocks"][2]["text"]["text"],
              "New:\n\xe2\x80\xa2 changed column app.t.a: Its type is not what it should be.\n");
}

TEST(Notification, TextsAreCutBetweenCharactersAndBecomeUtf8)
{
    const std::string elephant = "\xf0\x9f\x90\x98";
    const std::string ellipsis = "\xe2\x80\xa6";
    EXPECT_EQ(plain_line("abc", 3), "abc");
    EXPECT_EQ(plain_line("abcd", 3), "ab" + ellipsis);
    EXPECT_EQ(plain_line(elephant + elephant, 4), elephant + elephant);
    EXPECT_EQ(plain_line(elephant + elephant, 3), elephant + ellipsis);
    EXPECT_EQ(plain_line("a\xff"
                         "b\xed\xa0\x80",
                         10),
              "a\xef\xbf\xbd"
              "b\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
    EXPECT_EQ(plain_line("a\nb\x1b", 10), "a?b?");
    EXPECT_EQ(plain_line("", 10), "");
    EXPECT_EQ(units_of("a\xc3\xa9" + elephant), 4U);
}

}  // namespace
}  // namespace tidemark::emit
