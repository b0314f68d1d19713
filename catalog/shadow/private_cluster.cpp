#include "catalog/shadow/private_cluster.h"

#include <fstream>

#include "catalog/error.h"
#include "catalog/shadow/postgres_server.h"
#include "catalog/shadow/run_directory.h"
#include "catalog/shadow/template_cache.h"

namespace tidemark::catalog {
namespace {

/// Gives `data` the recipe's content, by copy where there is a template. True when it was a copy.
bool provide_data(const PrivateClusterOptions& options, const RunDirectory& run, const Account& account,
                  Observer& observer)
{
    const std::filesystem::path data = run.path() / "data";
    const std::string recipe = describe(options.recipe);
    std::optional<TemplateCache> cache;
    if (options.use_template_cache) {
        cache = TemplateCache::open(options.cache_directory, observer);
    }
    if (cache && cache->fetch(recipe, data, account)) {
        return true;
    }
    FileDescriptor lock;
    if (cache) {
        lock = cache->lock_for_making(recipe);
        // Another process may have made it while we waited.
        if (cache->fetch(recipe, data, account)) {
            return true;
        }
    }
    make_data_directory(options.recipe, run.path(), run.live_run(), account, observer);
    if (cache) {
        cache->store(recipe, data);
    }
    return false;
}

void add_settings(const std::filesystem::path& data, const std::vector<std::pair<std::string, std::string>>& settings)
{
    if (settings.empty()) {
        return;
    }
    std::ofstream file(data / "postgresql.conf", std::ios::app);
    for (const auto& [name, value] : settings) {
        file << name << " = '";
        for (const char character : value) {
            file << (character == '\'' ? "''" : character == '\\' ? "\\\\" : std::string(1, character));
        }
        file << "'\n";
    }
    file.close();
    if (!file) {
        throw ClusterError("cannot write " + (data / "postgresql.conf").string(), {});
    }
}

}  // namespace

struct PrivateCluster::State {
    PostgresBinaries binaries;
    std::string superuser;
    // In this order: the server ends before its directory goes.
    RunDirectory run;
    PostgresServer server;
    bool came_from_template = false;
};

PrivateCluster PrivateCluster::start(const PrivateClusterOptions& options, Observer& observer)
{
    const Account account = unprivileged_account();
    observer.phase("shadow", "starting PostgreSQL " + options.recipe.binaries.version);
    sweep_abandoned_runs(options.run_parent, account, observer);
    RunDirectory run = RunDirectory::create(options.run_parent, account);
    const bool is_copy = provide_data(options, run, account, observer);
    const PostgresServer::Place place = {run.path() / "data", run.path(), run.path() / "log", run.live_run()};
    add_settings(place.data, options.settings);
    PostgresServer server = PostgresServer::start(options.recipe.binaries, place, account);
    return PrivateCluster(std::make_unique<State>(
        State{options.recipe.binaries, options.recipe.superuser, std::move(run), std::move(server), is_copy}));
}

PrivateCluster::PrivateCluster(std::unique_ptr<State> state) : state_(std::move(state)) {}
PrivateCluster::~PrivateCluster() = default;
PrivateCluster::PrivateCluster(PrivateCluster&&) noexcept = default;
PrivateCluster& PrivateCluster::operator=(PrivateCluster&&) noexcept = default;

Conninfo PrivateCluster::conninfo(const std::string& database, const std::string& user) const
{
    return socket_conninfo(state_->run.path(), database, user.empty() ? state_->superuser : user);
}

const std::string& PrivateCluster::superuser() const { return state_->superuser; }
const PostgresBinaries& PrivateCluster::binaries() const { return state_->binaries; }
const std::filesystem::path& PrivateCluster::directory() const { return state_->run.path(); }
pid_t PrivateCluster::server_process() const { return state_->server.process(); }
bool PrivateCluster::came_from_template() const { return state_->came_from_template; }
std::string PrivateCluster::log_tail() const { return end_of_log(state_->run.path() / "log"); }

}  // namespace tidemark::catalog
