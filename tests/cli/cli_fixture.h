#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/script_connection.h"
#include "catalog/shadow/private_cluster.h"
#include "tests/cli/run_program.h"
#include "tests/shadow/server_fixture.h"

namespace tidemark::tests {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

/// tidemark in a directory of the test's own, with an environment that holds no database.
class Cli : public ::testing::Test {
protected:
    Cli();

    Invocation invocation(std::vector<std::string> arguments) const;
    Outcome tidemark(std::vector<std::string> arguments) const { return run_program(invocation(std::move(arguments))); }

    std::filesystem::path path(const std::filesystem::path& relative) const { return scratch.path() / relative; }
    /// Makes the directories on the way.
    void write(const std::filesystem::path& relative, std::string_view text) const;
    std::string read(const std::filesystem::path& relative) const;
    /// Sorted names, hidden ones included.
    std::vector<std::string> names_in(const std::filesystem::path& relative) const;
    /// A tidemark.toml and one migration, 20260101000000_first.sql.
    void write_project(std::string_view first_migration) const;

    ScratchDirectory scratch{};
    std::map<std::string, std::string> environment{};
};

/// Skipped, loudly, where there is no PostgreSQL.
class CliWithPostgres : public Cli {
protected:
    void SetUp() override;
};

/// With a database to compare with, on a server that the tests of the process share.
class CliOnDatabase : public CliWithPostgres {
protected:
    void SetUp() override;
    static void TearDownTestSuite();

    static const catalog::PrivateCluster& cluster();
    /// A new database with this in it, as a URL.
    std::string new_database(const std::string& sql) const;
    static std::string url_of(const std::string& database);
    static void run_sql(const std::string& url, const std::string& sql);
};

/// A TCP port on which nobody listens.
int closed_port();

}  // namespace tidemark::tests
