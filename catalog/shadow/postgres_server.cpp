#include "catalog/shadow/postgres_server.h"

#include <fcntl.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fstream>
#include <thread>
#include <utility>
#include <vector>

#include "catalog/error.h"
#include "catalog/shadow/child_process.h"
#include "catalog/shadow/file_descriptor.h"
#include "catalog/shadow/live_runs.h"

namespace tidemark::catalog {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto longest_start = 60s;
constexpr auto longest_stop = 20s;

/// The eighth line of postmaster.pid is the server's state (LOCK_FILE_LINE_PM_STATUS in PostgreSQL's pidfile.h); pg_ctl
/// waits for it too. It needs no connection, which a server that starts would refuse and log.
bool says_ready(const std::filesystem::path& data)
{
    std::ifstream file(data / "postmaster.pid");
    std::string line;
    for (int number = 1; number <= 8; ++number) {
        if (!std::getline(file, line)) {
            return false;
        }
    }
    return line.starts_with("ready");
}

}  // namespace

Conninfo socket_conninfo(const std::filesystem::path& sockets, const std::string& database, const std::string& user)
{
    // Every keyword that the environment (PGHOST, PGSSLMODE, PGOPTIONS ...) could turn elsewhere is given.
    return Conninfo::from_pairs({{"host", sockets.string()},
                                 {"hostaddr", ""},
                                 {"port", "5432"},
                                 {"dbname", database},
                                 {"user", user},
                                 {"sslmode", "disable"},
                                 {"gssencmode", "disable"},
                                 {"options", "-c client_min_messages=warning"}});
}

std::string end_of_log(const std::filesystem::path& log)
{
    constexpr std::streamoff wanted = 4096;
    std::ifstream file(log, std::ios::binary | std::ios::ate);
    if (!file) {
        return {};
    }
    const std::streamoff size = file.tellg();
    const std::streamoff from = size > wanted ? size - wanted : 0;
    file.seekg(from);
    std::string text(static_cast<std::size_t>(size - from), '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (from > 0) {
        text.erase(0, text.find('\n') + 1);
    }
    return text;
}

PostgresServer PostgresServer::start(const PostgresBinaries& binaries, const Place& place, const Account& account)
{
    const FileDescriptor log(open(place.log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!log.is_open()) {
        throw ClusterError("cannot write " + place.log.string() + ": " + std::strerror(errno), {});
    }
    ChildProgram child;
    child.program = binaries.postgres();
    child.arguments = {"-D", place.data.string(), "-k", place.sockets.string()};
    child.account = account;
    child.output = log.get();
    // Immediate shutdown: nothing of it is kept.
    child.signal_at_our_death = SIGQUIT;
    child.without_network = account.is_foreign;
    PostgresServer server;
    server.place_ = place;
    {
        const SignalsHeldBack held;
        server.process_ = start_program(child);
        set_live_server(place.live_run, server.process_);
    }
    server.wait_until_ready();
    return server;
}

void PostgresServer::wait_until_ready()
{
    const auto deadline = Clock::now() + longest_start;
    while (!says_ready(place_.data)) {
        if (const auto status = exit_status_if_ended(process_)) {
            set_live_server(place_.live_run, 0);
            process_ = 0;
            throw ClusterError("PostgreSQL ended while it started (exit status " + std::to_string(*status) + ")", {},
                               end_of_log(place_.log));
        }
        if (Clock::now() > deadline) {
            throw ClusterError("PostgreSQL did not become ready in time", {}, end_of_log(place_.log));
        }
        std::this_thread::sleep_for(2ms);
    }
}

int PostgresServer::end(int signal_number) noexcept
{
    if (process_ <= 0) {
        return 0;
    }
    kill(process_, signal_number);
    const auto deadline = Clock::now() + longest_stop;
    std::optional<int> status;
    while (!(status = exit_status_if_ended(process_))) {
        if (Clock::now() > deadline) {
            kill(-process_, SIGKILL);
            status = wait_for_exit(process_);
            break;
        }
        std::this_thread::sleep_for(1ms);
    }
    set_live_server(place_.live_run, 0);
    process_ = 0;
    return *status;
}

void PostgresServer::shut_down_cleanly()
{
    if (const int status = end(SIGINT); status != 0) {
        throw ClusterError("PostgreSQL did not shut down cleanly (exit status " + std::to_string(status) + ")", {},
                           end_of_log(place_.log));
    }
}

PostgresServer::~PostgresServer() { end(SIGQUIT); }

PostgresServer::PostgresServer(PostgresServer&& other) noexcept
    : process_(std::exchange(other.process_, 0)), place_(std::move(other.place_))
{
}

PostgresServer& PostgresServer::operator=(PostgresServer&& other) noexcept
{
    std::swap(process_, other.process_);
    std::swap(place_, other.place_);
    return *this;
}

}  // namespace tidemark::catalog
