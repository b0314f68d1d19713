#include "tests/cli/cli_fixture.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>

namespace tidemark::tests {
namespace {

namespace fs = std::filesystem;

std::optional<catalog::PrivateCluster>& suite_cluster()
{
    static std::optional<catalog::PrivateCluster> cluster;
    return cluster;
}

}  // namespace

Cli::Cli()
{
    const char* search_path = std::getenv("PATH");
    environment["PATH"] = search_path == nullptr ? "/usr/bin:/bin" : search_path;
    environment["HOME"] = scratch.path().string();
    environment["XDG_CACHE_HOME"] = "/tmp/tidemark_tests_" + std::to_string(geteuid());
    for (const char* variable : {"TIDEMARK_PG_BINDIR", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS"}) {
        if (const char* value = std::getenv(variable)) {
            environment[variable] = value;
        }
    }
}

Invocation Cli::invocation(std::vector<std::string> arguments) const
{
    return {TIDEMARK_PROGRAM, std::move(arguments), scratch.path(), environment, {}};
}

void Cli::write(const fs::path& relative, std::string_view text) const
{
    fs::create_directories(path(relative).parent_path());
    std::ofstream(path(relative), std::ios::binary) << text;
}

std::string Cli::read(const fs::path& relative) const
{
    std::ifstream file(path(relative), std::ios::binary);
    EXPECT_TRUE(file) << relative;
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> Cli::names_in(const fs::path& relative) const
{
    std::vector<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator(path(relative))) {
        names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

void Cli::write_project(std::string_view first_migration) const
{
    write("tidemark.toml", "platform = \"none\"\n");
    write("migrations/20260101000000_first.sql", first_migration);
}

void CliWithPostgres::SetUp()
{
    if (!cluster_options()) {
        GTEST_SKIP() << "no PostgreSQL server programs (initdb, postgres) found: this proves nothing here";
    }
}

void CliOnDatabase::SetUp()
{
    CliWithPostgres::SetUp();
    if (!IsSkipped() && !suite_cluster()) {
        catalog::PrivateClusterOptions options = *cluster_options();
        options.recipe.superuser = "postgres";
        suite_cluster().emplace(catalog::PrivateCluster::start(options));
    }
}

void CliOnDatabase::TearDownTestSuite() { suite_cluster().reset(); }

const catalog::PrivateCluster& CliOnDatabase::cluster() { return *suite_cluster(); }

std::string CliOnDatabase::new_database(const std::string& sql) const
{
    static int count = 0;
    const std::string name = "db" + std::to_string(++count);
    catalog::ScriptConnection(cluster().conninfo("postgres")).run("CREATE DATABASE " + name);
    catalog::ScriptConnection(cluster().conninfo(name)).run(sql);
    return url_of(name);
}

std::string CliOnDatabase::url_of(const std::string& database)
{
    return "postgresql:///" + database + "?user=postgres&host=" + cluster().directory().string();
}

void CliOnDatabase::run_sql(const std::string& url, const std::string& sql)
{
    catalog::ScriptConnection(catalog::Conninfo::parse(url)).run(sql);
}

int closed_port()
{
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const generic = reinterpret_cast<sockaddr*>(&address);
    EXPECT_EQ(bind(listener, generic, size), 0);
    EXPECT_EQ(getsockname(listener, generic, &size), 0);
    close(listener);
    return ntohs(address.sin_port);
}

}  // namespace tidemark::tests
