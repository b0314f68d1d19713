#include "catalog/shadow/private_cluster.h"

#include <fstream>

#include "catalog/error.h"
#include "catalog/shadow/postgres_server.h"
#include "catalog/shadow/run_directory.h"

namespace tidemark::catalog {
namespace {

enum class Origin { made, copied, kept };

/// Gives `data` the recipe's content, by copy where there is one.
Origin provide_data(const PrivateClusterOptions& options, const RunDirectory& run, const Account& account,
                    Observer& observer)
{
    using Content = ClusterCache::Content;
    const std::filesystem::path data = run.path() / "data";
    const std::string recipe = describe(options.recipe);
    std::optional<ClusterCache> cache;
    if (options.use_cache) {
        cache = ClusterCache::open(options.cache_directory, observer);
    }
    if (cache && !options.kept.empty() && cache->fetch(Content::replayed, options.kept, data, account)) {
        return Origin::kept;
    }
    if (cache && cache->fetch(Content::empty, recipe, data, account)) {
        return Origin::copied;
    }
    FileDescriptor lock;
    if (cache) {
        lock = cache->lock_for_making(Content::empty, recipe);
        // Another process may have made it while we waited.
        if (cache->fetch(Content::empty, recipe, data, account)) {
            return Origin::copied;
        }
    }
    make_data_directory(options.recipe, run.path(), run.live_run(), account, observer);
    if (cache) {
        cache->store(Content::empty, recipe, data, {{"title", "PostgreSQL " + options.recipe.binaries.version}});
    }
    return Origin::made;
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
    PrivateClusterOptions options;
    Account account;
    // In this order: the server ends before its directory goes.
    RunDirectory run;
    PostgresServer server;
    bool from_cache = false;
    bool kept = false;

    PostgresServer::Place place() const
    {
        return {run.path() / "data", run.path(), run.path() / "log", run.live_run()};
    }
};

PrivateCluster PrivateCluster::start(const PrivateClusterOptions& options, Observer& observer)
{
    const Account account = unprivileged_account();
    observer.phase("shadow", "starting PostgreSQL " + options.recipe.binaries.version);
    sweep_abandoned_runs(options.run_parent, account, observer);
    RunDirectory run = RunDirectory::create(options.run_parent, account);
    const Origin origin = provide_data(options, run, account, observer);
    const PostgresServer::Place place = {run.path() / "data", run.path(), run.path() / "log", run.live_run()};
    add_settings(place.data, options.settings);
    PostgresServer server = PostgresServer::start(options.recipe.binaries, place, account);
    return PrivateCluster(std::make_unique<State>(State{options, account, std::move(run), std::move(server), origin != Origin::made, origin == Origin::kept}));
}

PrivateCluster::PrivateCluster(std::unique_ptr<State> state) : state_(std::move(state)) {}
PrivateCluster::~PrivateCluster() = default;
PrivateCluster::PrivateCluster(PrivateCluster&&) noexcept = default;
PrivateCluster& PrivateCluster::operator=(PrivateCluster&&) noexcept = default;

Conninfo PrivateCluster::conninfo(const std::string& database, const std::string& user) const
{
    return socket_conninfo(state_->run.path(), database, user.empty() ? superuser() : user);
}

const std::string& PrivateCluster::superuser() const { return state_->options.recipe.superuser; }
const PostgresBinaries& PrivateCluster::binaries() const { return state_->options.recipe.binaries; }
const std::filesystem::path& PrivateCluster::directory() const { return state_->run.path(); }
pid_t PrivateCluster::server_process() const { return state_->server.process(); }
bool PrivateCluster::came_from_cache() const { return state_->from_cache; }
bool PrivateCluster::is_kept_one() const { return state_->kept; }
void PrivateCluster::keep(const std::string& recipe, const ClusterCache::Notes& notes, Observer& observer)
{
    auto cache =
        state_->options.use_cache ? ClusterCache::open(state_->options.cache_directory, observer) : std::nullopt;
    if (!cache) {
        return;
    }
    state_->server.shut_down_cleanly();
    cache->store(ClusterCache::Content::replayed, recipe, state_->place().data, notes);
    state_->server = PostgresServer::start(binaries(), state_->place(), state_->account);
}

std::string PrivateCluster::log_tail() const { return end_of_log(state_->run.path() / "log"); }

}  // namespace tidemark::catalog
