#include <nlohmann/json.hpp>

#include <atomic>
#include <iostream>
#include <map>
#include <thread>

#include "tests/cli/cli_fixture.h"

namespace tidemark::tests {
namespace {

using Json = nlohmann::json;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::StartsWith;

constexpr const char* base = R"(CREATE SCHEMA app;
CREATE TABLE app.orders (id bigint PRIMARY KEY, owner text NOT NULL, placed date, note text);
ALTER TABLE app.orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON app.orders USING (owner = CURRENT_USER);
GRANT SELECT ON app.orders TO drift_app;
CREATE VIEW app.recent WITH (security_invoker=true) AS SELECT id, placed FROM app.orders;
CREATE TABLE app.events (at date NOT NULL, what text) PARTITION BY RANGE (at);
CREATE TABLE app.events_1 PARTITION OF app.events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
)";

/// A project, and databases that were once what it says.
class Drift : public CliOnDatabase {
protected:
    void SetUp() override
    {
        CliOnDatabase::SetUp();
        if (IsSkipped()) {
            return;
        }
        run_sql(url_of("postgres"), R"(DO $$ BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'drift_app') THEN CREATE ROLE drift_app; END IF;
        END $$)");
        write_project(base);
    }

    static std::string url_after(const Drift& test, const std::string& change)
    {
        return test.new_database(base + change);
    }

    Outcome drift(const std::string& url, std::vector<std::string> more = {}) const
    {
        more.insert(more.begin(), {"db", "drift", "--db-url", url});
        return tidemark(std::move(more));
    }
    Json report_of(const std::string& url, std::vector<std::string> more = {}) const
    {
        more.insert(more.end(), {"--format", "json"});
        return Json::parse(drift(url, std::move(more)).out);
    }

