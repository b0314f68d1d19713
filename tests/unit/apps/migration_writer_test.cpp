#include "apps/tidemark/migration_writer.h"

#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "catalog/error.h"

namespace tidemark::apps {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

constexpr const char* now = "20260102030405";

class MigrationWriter : public testing::Test {
protected:
    MigrationWriter()
    {
        std::string pattern = (fs::temp_directory_path() / "tidemark-test-XXXXXX").string();
        directory_ = ::mkdtemp(pattern.data());
    }
    ~MigrationWriter() override { fs::remove_all(directory_); }

    void put(const std::string& name) { std::ofstream(directory_ / name) << "-- kept"; }
    std::vector<std::string> write(const std::vector<std::string>& texts = {"SELECT 1;\n"},
                                   const std::optional<std::string>& down = std::nullopt)
    {
        std::vector<std::string> names;
        for (const fs::path& file : write_migrations(directory_, "add_orders", {texts, down}, now).files) {
            names.push_back(file.filename().string());
        }
        return names;
    }
    std::set<std::string> listing() const
    {
        std::set<std::string> names;
        for (const fs::directory_entry& entry : fs::directory_iterator(directory_)) {
            names.insert(entry.path().filename().string());
        }
        return names;
    }
    std::string text_of(const std::string& name) const
    {
        std::ostringstream text;
        text << std::ifstream(directory_ / name).rdbuf();
        return text.str();
    }

    fs::path directory_{};
};

TEST_F(MigrationWriter, WritesOneFileAndNothingElse)
{
    EXPECT_THAT(write(), ElementsAre("20260102030405_add_orders.sql"));
    EXPECT_THAT(listing(), ElementsAre("20260102030405_add_orders.sql"));
    EXPECT_EQ(text_of("20260102030405_add_orders.sql"), "SELECT 1;\n");
}

TEST_F(MigrationWriter, ComesAfterTheLastVersion)
{
    put("20261231235959_later.sql");
    EXPECT_THAT(write(), ElementsAre("20270101000000_add_orders.sql"));
}

TEST_F(MigrationWriter, GivesSeveralFilesVersionsOfTheirOwn)
{
    EXPECT_THAT(write({"a", "b", "c"}),
                ElementsAre("20260102030405_add_orders_1.sql", "20260102030406_add_orders_2.sql",
                            "20260102030407_add_orders_3.sql"));
}

TEST_F(MigrationWriter, PutsTheWayBackBesideTheLastFile)
{
    EXPECT_THAT(write({"a"}, "back"), ElementsAre("20260102030405_add_orders.sql", "20260102030405_add_orders.down.sql"));
    EXPECT_EQ(text_of("20260102030405_add_orders.down.sql"), "back");
    EXPECT_THAT(write({"a", "b"}, "back"),
                ElementsAre("20260102030406_add_orders_1.sql", "20260102030407_add_orders_2.sql",
                            "20260102030407_add_orders_2.down.sql"));
}

TEST_F(MigrationWriter, LeavesNothingWhenTheWayBackCannotBeWritten)
{
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    ::signal(SIGXFSZ, SIG_IGN);
    constexpr rlim_t most = 1000;
    const rlimit small{most, before.rlim_max};
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
    EXPECT_THROW(write({"fits"}, std::string(2 * most, 'x')), catalog::InputError);
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
    EXPECT_THAT(listing(), testing::IsEmpty());
}

TEST_F(MigrationWriter, LeavesABaselineAsideWithAWarning)
{
    put("99999999999999_baseline.sql");
    const WrittenMigrations written = write_migrations(directory_, "x", {{"a"}, {}}, now);
    EXPECT_EQ(written.files.at(0).filename(), "20260102030405_x.sql");
    EXPECT_THAT(written.warnings, ElementsAre(HasSubstr("99999999999999")));
}

TEST_F(MigrationWriter, TakesTheNextSecondWhenTheVersionIsInUse)
{
    put("20260102030405_add_orders.sql");
    EXPECT_THAT(write(), ElementsAre("20260102030406_add_orders.sql"));
    EXPECT_EQ(text_of("20260102030405_add_orders.sql"), "-- kept");
}

TEST_F(MigrationWriter, GivesRunsAtTheSameTimeDifferentVersions)
{
    constexpr int runs = 8;
    std::vector<std::thread> threads;
    for (int run = 0; run < runs; ++run) {
        threads.emplace_back([this] { write_migrations(directory_, "x", {{"SELECT 1;\n", "SELECT 2;\n"}, {}}, now); });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    std::set<std::string> versions;
    for (const std::string& name : listing()) {
        versions.insert(name.substr(0, 14));
    }
    EXPECT_THAT(versions, SizeIs(2 * runs));
}

TEST_F(MigrationWriter, MakesTheDirectoryWhenOnlyItIsMissing)
{
    directory_ /= "migrations";
    EXPECT_THAT(write(), SizeIs(1));
    directory_ = directory_.parent_path();
}

TEST_F(MigrationWriter, SaysWhyADirectoryCannotBeWritten)
{
    put("file");
    EXPECT_THROW(write_migrations(directory_ / "file", "x", {{"a"}, {}}, now), catalog::InputError);
    EXPECT_THROW(write_migrations(directory_ / "absent" / "deep", "x", {{"a"}, {}}, now), catalog::InputError);
    if (::geteuid() != 0) {
        fs::permissions(directory_, fs::perms::owner_read | fs::perms::owner_exec);
        EXPECT_THROW(write(), catalog::InputError);
        fs::permissions(directory_, fs::perms::owner_all);
    }
    EXPECT_THAT(listing(), ElementsAre("file"));
}

TEST_F(MigrationWriter, LeavesNothingWhenAFileCannotBeNamed)
{
    // A directory by the second file's name: the first, already named, is taken back.
    fs::create_directory(directory_ / "20260102030406_add_orders_2.sql");
    fs::create_directory(directory_ / "sub");
    EXPECT_THAT(write({"a", "b"}), SizeIs(2)) << "a directory's name counts as a version in use";
}

TEST(MigrationName, AllowsLettersDigitsAndTurnsBlanksIntoUnderscores)
{
    EXPECT_EQ(checked_migration_name("add Orders-2"), "add_Orders-2");
}

TEST(MigrationName, RefusesWhatCouldLeaveTheDirectoryOrLookLikeAnOption)
{
    for (const std::string& name :
         {std::string(), std::string("../x"), std::string("a/b"), std::string("-f"), std::string("a\0b", 3),
          std::string("a.sql"), std::string("n\nx"), std::string("é"), std::string(101, 'a')}) {
        EXPECT_THROW(checked_migration_name(name), catalog::InputError) << name;
    }
}

TEST(NextVersion, CountsSecondsAsACalendarDoes)
{
    EXPECT_EQ(version_after("20240228235959"), "20240229000000");
    EXPECT_EQ(version_after("20231231235959"), "20240101000000");
    EXPECT_EQ(version_after("20249999999999"), "20250000000000");
    EXPECT_EQ(version_after("0099"), "0100");
    EXPECT_EQ(version_after("99"), "100");
    EXPECT_EQ(next_version(now, {"0001", "20250101000000"}), now);
    EXPECT_EQ(next_version(now, {"20260102030409", "20260102030405"}), "20260102030410");
    EXPECT_THAT(utc_now_version(), SizeIs(14));
}

}  // namespace
}  // namespace tidemark::apps
