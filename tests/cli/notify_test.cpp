#include <sys/stat.h>

#include <chrono>

#include <nlohmann/json.hpp>

#include "tests/cli/cli_fixture.h"
#include "tests/support/http_receiver.h"
#include "tests/support/prometheus_text.h"

namespace tidemark::tests {
namespace {

using namespace std::chrono_literals;
using Json = nlohmann::json;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr const char* first = "CREATE TABLE orders (id bigint PRIMARY KEY);\n";

/// "drift_changed +1 -0" of each request, oldest first.
std::vector<std::string> events(const std::vector<HttpRequest>& requests)
{
    std::vector<std::string> told;
    for (const HttpRequest& request : requests) {
        const Json body = Json::parse(request.body);
        told.push_back(body["event"].get<std::string>() + " +" + std::to_string(body["new"].size()) + " -" +
                       std::to_string(body["resolved"].size()));
    }
    return told;
}

MATCHER(ShowsNoToken, "") { return (arg.out + arg.err).find("canary") == std::string::npos; }

/// A check of a database, told to a web server of the test's own.
class Notify : public CliOnDatabase {
protected:
    Outcome drift(std::vector<std::string> more = {}) const
    {
        std::vector<std::string> arguments = {"db", "drift", "-v", "-v", "--db-url", url, "--notify", receiver.url()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        Outcome outcome = tidemark(arguments);
        EXPECT_THAT(outcome, ShowsNoToken()) << outcome;
        return outcome;
    }
    /// The database as the migrations have it.
    void make_database()
    {
        write_project(first);
        url = new_database(first);
    }

    HttpReceiver receiver{};
    std::string url{};
};

TEST_F(Notify, OnlyWhatChangesIsTold)
{
    make_database();
    EXPECT_EQ(drift().status, 0);
    EXPECT_THAT(receiver.take_requests(), IsEmpty());
    run_sql(url, "CREATE TABLE extra (id int); CREATE TABLE \"<!channel>\" (id int)");
    EXPECT_EQ(drift().status, 1);
    const std::vector<HttpRequest> requests = receiver.take_requests();
    ASSERT_THAT(events(requests), ::testing::ElementsAre("drift_changed +2 -0"));
    EXPECT_EQ(requests[0].line, "POST /services/canary HTTP/1.1");
    EXPECT_EQ(requests[0].headers.at("content-type"), "application/json; charset=utf-8");
    const Json body = Json::parse(requests[0].body);
    EXPECT_EQ(body["tidemark_notification"], 1);
    EXPECT_EQ(body["verdict"], "different");
    EXPECT_EQ(body["counts"]["unexpected"], 2);
    EXPECT_THAT(body["source"].get<std::string>(), HasSubstr("postgres@"));
    EXPECT_EQ(drift().status, 1);
    EXPECT_THAT(receiver.take_requests(), IsEmpty());
    run_sql(url, "DROP TABLE extra; ALTER TABLE orders ADD COLUMN note text");
    EXPECT_EQ(drift().status, 1);
    EXPECT_THAT(events(receiver.take_requests()), ::testing::ElementsAre("drift_changed +1 -1"));
    run_sql(url, "DROP TABLE \"<!channel>\"; ALTER TABLE orders DROP COLUMN note");
    EXPECT_EQ(drift().status, 0);
    EXPECT_THAT(events(receiver.take_requests()), ::testing::ElementsAre("drift_resolved +0 -2"));
    EXPECT_THAT(names_in(".local/state/tidemark"), SizeIs(2)) << "the state, and its lock";
    EXPECT_THAT(read(".local/state/tidemark/" + names_in(".local/state/tidemark")[0]),
                AllOf(HasSubstr("http://127.0.0.1"), Not(HasSubstr("canary"))));
}

TEST_F(Notify, ACheckThatFailsIsToldOnceAndSoIsItsRecovery)
{
    make_database();
    const std::string state = path("told.json").string();
    const std::string somewhere = url;
    url = "postgresql://u:canary@127.0.0.1:" + std::to_string(closed_port()) + "/app";
    for (int run = 0; run < 2; ++run) {
        const Outcome outcome = drift({"--notify-state", state});
        EXPECT_EQ(outcome.status, 2) << outcome;
        EXPECT_THAT(outcome.err, HasSubstr("cannot connect"));
    }
    const std::vector<HttpRequest> requests = receiver.take_requests();
    ASSERT_THAT(events(requests), ::testing::ElementsAre("check_failed +0 -0"));
    const Json body = Json::parse(requests[0].body);
    EXPECT_EQ(body["verdict"], "undecided");
    EXPECT_EQ(body["counts"], nullptr);
    EXPECT_THAT(body["failure"].get<std::string>(), AllOf(HasSubstr("cannot connect"), Not(HasSubstr("canary"))));
    url = somewhere;
    EXPECT_EQ(drift({"--notify-state", state}).status, 0);
    EXPECT_THAT(events(receiver.take_requests()), ::testing::ElementsAre("check_recovered +0 -0"));
    write("migrations/20260102000000_broken.sql", "CREATE TABEL t ();\n");
    EXPECT_EQ(drift({"--notify-state", state}).status, 4);
    EXPECT_THAT(events(receiver.take_requests()), ::testing::ElementsAre("check_failed +0 -0"));
}

TEST_F(Notify, ACheckOfNoDatabaseAtAllIsToldEachTime)
{
    write_project(first);
    for (int run = 0; run < 2; ++run) {
        const Outcome outcome = tidemark({"db", "drift", "--notify", receiver.url()});
        EXPECT_EQ(outcome.status, 2) << outcome;
        EXPECT_THAT(events(receiver.take_requests()), ::testing::ElementsAre("check_failed +0 -0"));
    }
}

TEST_F(Notify, ABusyReceiverIsAskedAgainAndAFailingOneWarnedOf)
{
    make_database();
    run_sql(url, "CREATE TABLE extra (id int)");
    receiver.answer_with({{503}, {429, {"Retry-After: 1"}}, {204}});
    const auto begun = std::chrono::steady_clock::now();
    const Outcome outcome = drift();
    EXPECT_EQ(outcome.status, 1) << outcome;
    EXPECT_GE(std::chrono::steady_clock::now() - begun, 1500ms);
    EXPECT_THAT(outcome.err, Not(HasSubstr("was not told")));
    EXPECT_THAT(receiver.take_requests(), SizeIs(3));

    run_sql(url, "CREATE TABLE more (id int)");
    receiver.answer_with({{404}});
    const Outcome refused = drift();
    EXPECT_EQ(refused.status, 1) << refused;
    EXPECT_THAT(refused.err, HasSubstr("warning: http://127.0.0.1 (JSON) was not told: answered 404"));
    EXPECT_THAT(receiver.take_requests(), SizeIs(1));
    receiver.answer_with({{500}, {500}, {500}});
    EXPECT_THAT(drift().err, HasSubstr("answered 500"));
    EXPECT_THAT(receiver.take_requests(), SizeIs(3));
    receiver.answer_with({{429, {"Retry-After: 3600"}}});
    EXPECT_THAT(drift().err, HasSubstr("answered 429"));
    EXPECT_THAT(receiver.take_requests(), SizeIs(1)) << "nobody waits for an hour";
    EXPECT_EQ(drift().status, 1);
    EXPECT_THAT(events(receiver.take_requests()), ::testing::ElementsAre("drift_changed +1 -0"))
        << "what was not delivered is told by the next run";
}

TEST_F(Notify, ARedirectIsNotFollowed)
{
    make_database();
    run_sql(url, "CREATE TABLE extra (id int)");
    HttpReceiver elsewhere;
    receiver.answer_with({{307, {"Location: " + elsewhere.url()}}});
    const Outcome outcome = drift();
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err, HasSubstr("answered 307 (redirects are not followed)"));
    EXPECT_THAT(elsewhere.take_requests(), IsEmpty());
}

TEST_F(Notify, ASilentReceiverIsGivenUpInTimeAndTheOthersAreTold)
{
    make_database();
    run_sql(url, "CREATE TABLE extra (id int)");
    HttpReceiver other;
    receiver.answer_with({{.is_silent = true}});
    const auto begun = std::chrono::steady_clock::now();
    const Outcome outcome =
        drift({"--notify", other.url(), "--notify", "http://127.0.0.1:" + std::to_string(closed_port()) + "/canary"});
    EXPECT_LE(std::chrono::steady_clock::now() - begun, 25s);
    EXPECT_EQ(outcome.status, 1) << outcome;
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("was not told: no answer in time"), HasSubstr("cannot be connected to")));
    EXPECT_THAT(events(other.take_requests()), ::testing::ElementsAre("drift_changed +1 -0"));
}

