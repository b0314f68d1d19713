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

}  // namespace
}  // namespace tidemark::tests
