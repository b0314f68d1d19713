#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>

#include "tests/cli/cli_fixture.h"

namespace tidemark::tests {
namespace {

using BadInput = Cli;
using BadMigrations = CliWithPostgres;

constexpr uid_t nobody = 65534;

/// Takes connections and never says a word.
class SilentServer {
public:
    SilentServer() : socket_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* const generic = reinterpret_cast<sockaddr*>(&address);
        EXPECT_EQ(bind(socket_, generic, size), 0);
        EXPECT_EQ(listen(socket_, 8), 0);
        EXPECT_EQ(getsockname(socket_, generic, &size), 0);
        port = ntohs(address.sin_port);
    }
    ~SilentServer() { close(socket_); }
    SilentServer(const SilentServer&) = delete;
    SilentServer& operator=(const SilentServer&) = delete;

    int port = 0;

private:
    int socket_;
};

TEST_F(BadInput, AServerThatRefusesIsNamedByHostAndPort)
{
    const std::string port = std::to_string(closed_port());
    const Outcome outcome =
        tidemark({"db", "diff", "--from", "empty", "--to", "postgresql://me@127.0.0.1:" + port + "/app"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("me@127.0.0.1:" + port + "/app"), HasSubstr("Connection refused")));
    EXPECT_EQ(outcome.out, "");
}

TEST_F(BadInput, AServerThatNeverAnswersIsGivenUp)
{
    const SilentServer server;
    const std::string port = std::to_string(server.port);
    const auto begun = std::chrono::steady_clock::now();
    const Outcome outcome = tidemark({"snapshot", "postgresql://127.0.0.1:" + port + "/app?connect_timeout=2"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("127.0.0.1:" + port), HasSubstr("timeout")));
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(20));
}

TEST_F(BadInput, AConnectionStringThatCannotBeParsedIsNotEchoed)
{
    const Outcome outcome = tidemark({"snapshot", "postgresql://me:canary%zz@127.0.0.1/app"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("not a valid connection string"), Not(HasSubstr("canary"))));
}

TEST_F(BadInput, AMissingSourceIsNamed)
{
    const Outcome outcome = tidemark({"db", "diff", "--from", "nowhere", "--to", "empty"});
    EXPECT_EQ(outcome.status, 2) << outcome;
    EXPECT_THAT(outcome.err, HasSubstr("nowhere: no such file or directory"));
}

TEST_F(BadMigrations, AMissingMigrationsDirectoryIsNamed)
{
    write("tidemark.toml", "[migrations]\ndir = \"db/changes\"\n");
    const Outcome outcome = tidemark({"db", "diff", "--to", "empty"});
    EXPECT_EQ(outcome.status, 2) << outcome;
    EXPECT_THAT(outcome.err, HasSubstr("db/changes: no such directory"));
}

TEST_F(BadMigrations, AnEmptyDirectoryIsNoSource)
{
    std::filesystem::create_directory(path("nothing"));
    const Outcome outcome = tidemark({"db", "diff", "--from", "nothing", "--to", "empty"});
    EXPECT_EQ(outcome.status, 2) << outcome;
    EXPECT_THAT(outcome.err, HasSubstr("nothing: holds no .sql files"));
}

TEST_F(BadMigrations, TwoFilesOfOneVersionAreBothNamed)
{
    write_project("CREATE TABLE t (a int);");
    write("migrations/20260101000000_twin.sql", "SELECT 1;");
    const Outcome outcome = tidemark({"db", "diff", "--to", "empty"});
    EXPECT_EQ(outcome.status, 2) << outcome;
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("20260101000000_first.sql"), HasSubstr("20260101000000_twin.sql"),
                                   HasSubstr("same version")));
}

TEST_F(BadMigrations, InvalidUtf8IsFoundByLineAndColumn)
{
    write_project("SELECT 1;\nSELECT 'caf\xe9';\n");
    const Outcome outcome = tidemark({"db", "diff", "--to", "empty"});
    EXPECT_EQ(outcome.status, 2) << outcome;
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("20260101000000_first.sql:2:12:"), HasSubstr("0xe9"), HasSubstr("UTF-8")));
}

TEST_F(BadMigrations, ASyntaxErrorIsShownWithACaret)
{
    write_project("CREATE TABLE \"\u00e4\" (a int);\n\tCREATE TABEL c (d int);\n");
    const Outcome outcome = tidemark({"db", "diff", "--to", "empty"});
    EXPECT_EQ(outcome.status, 4) << outcome;
    EXPECT_THAT(outcome.err,
                HasSubstr("20260101000000_first.sql:2:9: syntax error at or near \"TABEL\" (SQLSTATE 42601)\n"
                          "     2 |  CREATE TABEL c (d int);\n"
                          "       |         ^\n"));
    EXPECT_EQ(outcome.out, "");
}

