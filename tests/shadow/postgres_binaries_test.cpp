#include "catalog/shadow/postgres_binaries.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "catalog/error.h"
#include "server_fixture.h"

namespace tidemark::catalog {
namespace {

using Binaries = tests::NeedsPostgres;

TEST_F(Binaries, AreFoundWithTheirVersion)
{
    const PostgresBinaries found = find_postgres_binaries();
    EXPECT_GE(found.major, 13);
    EXPECT_TRUE(found.version.starts_with(std::to_string(found.major)));
    EXPECT_TRUE(std::filesystem::exists(found.initdb()));
}

TEST_F(Binaries, ADirectoryAboveBinWillDo)
{
    const PostgresBinaries found = find_postgres_binaries();
    if (found.bindir.filename() == "bin") {
        EXPECT_EQ(find_postgres_binaries({found.bindir.parent_path(), 0}).bindir, found.bindir);
    }
    // As npm's embedded builds are laid out.
    const tests::ScratchDirectory scratch;
    std::filesystem::create_directory(scratch.path() / "native");
    std::filesystem::create_directory_symlink(found.bindir, scratch.path() / "native" / "bin");
    EXPECT_EQ(find_postgres_binaries({scratch.path(), 0}).bindir, found.bindir);
}

TEST_F(Binaries, AMajorThatIsNotThereGivesTheNewest)
{
    EXPECT_EQ(find_postgres_binaries({{}, 99}).major, find_postgres_binaries().major);
}

TEST(PostgresBinaries, AGivenDirectoryWithoutThemIsAnErrorThatNamesIt)
{
    const tests::ScratchDirectory scratch;
    try {
        find_postgres_binaries({scratch.path(), 0});
        FAIL();
    } catch (const ClusterError& error) {
        EXPECT_NE(std::find(error.looked_in.begin(), error.looked_in.end(), scratch.path().string()),
                  error.looked_in.end());
        EXPECT_NE(error.problem.find("--pg-bindir"), std::string::npos);
    }
}

TEST(PostgresBinaries, TheEnvironmentsDirectoryIsTakenAtItsWord)
{
    const char* given = std::getenv("TIDEMARK_PG_BINDIR");
    const std::string before = given == nullptr ? "" : given;
    setenv("TIDEMARK_PG_BINDIR", "/nonexistent", 1);
    EXPECT_THROW(find_postgres_binaries(), ClusterError);
    // Empty is as good as unset.
    setenv("TIDEMARK_PG_BINDIR", before.c_str(), 1);
}

}  // namespace
}  // namespace tidemark::catalog