TEST_F(Notify, SlackAndDiscordGetTheirForms)
{
    make_database();
    run_sql(url, "CREATE TABLE \"<!channel> @everyone\" (id int)");
    environment["HOOK"] = "slack+" + receiver.url();
    HttpReceiver discord;
    const Outcome outcome =
        tidemark({"db", "drift", "--db-url", url, "--notify", "env:HOOK", "--notify", "discord+" + discord.url()});
    EXPECT_EQ(outcome.status, 1) << outcome;
    EXPECT_THAT(outcome, ShowsNoToken());
    const auto slack_requests = receiver.take_requests();
    const auto discord_requests = discord.take_requests();
    ASSERT_THAT(slack_requests, SizeIs(1));
    ASSERT_THAT(discord_requests, SizeIs(1));
    const Json slack = Json::parse(slack_requests[0].body);
    EXPECT_EQ(slack["blocks"][0]["type"], "header");
    EXPECT_THAT(slack.dump(), AllOf(HasSubstr("&lt;!channel&gt;"), Not(HasSubstr("<!channel>"))));
    const Json told = Json::parse(discord_requests[0].body);
    EXPECT_EQ(told["allowed_mentions"]["parse"], Json::array());
    EXPECT_THAT(told["embeds"][0]["description"].get<std::string>(), HasSubstr("\\@everyone"));
}