TEST_F(BadMigrations, AMissingRelationIsCuredByTheLaterFileThatCreatesIt)
{
    write_project("CREATE SCHEMA app;\nCREATE VIEW app.open AS SELECT * FROM app.orders;\n");
    write("migrations/20260102000000_orders.sql", "-- later\nCREATE TABLE app.orders (id int);\n");
    const Outcome outcome = tidemark({"db", "diff", "--to", "empty"});
    EXPECT_EQ(outcome.status, 4) << outcome;
    EXPECT_THAT(
        outcome.err,
        AllOf(HasSubstr("20260101000000_first.sql:2:39: relation \"app.orders\" does not exist (SQLSTATE 42P01)"),
              HasSubstr("20260102000000_orders.sql:2 creates it, later")));
}

TEST_F(BadMigrations, AServersDetailAndHintAreHandedOn)
{
    write_project("CREATE TABLE t (a int UNIQUE);\nINSERT INTO t VALUES (1), (1);\n");
    const Outcome outcome = tidemark({"db", "diff", "--to", "empty"});
    EXPECT_EQ(outcome.status, 4) << outcome;
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("_first.sql:2:1: "), HasSubstr("(SQLSTATE 23505)"),
                                   HasSubstr("detail: Key (a)=(1) already exists."), HasSubstr("ON CONFLICT")));
}

TEST_F(BadMigrations, AnUnterminatedTransactionIsFoundAtItsBegin)
{
    write_project("CREATE TABLE t (a int);\nBEGIN;\nCREATE TABLE u (a int);\n");
    write("migrations/20260102000000_next.sql", "CREATE TABLE v (a int);");
    const Outcome outcome = tidemark({"db", "diff", "--to", "empty"});
    EXPECT_EQ(outcome.status, 4) << outcome;
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("20260101000000_first.sql:2:1:"), HasSubstr("no COMMIT")));
}

TEST_F(BadMigrations, ACommandOfPsqlIsFoundByItsLine)
{
    write_project("CREATE TABLE t (a int);\n\\i other.sql\n");
    const Outcome outcome = tidemark({"db", "diff", "--to", "empty"});
    EXPECT_EQ(outcome.status, 2) << outcome;
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("20260101000000_first.sql:2:1: \\i is a command of psql")));
}

TEST_F(BadInput, WithoutPostgresProgramsItSaysWhereItLooked)
{
    write_project("CREATE TABLE t (a int);");
    environment["TIDEMARK_PG_BINDIR"] = "/no/such/place";
    const Outcome outcome = tidemark({"db", "diff", "--to", "empty"});
    EXPECT_EQ(outcome.status, 2) << outcome;
    EXPECT_THAT(outcome.err,
                AllOf(HasSubstr("TIDEMARK_PG_BINDIR"), HasSubstr("initdb"), HasSubstr("looked in /no/such/place\n")));
}

TEST_F(BadInput, ASnapshotFileThatIsNoneIsRefused)
{
    write("x.json", "{\"hello\": 1}");
    const Outcome outcome = tidemark({"db", "diff", "--from", "x.json", "--to", "x.json"});
    EXPECT_EQ(outcome.status, 2) << outcome;
    EXPECT_THAT(outcome.err, HasSubstr("x.json"));
}

TEST_F(BadMigrations, AnUnwritableMigrationsDirectoryIsSaidAndLeftAlone)
{
    write_project("CREATE TABLE t (a int);");
    Invocation diff = invocation({"db", "diff", "--to", "empty", "-f", "change"});
    if (geteuid() == 0) {
        diff.user = nobody;
        diff.environment["XDG_CACHE_HOME"] = "/tmp/tidemark_tests_" + std::to_string(nobody);
    }
    std::filesystem::permissions(path("migrations"), std::filesystem::perms(0555));
    const Outcome outcome = run_program(diff);
    std::filesystem::permissions(path("migrations"), std::filesystem::perms(0755));
    EXPECT_EQ(outcome.status, 2) << outcome;
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("migrations"), HasSubstr("cannot be written: Permission denied")));
    EXPECT_EQ(names_in("migrations"), (std::vector<std::string>{"20260101000000_first.sql"}));
}

TEST_F(BadMigrations, AGraphThatCannotBeWrittenIsSaid)
{
    write_project("CREATE TABLE t (a int);");
    const Outcome outcome = tidemark({"db", "diff", "--to", "empty", "--graph", "no/such/place.dot"});
    EXPECT_EQ(outcome.status, 2) << outcome;
    EXPECT_THAT(outcome.err, HasSubstr("no/such/place.dot: cannot be written"));
}

}  // namespace
}  // namespace tidemark::tests