    /// The one difference that `change` makes, after an exit status of 1; nothing lies within it.
    Json only_difference(const std::string& change) const
    {
        const std::string url = url_after(*this, change);
        const Outcome outcome = drift(url, {"--format", "json"});
        EXPECT_EQ(outcome.status, 1) << outcome;
        Json apart = Json::array();
        const Json report = Json::parse(outcome.out);
        for (const Json& difference : report["differences"]) {
            if (difference["within"].is_null()) {
                apart.push_back(difference);
            }
        }
        EXPECT_EQ(apart.size(), 1U) << apart.dump(1);
        return apart.empty() ? Json() : apart[0];
    }
};

TEST_F(Drift, WhatNobodyTouchedIsNoDrift)
{
    const Outcome outcome = drift(url_after(*this, ""));
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_THAT(outcome.out, StartsWith("No drift between migrations in migrations and "));
}

TEST_F(Drift, AnExtraTable)
{
    const Json difference = only_difference("CREATE TABLE app.extra (id int);");
    EXPECT_EQ(difference["object"], "table app.extra");
    EXPECT_EQ(difference["class"], "unexpected");
    EXPECT_EQ(difference["severity"], "critical") << "it has no row-level security, as others have";
    EXPECT_EQ(difference["revert_sql"], "DROP TABLE app.extra;\n");
    EXPECT_THAT(difference["adopt_sql"].get<std::string>(), StartsWith("CREATE TABLE app.extra"));
    EXPECT_EQ(difference["hazards"]["revert"][0]["code"], "data-loss");
}

TEST_F(Drift, AnAddedDefault)
{
    const Json difference = only_difference("ALTER TABLE app.orders ALTER note SET DEFAULT 'none';");
    EXPECT_EQ(difference["object"], "default of column app.orders.note");
    EXPECT_EQ(difference["class"], "unexpected");
    EXPECT_EQ(difference["severity"], "warning");
}

TEST_F(Drift, ARevokedGrant)
{
    const Json difference = only_difference("REVOKE SELECT ON app.orders FROM drift_app;");
    EXPECT_EQ(difference["object"], "grant on table app.orders to drift_app");
    EXPECT_EQ(difference["class"], "missing");
    EXPECT_EQ(difference["severity"], "critical");
    EXPECT_EQ(difference["explanation"], "Role drift_app may not SELECT here, and should.");
    EXPECT_EQ(difference["revert_sql"], "GRANT SELECT ON TABLE app.orders TO drift_app;\n");
}

TEST_F(Drift, APolicysExpression)
{
    const Json difference = only_difference("ALTER POLICY own ON app.orders USING (true);");
    EXPECT_EQ(difference["object"], "policy app.orders.own");
    EXPECT_EQ(difference["class"], "changed");
    EXPECT_EQ(difference["severity"], "critical");
    EXPECT_EQ(difference["properties"][0]["property"], "using_expression");
    EXPECT_EQ(difference["properties"][0]["actual"], "true");
}

TEST_F(Drift, ALostSecurityInvoker)
{
    const Json difference = only_difference("ALTER VIEW app.recent RESET (security_invoker);");
    EXPECT_EQ(difference["object"], "view app.recent");
    EXPECT_EQ(difference["severity"], "critical");
    EXPECT_THAT(difference["explanation"].get<std::string>(), HasSubstr("has lost security_invoker"));
}

TEST_F(Drift, APartition)
{
    const Json difference = only_difference(
        "CREATE TABLE app.events_2 PARTITION OF app.events FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');");
    EXPECT_EQ(difference["object"], "table app.events_2");
    EXPECT_EQ(difference["class"], "unexpected");
}

TEST_F(Drift, ARenameIsToldAsOne)
{
    const std::string url = url_after(*this, "ALTER TABLE app.orders RENAME note TO remark;");
    std::map<std::string, std::string> told;
    const Json report = report_of(url);
    for (const Json& difference : report["differences"]) {
        told[difference["object"]] = difference["renamed"];
        EXPECT_EQ(difference["revert_sql"], "ALTER TABLE app.orders RENAME COLUMN remark TO note;\n");
    }
    EXPECT_THAT(told["column app.orders.note"], StartsWith("It seems to be called app.orders.remark now"));
    EXPECT_THAT(told["column app.orders.remark"], StartsWith("It seems to be app.orders.note, renamed"));
}

TEST_F(Drift, WhatBringsItBackBringsItBack)
{
    const std::string url = url_after(*this,
                                      "CREATE TABLE app.extra (id int); ALTER POLICY own ON app.orders USING (true);"
                                      "ALTER TABLE app.orders DISABLE ROW LEVEL SECURITY, ALTER note SET NOT NULL;");
    const Outcome sql = drift(url, {"--format", "sql"});
    EXPECT_EQ(sql.status, 1) << sql;
    run_sql(url, sql.out);
    EXPECT_EQ(drift(url).status, 0) << drift(url);
}

TEST_F(Drift, AdoptingItMakesAMigrationAfterWhichNothingDiffers)
{
    const std::string url = url_after(*this, "ALTER TABLE app.orders ADD paid boolean;");
    const Outcome adopted = drift(url, {"--adopt", "paid_orders"});
    EXPECT_EQ(adopted.status, 1) << adopted;
    EXPECT_THAT(names_in("migrations"), SizeIs(2));
    EXPECT_THAT(adopted.err, HasSubstr("this database has it already; record 2"));
    EXPECT_EQ(drift(url).status, 0) << drift(url);
}

TEST_F(Drift, SeveralOutputsAtOnceTellTheSame)
{
    const std::string url = url_after(*this, "CREATE TABLE app.extra (id int);");
    const Outcome outcome =
        drift(url, {"--output", "json:report.json", "--output", "text:report.txt", "--output", "sql:back.sql"});
    EXPECT_EQ(outcome.status, 1) << outcome;
    EXPECT_EQ(read("report.txt"), outcome.out);
    const Json report = Json::parse(read("report.json"));
    EXPECT_TRUE(report["fails"].get<bool>());
    EXPECT_THAT(outcome.out, StartsWith(report["headline"].get<std::string>()));
    EXPECT_THAT(read("back.sql"), HasSubstr("DROP TABLE app.extra;"));
    EXPECT_EQ(drift(url, {"--output", "jsn:x"}).status, 64);
    EXPECT_EQ(drift(url, {"--output", "json"}).status, 64);
}

TEST_F(Drift, IgnoredDifferencesAreCountedAndNoSqlMendsThem)
{
    write("tidemark.toml", R"([[ignore]]
name = "app.events_*"
kind = "table"
reason = "made by a job"

[[ignore]]
name = "app.orders"
property = "replica_identity"
reason = "for the replica"
expires = 2999-12-31

[[ignore]]
name = "app.gone"
reason = "nobody knows"

[[ignore]]
name = "app.orders.note"
reason = "was planned"
expires = "2020-01-01"
)");
    const std::string url =
        url_after(*this,
                  "CREATE TABLE app.events_2 PARTITION OF app.events FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');"
                  "ALTER TABLE app.orders REPLICA IDENTITY FULL; ALTER TABLE app.orders ALTER note SET NOT NULL;");
    const Outcome outcome = drift(url, {"--output", "json:report.json", "--output", "sql:back.sql"});
    EXPECT_EQ(outcome.status, 1) << outcome;
    const Json report = Json::parse(read("report.json"));
    ASSERT_THAT(report["differences"], SizeIs(1)) << report["differences"].dump(1);
    EXPECT_EQ(report["differences"][0]["object"], "column app.orders.note");
    EXPECT_GE(report["summary"]["suppressed"].get<int>(), 2);
    EXPECT_THAT(outcome.out, AllOf(HasSubstr("1 difference ignored by rule: made by a job"),
                                   HasSubstr("1 difference ignored by rule: for the replica"),
                                   HasSubstr("the ignore rule for app.gone hides nothing"),
                                   HasSubstr("the ignore rule for app.orders.note has expired on 2020-01-01")));
    EXPECT_THAT(read("back.sql"),
                AllOf(HasSubstr("DROP NOT NULL"), Not(HasSubstr("events_2")), Not(HasSubstr("REPLICA"))));
    EXPECT_THAT(report_of(url, {"--no-ignore"})["suppressed"], IsEmpty());

    run_sql(url, "ALTER TABLE app.orders ALTER note DROP NOT NULL");
    EXPECT_EQ(drift(url).status, 0) << drift(url);
    const Outcome verified = tidemark({"db", "verify", "--db-url", url});
    EXPECT_EQ(verified.status, 0) << verified;
    EXPECT_EQ(verified.out, "");
}

TEST_F(Drift, AnIgnoreRuleWithoutAReasonIsRefusedWithItsLine)
{
    write("tidemark.toml", "[[ignore]]\nname = \"app.x\"\n");
    const Outcome outcome = drift(url_of("postgres"));
    EXPECT_EQ(outcome.status, 2) << outcome;
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("tidemark.toml:1"), HasSubstr("reason")));
    write("tidemark.toml", "[[ignore]]\nname = \"app.x\"\nreason = \"r\"\nkind = \"tabel\"\n");
    EXPECT_THAT(drift(url_of("postgres")).err, HasSubstr("tidemark.toml:4"));
}

