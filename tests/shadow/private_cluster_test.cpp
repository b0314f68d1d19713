#include "catalog/shadow/private_cluster.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

#include "catalog/error.h"
#include "catalog/script_connection.h"
#include "server_fixture.h"

namespace tidemark::catalog {
namespace {

using Cluster = tests::NeedsPostgres;

TEST_F(Cluster, StartsAndLeavesNothing)
{
    std::filesystem::path directory;
    pid_t server = 0;
    {
        const PrivateCluster cluster = PrivateCluster::start(options);
        directory = cluster.directory();
        server = cluster.server_process();
        struct stat facts {};
        ASSERT_EQ(stat(directory.c_str(), &facts), 0);
        EXPECT_EQ(facts.st_mode & 0777, 0700U);
        ScriptConnection connection(cluster.conninfo("postgres"));
        EXPECT_EQ(connection.server_version_num() / 10000, cluster.binaries().major);
        EXPECT_EQ(connection.value_of("SELECT session_user"), "tidemark_admin");
        EXPECT_EQ(connection.value_of("SHOW listen_addresses"), "");
        EXPECT_EQ(connection.value_of("SHOW server_encoding"), "UTF8");
        connection.run("CREATE PUBLICATION everything FOR ALL TABLES");
    }
    EXPECT_FALSE(std::filesystem::exists(directory));
    EXPECT_NE(kill(server, 0), 0);
}

TEST_F(Cluster, HasAnEmptyEnvironmentAndIsNotRoot)
{
    setenv("TIDEMARK_TEST_SECRET", "canary", 1);
    const PrivateCluster cluster = PrivateCluster::start(options);
    const std::string process = "/proc/" + std::to_string(cluster.server_process());
    std::ifstream environment(process + "/environ");
    std::string text((std::istreambuf_iterator<char>(environment)), {});
    EXPECT_EQ(text.find("canary"), std::string::npos);
    struct stat facts {};
    ASSERT_EQ(stat(process.c_str(), &facts), 0);
    EXPECT_NE(facts.st_uid, 0U);
    unsetenv("TIDEMARK_TEST_SECRET");
}

TEST_F(Cluster, TakesTheSuperusersNamePreludeAndSettings)
{
    options.recipe.superuser = "supabase_admin";
    options.recipe.prelude = {{"roles.sql", "CREATE ROLE anon; CREATE SCHEMA auth", "postgres"},
                              {"template.sql", "CREATE TABLE marker(a int)", "template1"}};
    options.settings = {{"application_name", "it's \\ ours"}};
    const PrivateCluster cluster = PrivateCluster::start(options);
    ScriptConnection connection(cluster.conninfo("postgres").with("application_name", ""));
    EXPECT_EQ(connection.value_of("SELECT current_user"), "supabase_admin");
    EXPECT_EQ(connection.value_of("SELECT to_regnamespace('auth')"), "auth");
    EXPECT_EQ(connection.value_of("SELECT reset_val FROM pg_settings WHERE name = 'bytea_output'"), "hex");
    EXPECT_EQ(ScriptConnection(cluster.conninfo("template1")).value_of("SELECT to_regclass('marker')"), "marker");
}

TEST_F(Cluster, APreludeThatFailsIsNamed)
{
    options.recipe.prelude = {{"broken.sql", "SELECT nothing_such", "postgres"}};
    options.use_cache = false;
    try {
        PrivateCluster::start(options);
        FAIL();
    } catch (const ClusterError& error) {
        EXPECT_NE(error.problem.find("broken.sql"), std::string::npos);
        EXPECT_NE(error.problem.find("42703"), std::string::npos);
    }
}

TEST_F(Cluster, ASettingThatTheServerRefusesShowsItsLog)
{
    options.settings = {{"no_such_setting", "1"}};
    try {
        PrivateCluster::start(options);
        FAIL();
    } catch (const ClusterError& error) {
        EXPECT_NE(error.log_tail.find("no_such_setting"), std::string::npos) << error.log_tail;
    }
}

TEST_F(Cluster, APathTooLongForASocketIsAnError)
{
    const tests::ScratchDirectory scratch;
    options.run_parent = scratch.path() / std::string(90, 'x');
    std::filesystem::create_directory(options.run_parent);
    EXPECT_THROW(PrivateCluster::start(options), ClusterError);
}

TEST_F(Cluster, AnUnusableRuntimeDirectoryFromTheEnvironmentIsPassedOver)
{
    setenv("XDG_RUNTIME_DIR", ("/tmp/" + std::string(95, 'x')).c_str(), 1);
    EXPECT_NO_THROW(PrivateCluster::start(options));
    unsetenv("XDG_RUNTIME_DIR");
}

TEST_F(Cluster, AMissingParentIsAnError)
{
    options.run_parent = "/nonexistent";
    EXPECT_THROW(PrivateCluster::start(options), ClusterError);
}

TEST_F(Cluster, TwoRunSideBySide)
{
    const PrivateCluster one = PrivateCluster::start(options);
    const PrivateCluster two = PrivateCluster::start(options);
    EXPECT_NE(one.directory(), two.directory());
    ScriptConnection(one.conninfo("postgres")).run("CREATE TABLE only_one(a int)");
    EXPECT_EQ(ScriptConnection(two.conninfo("postgres")).value_of("SELECT to_regclass('only_one')"), "");
}

TEST_F(Cluster, TheEnvironmentsConnectionDefaultsAreNotFollowed)
{
    setenv("PGHOST", "nowhere.invalid", 1);
    setenv("PGOPTIONS", "-c search_path=nowhere", 1);
    setenv("PGHOSTADDR", "192.0.2.1", 1);
    const PrivateCluster cluster = PrivateCluster::start(options);
    EXPECT_NE(ScriptConnection(cluster.conninfo("postgres")).value_of("SHOW search_path"), "nowhere");
    for (const char* variable : {"PGHOST", "PGOPTIONS", "PGHOSTADDR"}) {
        unsetenv(variable);
    }
}

}  // namespace
}  // namespace tidemark::catalog
