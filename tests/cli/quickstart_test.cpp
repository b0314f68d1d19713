#include "tests/cli/cli_fixture.h"

namespace tidemark::tests {
namespace {

namespace fs = std::filesystem;

/// What cmake/try.sh shows a newcomer.
class Quickstart : public CliWithPostgres {
protected:
    void SetUp() override
    {
        CliWithPostgres::SetUp();
        const fs::path root = TIDEMARK_SOURCE_DIRECTORY;
        fs::copy(root / "testdata" / "quickstart", scratch.path(),
                 fs::copy_options::recursive | fs::copy_options::overwrite_existing);
        environment["PATH"] = fs::path(TIDEMARK_PROGRAM).parent_path().string() + ":" + environment["PATH"];
        tour = (root / "cmake" / "try_tour.sh").string();
    }

    std::string tour{};
};

TEST_F(Quickstart, TheTourFindsTheChangesWritesThemAndThenNothingRemains)
{
    const Outcome outcome = tidemark({"shadow", "run", "--seed", "studio.sql", "--", "bash", tour});
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_THAT(outcome.out, AllOf(HasSubstr("(exit status 1: differences were found)"),
                                   HasSubstr("_studio_changes.sql"), HasSubstr("No drift between")));
    EXPECT_THAT(outcome.err, HasSubstr("Nothing remains between"));
}

}  // namespace
}  // namespace tidemark::tests
