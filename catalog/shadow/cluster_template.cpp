#include "catalog/shadow/cluster_template.h"

#include <fcntl.h>
#include <locale.h>
#include <sys/stat.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fstream>

#include <fmt/format.h>

#include "catalog/error.h"
#include "catalog/script_connection.h"
#include "catalog/shadow/child_process.h"
#include "catalog/shadow/digest.h"
#include "catalog/shadow/file_descriptor.h"
#include "catalog/shadow/postgres_server.h"

namespace tidemark::catalog {
namespace {

namespace fs = std::filesystem;

/// Bytes order and Unicode characters, where the C library knows it.
const char* cluster_locale()
{
    static const bool is_known = [] {
        const locale_t known = newlocale(LC_ALL_MASK, "C.UTF-8", nullptr);
        if (known != nullptr) {
            freelocale(known);
        }
        return known != nullptr;
    }();
    return is_known ? "C.UTF-8" : "C";
}

/// A throw-away server on a socket: nothing needs to survive a crash, nothing runs that was not asked for.
std::string server_settings(const PostgresBinaries& binaries)
{
    std::string settings = R"(listen_addresses = ''
unix_socket_permissions = 0700
max_connections = 40
shared_buffers = 64MB
huge_pages = off
# In the data directory, so that it goes with it.
dynamic_shared_memory_type = mmap
fsync = off
synchronous_commit = off
full_page_writes = off
wal_init_zero = off
wal_recycle = off
min_wal_size = 2MB
max_wal_size = 2GB
checkpoint_timeout = 1h
# CREATE PUBLICATION warns below logical.
wal_level = logical
max_wal_senders = 4
max_logical_replication_workers = 0
max_worker_processes = 0
max_parallel_workers = 0
max_parallel_workers_per_gather = 0
max_parallel_maintenance_workers = 0
autovacuum = off
jit = off
# One transaction may create or drop thousands of objects.
max_locks_per_transaction = 1024
max_prepared_transactions = 10
shared_preload_libraries = ''
logging_collector = off
log_destination = stderr
log_statement = none
log_checkpoints = off
log_min_messages = error
log_min_error_statement = panic
lc_messages = 'C'
timezone = 'UTC'
log_timezone = 'UTC'
datestyle = 'iso, mdy'
default_text_search_config = 'pg_catalog.english'
)";
    if (binaries.major >= 18) {
        // The default starts worker processes.
        settings += "io_method = sync\n";
    }
    return settings;
}

/// When and how large: tells one installed version of a file or directory from the next.
std::string stamp(const fs::path& path)
{
    struct stat facts {};
    if (stat(path.c_str(), &facts) != 0) {
        return {};
    }
    return fmt::format("{} {}.{:09} {}", path.string(), facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec, facts.st_size);
}

/// Which extensions are installed decides what a prelude has to stand in for.
std::string extensions_stamp(const PostgresBinaries& binaries)
{
    const fs::path prefix = binaries.bindir.parent_path();
    for (const fs::path& place : {prefix / "share" / "extension", prefix / "share" / "postgresql" / "extension",
                                  fs::path("/usr/share/postgresql") / std::to_string(binaries.major) / "extension"}) {
        if (std::string found = stamp(place); !found.empty()) {
            return found;
        }
    }
    return "unknown";
}

void run_initdb(const ClusterRecipe& recipe, const fs::path& data, const fs::path& log_path, const Account& account)
{
    const FileDescriptor log(open(log_path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!log.is_open()) {
        throw ClusterError("cannot write " + log_path.string() + ": " + std::strerror(errno), {});
    }
    ChildProgram child;
    child.program = recipe.binaries.initdb();
    child.arguments = {"--pgdata=" + data.string(), "--username=" + recipe.superuser, "--encoding=UTF8",
                       std::string("--locale=") + cluster_locale(), "--auth=trust", "--no-sync",
                       // Segments of 1 MB: less to copy.
                       "--wal-segsize=1"};
    child.account = account;
    child.output = log.get();
    child.signal_at_our_death = SIGTERM;
    if (const int status = wait_for_exit(start_program(child)); status != 0) {
        throw ClusterError(fmt::format("{} failed (exit status {})", child.program.string(), status),
                           {recipe.binaries.bindir.string()}, end_of_log(log_path));
    }
}

void write_settings(const fs::path& file, const std::string& settings)
{
    // initdb's own file stays in place (its owner and mode are right), only its content goes.
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream << settings;
    stream.close();
    if (!stream) {
        throw ClusterError("cannot write " + file.string(), {});
    }
}

}  // namespace

std::string describe(const ClusterRecipe& recipe)
{
    std::string text =
        fmt::format("version {}\nprogram {}\nextensions {}\nlocale {}\nsuperuser {}\nsettings {}\n",
                    recipe.binaries.version, stamp(recipe.binaries.postgres()), extensions_stamp(recipe.binaries),
                    cluster_locale(), recipe.superuser, digest(server_settings(recipe.binaries)));
    for (const PreludeScript& script : recipe.prelude) {
        text += fmt::format("prelude {} {} {} {}\n", digest(script.name), digest(script.database), script.sql.size(),
                            digest(script.sql));
    }
    return text;
}

void make_data_directory(const ClusterRecipe& recipe, const fs::path& place, int live_run, const Account& account,
                         Observer& observer)
{
    const fs::path data = place / "data";
    observer.detail("making a new cluster with " + recipe.binaries.initdb().string());
    run_initdb(recipe, data, place / "log", account);
    write_settings(data / "postgresql.conf", server_settings(recipe.binaries));
    if (recipe.prelude.empty()) {
        return;
    }
    PostgresServer server = PostgresServer::start(recipe.binaries, {data, place, place / "log", live_run}, account);
    for (const PreludeScript& script : recipe.prelude) {
        observer.detail("running " + script.name);
        ScriptConnection connection(socket_conninfo(place, script.database, recipe.superuser));
        try {
            connection.run(script.sql);
        } catch (const StatementError& error) {
            throw ClusterError(fmt::format("{} does not apply: {} ({}, at character {})", script.name,
                                           error.server.message, error.server.sqlstate, error.server.position),
                               {}, error.server.context);
        }
    }
    server.shut_down_cleanly();
}

}  // namespace tidemark::catalog