TEST_F(Notify, RunsAtATimeTellOnce)
{
    make_database();
    run_sql(url, "CREATE TABLE extra (id int)");
    const Invocation run = invocation({"db", "drift", "--db-url", url, "--notify", receiver.url()});
    RunningProgram one(run);
    RunningProgram two(run);
    RunningProgram three(run);
    EXPECT_EQ(one.wait().status, 1);
    EXPECT_EQ(two.wait().status, 1);
    EXPECT_EQ(three.wait().status, 1);
    EXPECT_THAT(receiver.take_requests(), SizeIs(1));
}

TEST_F(Notify, AStateThatCannotBeKeptOrReadIsNoiseRatherThanSilence)
{
    make_database();
    run_sql(url, "CREATE TABLE extra (id int)");
    const Outcome nowhere = drift({"--notify-state", "/proc/nowhere/told.json"});
    EXPECT_EQ(nowhere.status, 1) << nowhere;
    EXPECT_THAT(nowhere.err, HasSubstr("what was last told is not known"));
    EXPECT_THAT(receiver.take_requests(), SizeIs(1));
    write("told.json", "{\"tidemark_notifications\": 99");
    EXPECT_THAT(drift({"--notify-state", path("told.json").string()}).err, HasSubstr("told.json does not say"));
    EXPECT_THAT(receiver.take_requests(), SizeIs(1));
    EXPECT_EQ(drift({"--notify-state", path("told.json").string()}).status, 1);
    EXPECT_THAT(receiver.take_requests(), IsEmpty());
}

class NotifyTest : public Cli {
protected:
    HttpReceiver receiver{};
};

TEST_F(NotifyTest, SaysWhatEachReceiverAnswered)
{
    const Outcome good = tidemark({"notify", "test", receiver.url(), "slack+" + receiver.url()});
    EXPECT_EQ(good.status, 0) << good;
    EXPECT_EQ(good.out, "http://127.0.0.1 (JSON): answered 200\nhttp://127.0.0.1#2 (Slack): answered 200\n");
    const auto requests = receiver.take_requests();
    ASSERT_THAT(requests, SizeIs(2));
    EXPECT_EQ(Json::parse(requests[0].body)["event"], "test");
    receiver.answer_with({{404}});
    const Outcome bad = tidemark({"notify", "test", "-v", "-v", receiver.url(), receiver.url()});
    EXPECT_EQ(bad.status, 2) << bad;
    EXPECT_EQ(bad.out, "http://127.0.0.1 (JSON): answered 404\nhttp://127.0.0.1#2 (JSON): answered 200\n");
    EXPECT_THAT(bad, ShowsNoToken());
    EXPECT_THAT(names_in("."), IsEmpty()) << "a test leaves no state behind";
}

TEST_F(NotifyTest, ACertificateThatNobodyVouchesForIsNotTrusted)
{
    const std::filesystem::path openssl = "/usr/bin/openssl";
    if (!exists(openssl)) {
        GTEST_SKIP() << "no openssl here to play the server";
    }
    const Outcome made = run_program({openssl,
                                      {"req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost",
                                       "-keyout", "key.pem", "-out", "certificate.pem", "-days", "2"},
                                      scratch.path(),
                                      environment,
                                      {}});
    ASSERT_EQ(made.status, 0) << made;
    const std::string port = std::to_string(closed_port());
    RunningProgram server(
        {openssl,
         {"s_server", "-accept", "127.0.0.1:" + port, "-cert", "certificate.pem", "-key", "key.pem", "-www"},
         scratch.path(),
         environment,
         {}});
    const auto deadline = std::chrono::steady_clock::now() + 20s;
    Outcome outcome;
    do {
        outcome = tidemark({"notify", "test", "https://localhost:" + port + "/canary"});
    } while (outcome.out.find("cannot be connected to") != std::string::npos &&
             std::chrono::steady_clock::now() < deadline);
    EXPECT_EQ(outcome.status, 2) << outcome;
    EXPECT_EQ(outcome.out, "https://localhost (JSON): its certificate cannot be trusted\n");
}

