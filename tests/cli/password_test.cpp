#include <chrono>
#include <fstream>
#include <iterator>
#include <sstream>
#include <thread>
#include <tuple>

#include "tests/cli/cli_fixture.h"

namespace tidemark::tests {
namespace {

/// The forms in which a password could leak. It holds what URLs and conninfo strings must escape.
constexpr const char* password = "s3cr3t p@ss'\\w/rd";
constexpr const char* encoded = "s3cr3t%20p%40ss%27%5Cw%2Frd";
constexpr const char* base64 = "czNjcjN0IHBAc3MnXHcvcm";
constexpr const char* base64_with_user = "YWxpY2U6czNjcjN0IHBAc3MnXHcvcm";

::testing::Matcher<const std::string&> shows_no_secret()
{
    return AllOf(Not(HasSubstr("s3cr3t")), Not(HasSubstr(encoded)), Not(HasSubstr(base64)),
                 Not(HasSubstr(base64_with_user)), Not(HasSubstr("w/rd")));
}

/// A server on which alice needs that password.
class Password : public CliWithPostgres {
protected:
    void SetUp() override
    {
        CliWithPostgres::SetUp();
        if (IsSkipped()) {
            return;
        }
        write("pg_hba.conf", "local all postgres trust\nlocal all all scram-sha-256\n");
        catalog::PrivateClusterOptions options = *cluster_options();
        options.recipe.superuser = "postgres";
        options.settings = {{"hba_file", path("pg_hba.conf").string()}};
        cluster.emplace(catalog::PrivateCluster::start(options));
        catalog::ScriptConnection(cluster->conninfo("postgres"))
            .run("CREATE ROLE alice LOGIN PASSWORD 's3cr3t p@ss''\\w/rd'; GRANT ALL ON SCHEMA public TO alice");
        catalog::ScriptConnection(cluster->conninfo("postgres")).run("CREATE TABLE t (a int)");
    }

    std::string url(const std::string& word) const
    {
        return "postgresql://alice:" + word + "@/postgres?host=" + cluster->directory().string();
    }
    std::string conninfo(const std::string& word) const
    {
        return "host=" + cluster->directory().string() + " user=alice dbname=postgres password='" + word + "'";
    }

    std::optional<catalog::PrivateCluster> cluster{};
};

TEST_F(Password, AWrongOneIsNeverShown)
{
    for (const std::string& target :
         {url(std::string(encoded) + "x"), conninfo("s3cr3t p@ss\\'\\\\w/rdx"), url("s3cr3t%20"), url("s3cr3t%")}) {
        const Outcome outcome = tidemark({"db", "diff", "-v", "--from", "empty", "--to", target});
        EXPECT_EQ(outcome.status, 2) << outcome;
        EXPECT_THAT(outcome.err, AllOf(shows_no_secret(), Not(HasSubstr(password))));
        EXPECT_EQ(outcome.out, "");
    }
    const Outcome outcome = tidemark({"snapshot", url(std::string(encoded) + "x")});
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("password authentication failed"), HasSubstr("alice@")));
}

TEST_F(Password, TheRightOneIsNeverWrittenAnywhere)
{
    environment["TIDEMARK_DB_URL"] = url(encoded);
    write_project("CREATE SCHEMA app;\n");
    for (const char* format : {"sql", "json"}) {
        const Outcome outcome = tidemark({"db", "diff", "-v", "--format", format, "--explain", "-f", "change"});
        EXPECT_EQ(outcome.status, 0) << outcome;
        EXPECT_THAT(outcome.out, shows_no_secret());
        EXPECT_THAT(outcome.err, shows_no_secret());
    }
    for (const std::string& file : names_in("migrations")) {
        EXPECT_THAT(read("migrations/" + file), shows_no_secret());
    }
    const Outcome drift = tidemark({"db", "drift", "-v"});
    EXPECT_THAT(drift.out + drift.err, shows_no_secret());
    EXPECT_EQ(tidemark({"snapshot", conninfo("s3cr3t p@ss\\'\\\\w/rd"), "-o", "x.json"}).status, 0);
    EXPECT_THAT(read("x.json"), shows_no_secret());
}

/// `db drift` as people run it: with the password from wherever it may come, and everything written that can be.
class DriftsPassword : public Password {
protected:
    /// How the database is named, what the environment then holds, and which files.
    struct Way {
        std::string name{};
        std::vector<std::string> arguments{};
        std::map<std::string, std::string> environment{};
        std::map<std::string, std::string> files{};
    };

