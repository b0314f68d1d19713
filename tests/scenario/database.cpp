#include "tests/scenario/database.h"

#include <unistd.h>

#include <cstdio>

#include "catalog/reader.h"
#include "catalog/script_connection.h"

namespace tidemark::scenario {

Database::Database(const Bench& bench, const std::string& purpose, const std::string& copy_of)
    : server_(bench.server), name_("scenario_" + std::to_string(getpid()) + "_" + purpose)
{
    catalog::ScriptConnection connection(server_);
    // As the shadow does it: without fsync a checkpoint costs less than the default's way through the WAL.
    constexpr int first_with_strategies = 150000;
    connection.run("CREATE DATABASE " + name_ + " TEMPLATE " + copy_of +
                   (connection.server_version_num() >= first_with_strategies ? " STRATEGY file_copy" : ""));
}

Database::~Database()
{
    try {
        catalog::ScriptConnection connection(server_);
        connection.run("DROP DATABASE IF EXISTS " + name_ + " WITH (FORCE)");
    } catch (const std::exception& error) {
        std::fprintf(stderr, "cannot drop %s: %s\n", name_.c_str(), error.what());
    }
}

catalog::Snapshot Database::read() const
{
    catalog::Session session(conninfo());
    return catalog::read_snapshot(session, {});
}

}  // namespace tidemark::scenario