TEST_F(Drift, FailOnChoosesWhatTheExitStatusIsFor)
{
    const std::string url = url_after(*this, "ALTER TABLE app.orders ALTER note SET DEFAULT 'none';");
    EXPECT_EQ(drift(url).status, 1);
    const Outcome lenient = drift(url, {"--fail-on", "critical"});
    EXPECT_EQ(lenient.status, 0) << lenient;
    EXPECT_THAT(lenient.out, HasSubstr("none that fails the check"));
    EXPECT_EQ(drift(url, {"--fail-on", "missing,changed"}).status, 0);
    EXPECT_EQ(drift(url, {"--fail-on", "unexpected"}).status, 1);
    EXPECT_EQ(drift(url, {"--fail-on", "never"}).status, 0);
    const Outcome misspelt = drift(url, {"--fail-on", "critcal"});
    EXPECT_EQ(misspelt.status, 64);
    EXPECT_THAT(misspelt.err, HasSubstr("did you mean \"critical\"?"));
}

TEST_F(Drift, AStateTellsOnlyWhatIsNewOrResolved)
{
    environment["SOURCE_DATE_EPOCH"] = "1767225600";
    const std::string url = url_after(*this, "CREATE TABLE app.extra (id int);");
    EXPECT_EQ(drift(url, {"--state", "state.json"}).status, 1);
    environment["SOURCE_DATE_EPOCH"] = "1767312000";
    const Outcome again = drift(url, {"--state", "state.json"});
    EXPECT_EQ(again.status, 0) << again;
    EXPECT_THAT(again.out, AllOf(StartsWith("No new drift"),
                                 HasSubstr("known since 2026-01-01T00:00:00Z: unexpected table app.extra")));
    run_sql(url, "DROP TABLE app.extra; CREATE TABLE app.other (id int);");
    const Json third = report_of(url, {"--state", "state.json"});
    ASSERT_THAT(third["differences"], SizeIs(2));
    EXPECT_EQ(third["differences"][0]["object"], "table app.other");
    EXPECT_EQ(third["state"]["since"], "2026-01-02T00:00:00Z");
    std::vector<std::string> resolved;
    for (const Json& difference : third["state"]["resolved"]) {
        resolved.push_back(difference["object"]);
    }
    EXPECT_THAT(resolved, ::testing::Contains("table app.extra"));
}