    /// A password as it is, and in a URL, at this host for this database.
    std::vector<Way> ways(const std::string& word, const std::string& in_url, const std::string& host,
                          const std::string& database) const
    {
        const std::string with = "postgresql://alice:" + in_url + "@/" + database + "?host=" + host;
        const std::string without = "postgresql://alice@/" + database + "?host=" + host;
        std::string in_passfile;
        std::string in_conninfo;
        for (const char c : word) {
            in_passfile += c == ':' || c == '\\' ? std::string("\\") + c : std::string(1, c);
            in_conninfo += c == '\'' || c == '\\' ? std::string("\\") + c : std::string(1, c);
        }
        const std::string service =
            "[db]\nhost=" + host + "\ndbname=" + database + "\nuser=alice\npassword=" + word + "\n";
        return {
            {"url", {"--db-url", with}, {}, {}},
            {"conninfo",
             {"--db-url", "host=" + host + " user=alice dbname=" + database + " password='" + in_conninfo + "'"},
             {},
             {}},
            {"url file", {"--db-url-file", "url"}, {}, {{"url", with + '\n'}}},
            {"environment", {}, {{"TIDEMARK_DB_URL", with}}, {}},
            {"PGPASSWORD", {"--db-url", without}, {{"PGPASSWORD", word}}, {}},
            {"service",
             {"--db-url", "service=db"},
             {{"PGSERVICEFILE", path("service").string()}},
             {{"service", service}}},
            {"passfile",
             {"--db-url", without},
             {{"PGPASSFILE", path("pass").string()}},
             {{"pass", "*:*:*:*:" + in_passfile + '\n'}}},
        };
    }