TEST_F(NotifyTest, UrlsInMistakenCommandLinesAreNotRepeated)
{
    const std::vector<std::vector<std::string>> wrong = {
        {"notify", "test"},
        {"notify", "test", "canary"},
        {"notify", "test", "ftp://example.com/canary"},
        {"db", "drift", "--notify", "ftp://example.com/canary"},
        {"db", "drift", "--notfy", "https://example.com/canary"},
        {"db", "diff", "--notify=https://example.com/canary"},
        {"db", "drift", "--notify", "https://example.com/a", "https://example.com/canary"},
    };
    for (const std::vector<std::string>& arguments : wrong) {
        const Outcome outcome = tidemark(arguments);
        EXPECT_EQ(outcome.status, 64) << ::testing::PrintToString(arguments) << outcome;
        EXPECT_NE(outcome.err, "");
        EXPECT_THAT(outcome, ShowsNoToken());
    }
    EXPECT_EQ(tidemark({"notify", "test", "env:NO_SUCH_VARIABLE"}).status, 2);
}

TEST_F(NotifyTest, HelpTeaches)
{
    EXPECT_THAT(tidemark({"db", "drift", "--help"}).out,
                AllOf(HasSubstr("--notify env:NAME"), HasSubstr("tidemark notify test URL"), HasSubstr("--metrics"),
                      HasSubstr("tidemark_check_success == 0"), HasSubstr("Exit status:")));
}

class Metrics : public CliOnDatabase {
protected:
    Outcome drift(const std::string& url) const
    {
        return tidemark({"db", "drift", "--db-url", url, "--metrics", "drift.prom"});
    }
    /// The only sample of that name, or that with `labels` behind the database's.
    double value(const std::string& name, const std::string& labels = {}) const
    {
        for (const auto& [key, number] : parse_prometheus(read("drift.prom"))) {
            if (key.starts_with(name + "{database=\"postgres@") && key.ends_with(labels + "}")) {
                return number;
            }
        }
        return -1;
    }
};

TEST_F(Metrics, FollowTheDatabase)
{
    write_project(first);
    const std::string url = new_database(first);
    EXPECT_EQ(drift(url).status, 0);
    EXPECT_EQ(value("tidemark_check_success"), 1);
    EXPECT_EQ(value("tidemark_verdict", "verdict=\"same\""), 1);
    EXPECT_EQ(value("tidemark_differences", "class=\"unexpected\",severity=\"warning\""), 0);
    const double before = value("tidemark_last_conclusive_run_timestamp_seconds");
    EXPECT_GT(before, 1.7e9);
    EXPECT_GT(value("tidemark_check_duration_seconds"), 0);
    run_sql(url, "CREATE TABLE extra (id int)");
    EXPECT_EQ(drift(url).status, 1);
    EXPECT_EQ(value("tidemark_verdict", "verdict=\"different\""), 1);
    EXPECT_EQ(value("tidemark_differences", "class=\"unexpected\",severity=\"warning\""), 1);
    EXPECT_THAT(names_in("."), Not(::testing::Contains(HasSubstr(".tmp"))));
    struct stat facts {};
    ASSERT_EQ(stat(path("drift.prom").c_str(), &facts), 0);
    EXPECT_NE(facts.st_mode & S_IRGRP, 0U) << "node_exporter is another user";
}

TEST_F(Metrics, AreWrittenWhenTheCheckFailsAndKeepTheLastConclusiveRun)
{
    write_project(first);
    const std::string nowhere = "postgresql://postgres:canary@127.0.0.1:" + std::to_string(closed_port()) + "/app";
    EXPECT_EQ(drift(nowhere).status, 2);
    EXPECT_EQ(value("tidemark_check_success"), 0);
    EXPECT_EQ(value("tidemark_last_conclusive_run_timestamp_seconds"), -1);
    EXPECT_THAT(read("drift.prom"), AllOf(Not(HasSubstr("canary")), Not(HasSubstr("tidemark_differences"))));

    const std::string url = new_database(first);
    EXPECT_EQ(drift(url).status, 0);
    const double conclusive = value("tidemark_last_conclusive_run_timestamp_seconds");
    EXPECT_GT(conclusive, 1.7e9);
    write("migrations/20260102000000_broken.sql", "CREATE TABEL t ();\n");
    EXPECT_EQ(drift(url).status, 4);
    EXPECT_EQ(value("tidemark_verdict", "verdict=\"undecided\""), 1);
    EXPECT_EQ(value("tidemark_last_conclusive_run_timestamp_seconds"), conclusive);
    EXPECT_GE(value("tidemark_last_run_timestamp_seconds"), conclusive);
}

TEST_F(Metrics, ThatCannotBeWrittenAreAWarning)
{
    write_project(first);
    const Outcome outcome =
        tidemark({"db", "drift", "--db-url", new_database(first), "--metrics", "/proc/nowhere/drift.prom"});
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_THAT(outcome.err, HasSubstr("the metrics were not written"));
}

}  // namespace
}  // namespace tidemark::tests
