#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>

#include "catalog/conninfo.h"
#include "catalog/shadow/account.h"
#include "catalog/shadow/postgres_binaries.h"

namespace tidemark::catalog {

/// A running `postgres` that is our own child and dies with us.
class PostgresServer {
public:
    struct Place {
        std::filesystem::path data{};
        /// Where its socket goes.
        std::filesystem::path sockets{};
        std::filesystem::path log{};
        /// The entry in the table of live runs that shall know the process.
        int live_run = -1;
    };

    /// Starts it and waits until it accepts connections. Throws ClusterError with the end of the log.
    static PostgresServer start(const PostgresBinaries& binaries, const Place& place, const Account& account);
    /// Ends it without a shutdown checkpoint (its data is about to be removed).
    ~PostgresServer();
    PostgresServer(PostgresServer&& other) noexcept;
    PostgresServer& operator=(PostgresServer&& other) noexcept;

    pid_t process() const { return process_; }
    /// Disconnects everybody and shuts down cleanly, so that a copy of the data starts without recovery.
    /// Throws ClusterError when it does not end that way.
    void shut_down_cleanly();

private:
    PostgresServer() = default;
    void wait_until_ready();
    int end(int signal_number) noexcept;

    pid_t process_ = 0;
    Place place_{};
};

/// The server whose socket is in that directory.
Conninfo socket_conninfo(const std::filesystem::path& sockets, const std::string& database, const std::string& user);

/// The last lines of a log, empty when it cannot be read.
std::string end_of_log(const std::filesystem::path& log);

}  // namespace tidemark::catalog