    /// With all outputs, in a directory that is empty before.
    Outcome drift(const Way& way, std::vector<std::string> more = {})
    {
        std::filesystem::remove_all(path("out"));
        std::filesystem::create_directory(path("out"));
        std::vector<std::string> arguments{"db",
                                           "drift",
                                           "-v",
                                           "-v",
                                           "--state",
                                           "out/state",
                                           "--metrics",
                                           "out/metrics.prom",
                                           "--notify",
                                           "env:WEBHOOK",
                                           "--notify-state",
                                           "out/told"};
        for (const char* format : {"text", "json", "html", "markdown", "sarif", "junit", "github", "sql"}) {
            arguments.insert(arguments.end(), {"--output", std::string(format) + ":out/" + format});
        }
        arguments.insert(arguments.end(), way.arguments.begin(), way.arguments.end());
        arguments.insert(arguments.end(), more.begin(), more.end());
        Invocation one = invocation(arguments);
        one.environment["WEBHOOK"] = "http://127.0.0.1:" + std::to_string(closed_port()) + "/hook";
        one.environment.insert(way.environment.begin(), way.environment.end());
        for (const auto& [file, text] : way.files) {
            write(file, text);
            std::filesystem::permissions(path(file), std::filesystem::perms(0600));
        }
        RunningProgram program(one);
        while (!program.has_ended()) {
            look_at_children(program.process());
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
        return program.wait();
    }

    /// Whoever may look sees how processes were started; those of ours are told nothing.
    void look_at_children(pid_t parent)
    {
        const auto text_of = [](const std::string& file) {
            std::ifstream in("/proc/" + file, std::ios::binary);
            return std::string{std::istreambuf_iterator<char>(in), {}};
        };
        const std::string own = std::to_string(parent);
        std::istringstream list(text_of(own + "/task/" + own + "/children"));
        for (std::string child; list >> child;) {
            const std::string command = text_of(child + "/cmdline");
            const std::string settings = text_of(child + "/environ");
            // Until it has become another program it is what its parent is.
            if (!command.empty() && command != text_of(own + "/cmdline") && text_of(child + "/cmdline") == command) {
                ++children_seen;
                EXPECT_THAT(command, shows_no_secret());
                EXPECT_THAT(settings, shows_no_secret());
            }
        }
    }

    void expect_no_secret(const Outcome& outcome) const
    {
        EXPECT_THAT(outcome.out, shows_no_secret());
        EXPECT_THAT(outcome.err, shows_no_secret());
        for (const std::string& name : names_in("out")) {
            EXPECT_THAT(read("out/" + name), shows_no_secret()) << name;
            EXPECT_THAT(name, shows_no_secret());
        }
    }

    std::size_t children_seen = 0;
};

TEST_F(DriftsPassword, IsNowhereWhateverHappens)
{
    const std::string server = cluster->directory().string();
    const std::string plain = "s3cr3t p@ss'\\w/rd";
    write_project("CREATE SCHEMA app;\n");
    std::size_t reported = 0;
    for (const Way& way : ways(plain, encoded, server, "postgres")) {
        SCOPED_TRACE(way.name);
        const Outcome outcome = drift(way);
        EXPECT_EQ(outcome.status, 1) << outcome;
        expect_no_secret(outcome);
        reported += names_in("out").size();
    }
    EXPECT_GE(reported, 7U * 11U) << "all files are there, or this proves nothing";
    EXPECT_GT(children_seen, 0U);
    for (const Way& way : ways(plain + 'x', std::string(encoded) + 'x', server, "postgres")) {
        SCOPED_TRACE("wrong password by " + way.name);
        const Outcome outcome = drift(way);
        EXPECT_EQ(outcome.status, 2) << outcome;
        EXPECT_THAT(outcome.err, HasSubstr("authentication failed"));
        expect_no_secret(outcome);
    }
    for (const auto& [host, database, says] : {std::tuple{std::string("/nowhere"), "postgres", "cannot connect"},
                                               std::tuple{server, "nothing", "does not exist"}}) {
        for (const Way& way : ways(plain, encoded, host, database)) {
            SCOPED_TRACE(way.name + " at " + host);
            const Outcome outcome = drift(way);
            EXPECT_EQ(outcome.status, 2) << outcome;
            EXPECT_THAT(outcome.err, HasSubstr(says));
            expect_no_secret(outcome);
        }
    }
}

TEST_F(DriftsPassword, IsNowhereWhereTheServerRefusesAStatement)
{
    // The server says which role may not what; the migrations fail in the shadow; a URL is no URL.
    write_project("CREATE SCHEMA app;\n");
    catalog::ScriptConnection(cluster->conninfo("postgres"))
        .run(
            "REVOKE EXECUTE ON FUNCTION pg_catalog.pg_get_expr(pg_node_tree, oid) FROM PUBLIC; "
            "REVOKE SELECT ON pg_catalog.pg_class FROM PUBLIC");
    for (const Way& way : ways("s3cr3t p@ss'\\w/rd", encoded, cluster->directory().string(), "postgres")) {
        SCOPED_TRACE(way.name);
        const Outcome outcome = drift(way);
        EXPECT_EQ(outcome.status, 2) << outcome;
        EXPECT_THAT(outcome.err, HasSubstr("permission denied"));
        expect_no_secret(outcome);
    }
    catalog::ScriptConnection(cluster->conninfo("postgres"))
        .run(
            "GRANT SELECT ON pg_catalog.pg_class TO PUBLIC; "
            "GRANT EXECUTE ON FUNCTION pg_catalog.pg_get_expr(pg_node_tree, oid) TO PUBLIC");
    write("migrations/20260102000000_bad.sql", "SELECT nothing;\n");
    for (const Way& way : ways("s3cr3t p@ss'\\w/rd", encoded, cluster->directory().string(), "postgres")) {
        SCOPED_TRACE(way.name);
        const Outcome outcome = drift(way);
        EXPECT_EQ(outcome.status, 4) << outcome;
        expect_no_secret(outcome);
    }
    for (const char* target : {"postgresql://alice:s3cr3t%2@h/d", "postgresql://alice:s3cr3t@h:port/d",
                               "postgresql://alice:s3cr3t@h/d?nonsense=1", "host=h password=s3cr3t nonsense=1",
                               "host=h password='s3cr3t", "postgres//alice:s3cr3t@h/d"}) {
        SCOPED_TRACE(target);
        const Outcome outcome = drift({"url", {"--db-url", target}, {}, {}});
        EXPECT_NE(outcome.status, 0) << outcome;
        EXPECT_NE(outcome.status, 1) << outcome;
        expect_no_secret(outcome);
        const Outcome from_file = drift({"file", {"--db-url-file", "url"}, {}, {{"url", target}}});
        EXPECT_NE(from_file.status, 0) << from_file;
        expect_no_secret(from_file);
    }
}

}  // namespace
}  // namespace tidemark::tests
