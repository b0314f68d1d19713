#include "catalog/shadow/cluster_cache.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "catalog/error.h"
#include "catalog/script_connection.h"
#include "catalog/shadow/private_cluster.h"
#include "server_fixture.h"

namespace tidemark::catalog {
namespace {

constexpr auto made = ClusterCache::Content::empty;

void make_data(const std::filesystem::path& data, const std::string& content)
{
    std::filesystem::create_directories(data / "base" / "1");
    std::ofstream(data / "PG_VERSION") << "15\n";
    std::ofstream(data / "base" / "1" / "1259") << content;
}

std::string content_of(const std::filesystem::path& file)
{
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::size_t templates_in(const std::filesystem::path& directory)
{
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(directory)) {
        count += entry.is_directory() ? 1 : 0;
    }
    return count;
}

class Cache : public ::testing::Test {
protected:
    tests::ScratchDirectory scratch{};
    tests::RecordingObserver observer{};
    std::filesystem::path directory = scratch.path() / "cache";
};

TEST_F(Cache, GivesBackWhatWasStored)
{
    auto cache = ClusterCache::open(directory, observer);
    ASSERT_TRUE(cache);
    make_data(scratch.path() / "data", std::string(700000, 'x'));
    EXPECT_FALSE(cache->fetch(made, "recipe", scratch.path() / "copy", {}));
    cache->store(made, "recipe", scratch.path() / "data");
    EXPECT_TRUE(cache->fetch(made, "recipe", scratch.path() / "copy", {}));
    EXPECT_EQ(content_of(scratch.path() / "copy" / "base" / "1" / "1259"), std::string(700000, 'x'));
    EXPECT_FALSE(cache->fetch(made, "another recipe", scratch.path() / "copy2", {}));
}

TEST_F(Cache, DropsADamagedTemplate)
{
    auto cache = ClusterCache::open(directory, observer);
    make_data(scratch.path() / "data", "content");
    cache->store(made, "recipe", scratch.path() / "data");
    for (const auto& entry : std::filesystem::recursive_directory_iterator(directory)) {
        if (entry.path().filename() == "1259") {
            std::filesystem::resize_file(entry.path(), 0);
        }
    }
    EXPECT_FALSE(cache->fetch(made, "recipe", scratch.path() / "copy", {}));
    EXPECT_FALSE(std::filesystem::exists(scratch.path() / "copy"));
    EXPECT_EQ(templates_in(directory), 0U);
}

TEST_F(Cache, DoesNotTrustADirectoryThatOthersMayWrite)
{
    std::filesystem::create_directory(directory);
    std::filesystem::permissions(directory, std::filesystem::perms(0777));
    EXPECT_FALSE(ClusterCache::open(directory, observer));
    EXPECT_EQ(observer.warnings.size(), 1U);
    std::filesystem::remove(directory);
    std::filesystem::create_directory_symlink("/tmp", directory);
    EXPECT_FALSE(ClusterCache::open(directory, observer));
}

TEST_F(Cache, FollowsNoLinkInATemplate)
{
    auto cache = ClusterCache::open(directory, observer);
    make_data(scratch.path() / "data", "content");
    std::filesystem::create_symlink("/etc/passwd", scratch.path() / "data" / "link");
    cache->store(made, "recipe", scratch.path() / "data");
    EXPECT_FALSE(cache->fetch(made, "recipe", scratch.path() / "copy", {}));
}

TEST_F(Cache, NotesAreThereAsTheyWereWrittenOrNotAtAll)
{
    auto cache = ClusterCache::open(directory, observer);
    make_data(scratch.path() / "data", "content");
    const ClusterCache::Notes notes{{"title", "a title"}, {"snapshot.json", "{}\n"}};
    cache->store(ClusterCache::Content::replayed, "recipe", scratch.path() / "data", notes);
    EXPECT_EQ(cache->notes(ClusterCache::Content::replayed, "recipe"), notes);
    EXPECT_FALSE(cache->notes(ClusterCache::Content::replayed, "another"));
    EXPECT_FALSE(cache->notes(made, "recipe"));
    EXPECT_EQ(cache->recipes(ClusterCache::Content::replayed), std::vector<std::string>{"recipe"});
    EXPECT_TRUE(cache->recipes(made).empty());
    ASSERT_EQ(cache->entries().size(), 1U);
    EXPECT_EQ(cache->entries().front().title, "a title");

    std::ofstream(cache->entries().front().place / "snapshot.json") << "[]\n";
    EXPECT_FALSE(cache->notes(ClusterCache::Content::replayed, "recipe"));
}

TEST_F(Cache, IsClearedOfWhatNobodyHolds)
{
    auto cache = ClusterCache::open(directory, observer);
    make_data(scratch.path() / "data", "content");
    cache->store(made, "one", scratch.path() / "data");
    cache->store(made, "two", scratch.path() / "data");
    {
        const FileDescriptor held = cache->hold(made, "one");
        ASSERT_TRUE(held.is_open());
        EXPECT_GT(cache->clear(), 0U);
        EXPECT_EQ(cache->recipes(made), std::vector<std::string>{"one"});
    }
    cache->clear();
    EXPECT_EQ(templates_in(directory), 0U);
}

TEST_F(Cache, KeepsFewTemplatesTheLastUsed)
{
    auto cache = ClusterCache::open(directory, observer);
    make_data(scratch.path() / "data", "content");
    for (int number = 0; number < 9; ++number) {
        cache->store(made, "recipe " + std::to_string(number), scratch.path() / "data");
        cache->fetch(made, "recipe 0", scratch.path() / ("copy" + std::to_string(number)), {});
        usleep(5000);
    }
    EXPECT_EQ(templates_in(directory), 6U);
    EXPECT_TRUE(cache->fetch(made, "recipe 0", scratch.path() / "copy", {}));
    EXPECT_FALSE(cache->fetch(made, "recipe 1", scratch.path() / "copy-1", {}));
}

class ClusterFromCache : public tests::NeedsPostgres {
protected:
    void SetUp() override
    {
        NeedsPostgres::SetUp();
        options.cache_directory = scratch.path() / "cache";
    }
    tests::ScratchDirectory scratch{};
};

TEST_F(ClusterFromCache, IsMadeOnceAndReusedUntilTheRecipeChanges)
{
    options.recipe.prelude = {{"one.sql", "CREATE SCHEMA one", "postgres"}};
    EXPECT_FALSE(PrivateCluster::start(options).came_from_cache());
    const PrivateCluster again = PrivateCluster::start(options);
    EXPECT_TRUE(again.came_from_cache());
    EXPECT_EQ(ScriptConnection(again.conninfo("postgres")).value_of("SELECT to_regnamespace('one')"), "one");
    EXPECT_EQ(again.log_tail().find("recovery"), std::string::npos) << again.log_tail();
    options.recipe.prelude[0].sql = "CREATE SCHEMA two";
    EXPECT_FALSE(PrivateCluster::start(options).came_from_cache());
    options.recipe.superuser = "somebody";
    EXPECT_FALSE(PrivateCluster::start(options).came_from_cache());
    options.use_cache = false;
    EXPECT_FALSE(PrivateCluster::start(options).came_from_cache());
}

TEST_F(ClusterFromCache, TwoProcessesMakeItOnce)
{
    std::array<pid_t, 2> children = {0, 0};
    for (pid_t& child : children) {
        child = fork();
        if (child == 0) {
            try {
                const PrivateCluster cluster = PrivateCluster::start(options);
                const bool works = ScriptConnection(cluster.conninfo("postgres")).value_of("SELECT 1") == "1";
                _exit(!works ? 9 : cluster.came_from_cache() ? 1 : 0);
            } catch (const Error&) {
                _exit(9);
            }
        }
    }
    int copies = 0;
    for (const pid_t child : children) {
        int status = 0;
        waitpid(child, &status, 0);
        ASSERT_TRUE(WIFEXITED(status));
        ASSERT_LE(WEXITSTATUS(status), 1);
        copies += WEXITSTATUS(status);
    }
    EXPECT_EQ(copies, 1);
    EXPECT_EQ(templates_in(options.cache_directory), 1U);
}

TEST_F(ClusterFromCache, StartsWithoutACacheWhereNoneCanBe)
{
    options.cache_directory = "/proc/nowhere/tidemark";
    tests::RecordingObserver observer;
    EXPECT_FALSE(PrivateCluster::start(options, observer).came_from_cache());
}

}  // namespace
}  // namespace tidemark::catalog