TEST_F(Drift, ABaselineAcceptsWhatIsThereToday)
{
    const std::string url = url_after(*this, "CREATE TABLE app.extra (id int);");
    EXPECT_EQ(drift(url, {"--baseline"}).status, 64);
    const Outcome accepted = drift(url, {"--state", "state.json", "--baseline"});
    EXPECT_EQ(accepted.status, 0) << accepted;
    EXPECT_EQ(drift(url, {"--state", "state.json"}).status, 0);
    run_sql(url, "ALTER TABLE app.orders ALTER note SET DEFAULT 'none'");
    EXPECT_EQ(drift(url, {"--state", "state.json"}).status, 1);
}

TEST_F(Drift, ABaselineSnapshotIsWhatIsComparedWith)
{
    const std::string url = url_after(*this, "CREATE TABLE app.extra (id int);");
    ASSERT_EQ(tidemark({"snapshot", url, "-o", "base.json"}).status, 0);
    EXPECT_EQ(drift(url, {"--baseline", "base.json"}).status, 0);
    run_sql(url, "DROP TABLE app.extra");
    const Json report = report_of(url, {"--baseline", "base.json"});
    EXPECT_EQ(report["differences"][0]["object"], "table app.extra");
    EXPECT_EQ(report["differences"][0]["class"], "missing");
}

TEST_F(Drift, ADamagedStateIsAnErrorAndStays)
{
    write("state.json", "{\"tidemark_state\": 1");
    const Outcome outcome = drift(url_after(*this, ""), {"--state", "state.json"});
    EXPECT_EQ(outcome.status, 2) << outcome;
    EXPECT_THAT(outcome.err, HasSubstr("state.json"));
    EXPECT_EQ(read("state.json"), "{\"tidemark_state\": 1");
}

TEST_F(Drift, ThePrintedRoleIsEnoughAndFitsStrictCredentials)
{
    const std::string url = url_after(*this, "CREATE TABLE app.extra (id int);");
    const Outcome superuser = drift(url);
    EXPECT_THAT(superuser.out, HasSubstr("the role postgres, which reads "));
    EXPECT_THAT(superuser.out, HasSubstr("is a superuser"));
    const Outcome refused = drift(url, {"--strict-credentials"});
    EXPECT_EQ(refused.status, 3) << refused;
    EXPECT_EQ(refused.out, "");

    const Outcome grants = tidemark({"db", "drift", "--print-grants"});
    ASSERT_EQ(grants.status, 0) << grants;
    run_sql(url, grants.out);
    std::string plain = url;
    plain.replace(plain.find("user=postgres"), 13, "user=tidemark_drift");
    const Outcome outcome = drift(plain, {"--strict-credentials", "--format", "json"});
    EXPECT_EQ(outcome.status, 1) << outcome;
    EXPECT_EQ(Json::parse(outcome.out)["differences"], report_of(url)["differences"]);
    EXPECT_THAT(Json::parse(outcome.out)["warnings"].dump(), Not(HasSubstr("tidemark_drift")));
    run_sql(url, "GRANT INSERT ON app.extra TO tidemark_drift; GRANT USAGE ON SCHEMA app TO tidemark_drift");
    EXPECT_THAT(drift(plain).out, HasSubstr("may write to 1 table"));
    run_sql(url, "DROP OWNED BY tidemark_drift");
    run_sql(url_of("postgres"), "DROP ROLE tidemark_drift");
}

TEST_F(Drift, WhileMigrationsAreAppliedItCouldNotDecide)
{
    const std::string url = url_after(*this, "");
    for (const char* const deploy : {"BEGIN; ALTER TABLE app.orders ADD paid boolean",
                                     "SELECT pg_advisory_lock(72707369)", "BEGIN; CREATE TABLE app.y (id int)"}) {
        catalog::ScriptConnection other(catalog::Conninfo::parse(url));
        other.run(deploy);
        const Outcome outcome = drift(url, {"--output", "json:report.json"});
        EXPECT_EQ(outcome.status, 2) << deploy << outcome;
        EXPECT_EQ(outcome.out, "");
        EXPECT_THAT(outcome.err, HasSubstr("could not decide: migrations seem to be applied to "));
        EXPECT_FALSE(std::filesystem::exists(path("report.json")));
    }
    EXPECT_EQ(drift(url).status, 0);
}

