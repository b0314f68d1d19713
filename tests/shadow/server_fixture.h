#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "catalog/observer.h"
#include "catalog/shadow/private_cluster.h"

namespace tidemark::tests {

/// Keeps what it is told.
class RecordingObserver : public catalog::Observer {
public:
    void warning(std::string_view text) override { warnings.emplace_back(text); }
    void detail(std::string_view text) override { details.emplace_back(text); }

    std::vector<std::string> warnings{};
    std::vector<std::string> details{};
};

/// A directory that goes with the test.
class ScratchDirectory {
public:
    ScratchDirectory();
    ~ScratchDirectory();
    ScratchDirectory(const ScratchDirectory&) = delete;
    ScratchDirectory& operator=(const ScratchDirectory&) = delete;
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// Nothing when there is no PostgreSQL here.
std::optional<catalog::PrivateClusterOptions> cluster_options();

/// A test that needs PostgreSQL's programs; it is skipped without.
class NeedsPostgres : public ::testing::Test {
protected:
    void SetUp() override
    {
        const auto found = cluster_options();
        if (!found) {
            GTEST_SKIP() << "no PostgreSQL server programs (initdb, postgres) found: this proves nothing here";
        }
        options = *found;
    }
    catalog::PrivateClusterOptions options{};
};

/// A test on a running server, one for all tests of the process.
class OnServer : public NeedsPostgres {
protected:
    void SetUp() override;
    static catalog::PrivateCluster& cluster();
};

}  // namespace tidemark::tests