TEST_F(Drift, ADeployThatEndsSoonIsWaitedFor)
{
    const std::string url = url_after(*this, "");
    auto other = std::make_unique<catalog::ScriptConnection>(catalog::Conninfo::parse(url));
    other->run("BEGIN; ALTER TABLE app.orders ADD paid boolean");
    std::thread ends([&other] {
        std::this_thread::sleep_for(std::chrono::milliseconds(1500));
        other.reset();
    });
    const Outcome outcome = drift(url);
    ends.join();
    EXPECT_EQ(outcome.status, 0) << outcome;
}

TEST_F(Drift, WhileATableIsRenamedAgainAndAgainAReportIsOfOneStateOrNone)
{
    // What the catalogs say of it is as of the transaction's snapshot, what is deparsed is as of now.
    const std::string more =
        "CREATE VIEW app.ids AS SELECT o.id, o.note FROM app.orders o WHERE o.owner <> '';"
        "ALTER TABLE app.orders ADD CHECK (note <> 'x'), ADD parent bigint REFERENCES app.orders;"
        "CREATE INDEX by_note ON app.orders (upper(note)) WHERE note IS NOT NULL;"
        "CREATE FUNCTION app.all_orders() RETURNS SETOF app.orders LANGUAGE sql BEGIN ATOMIC SELECT * FROM app.orders; "
        "END;"
        "CREATE RULE quiet AS ON DELETE TO app.orders WHERE old.id > 5 DO ALSO SELECT count(*) FROM app.orders;";
    write("migrations/20260101000000_first.sql", base + more);
    const std::string url = url_after(*this, more);
    const Json before = report_of(url)["differences"];
    EXPECT_THAT(before, IsEmpty());
    const std::string there =
        "ALTER TABLE app.orders RENAME TO requests; ALTER TABLE app.requests RENAME note TO remark";
    const std::string back =
        "ALTER TABLE app.requests RENAME remark TO note; ALTER TABLE app.requests RENAME TO orders";
    run_sql(url, there);
    const Json after = report_of(url)["differences"];
    EXPECT_GT(after.size(), 2U);
    run_sql(url, back);

    std::atomic<bool> is_over{false};
    std::thread renames([&] {
        catalog::ScriptConnection client(catalog::Conninfo::parse(url));
        for (unsigned i = 0; !is_over; ++i) {
            client.run(i % 2 == 0 ? there : back);
            // Sometimes several times while it is read, sometimes not at all.
            std::this_thread::sleep_for(std::chrono::milliseconds(i / 4 % 2 == 0 ? 5 : 20 + i * 37 % 200));
        }
    });
    std::map<std::string, int> seen;
    for (int i = 0; i < 12; ++i) {
        const Outcome outcome = drift(url, {"--format", "json", "-v"});
        if (outcome.status == 2) {
            EXPECT_EQ(outcome.out, "");
            ++seen["undecided"];
            continue;
        }
        const Json differences = Json::parse(outcome.out)["differences"];
        EXPECT_TRUE(differences == (outcome.status == 0 ? before : after)) << differences.dump(1).substr(0, 3000);
        ++seen[outcome.status == 0 ? "as migrated" : "renamed"];
        seen["read again"] += outcome.err.find("reading again") != std::string::npos ? 1 : 0;
    }
    is_over = true;
    renames.join();
    std::cout << ::testing::PrintToString(seen) << '\n';
    EXPECT_GT(seen["as migrated"] + seen["renamed"], 0);
}

TEST_F(Drift, AnAppsOwnAdvisoryLockIsNoDeploy)
{
    const std::string url = url_after(*this, "");
    catalog::ScriptConnection other(catalog::Conninfo::parse(url));
    other.run("SELECT pg_advisory_lock(42), pg_advisory_lock(7, 8)");
    EXPECT_EQ(drift(url).status, 0);
}

TEST_F(Drift, AUrlFromAFile)
{
    write("url", url_after(*this, "") + "\n");
    EXPECT_EQ(tidemark({"db", "drift", "--db-url-file", "url"}).status, 0);
    write("url", "\n");
    const Outcome empty = tidemark({"db", "drift", "--db-url-file", "url"});
    EXPECT_EQ(empty.status, 2) << empty;
    EXPECT_THAT(empty.err, HasSubstr("must hold one line"));
    EXPECT_EQ(tidemark({"db", "drift", "--db-url-file", "nowhere"}).status, 2);
}

}  // namespace
}  // namespace tidemark::tests
