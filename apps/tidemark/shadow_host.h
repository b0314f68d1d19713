#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "apps/tidemark/cli.h"
#include "catalog/observer.h"
#include "catalog/scope.h"
#include "catalog/shadow/migration_directory.h"
#include "catalog/shadow/platform.h"
#include "catalog/shadow/shadow_database.h"
#include "catalog/snapshot.h"

namespace tidemark::apps {

/// What a shadow should be like.
struct ShadowRequest {
    catalog::shadow::Platform platform = catalog::shadow::Platform::none;
    catalog::shadow::DefaultPrivileges default_privileges = catalog::shadow::DefaultPrivileges::open;
    /// The target's major; 0 when it has none.
    int major = 0;
    /// The role that replays migrations and runs proofs; superuser in our throw-away cluster unless `restricted`.
    std::string role = "postgres";
    bool restricted = false;
    /// The target's, so that migrations may grant to them.
    std::vector<catalog::Role> roles{};
    /// Extensions that the target's server offers; where that is known, a stand-in for another one is not offered to
    /// migrations that ask before they create it.
    std::optional<std::set<std::string>> available_extensions{};
    /// Roles that migrations create themselves: not made beforehand.
    std::set<std::string> created_by_migrations{};
};

/// What a shadow will be, before there is a server.
struct ShadowSetup {
    ShadowRequest request{};
    /// Nothing where the server is the user's (--shadow-url).
    std::optional<catalog::PrivateClusterOptions> cluster{};
    /// Extensions for which a stand-in serves there.
    std::vector<std::string> stand_ins{};
    /// Those of them that new databases do not offer.
    std::vector<std::string> hidden_stand_ins{};
    std::vector<catalog::shadow::EmbeddedFile> every_database{};
    /// In the order in which they are made, the replaying one the last.
    std::vector<catalog::ShadowRole> roles{};
};

/// Finds the programs. Throws ClusterError.
ShadowSetup shadow_setup(const Arguments& arguments, const ShadowRequest& request, catalog::Observer& observer);

/// A shadow server, set up for one run: its platform, its roles, and databases made there.
class ShadowHost {
public:
    /// Starts the embedded server, or connects to --shadow-url. Throws ClusterError, ConnectError.
    static ShadowHost start(const Arguments& arguments, ShadowSetup setup, catalog::Observer& observer);

    /// A new database as the platform makes it, owned by the replaying role; `name` may be empty.
    catalog::ShadowDatabase new_database(const std::string& name = {});
    /// A copy; nobody may be connected to the original.
    catalog::ShadowDatabase copy_of(const catalog::ShadowDatabase& original);
    /// As the replaying role.
    catalog::Conninfo conninfo(const catalog::ShadowDatabase& database) const;

    /// One that is there, in a cluster that was kept.
    catalog::ShadowDatabase existing_database(const std::string& name) const { return server_.existing_database(name); }
    /// Puts a copy of the whole cluster into the cache. Nobody may be connected.
    void keep(const std::string& recipe, const catalog::ClusterCache::Notes& notes, catalog::Observer& observer)
    {
        server_.keep(recipe, notes, observer);
    }
    /// Is it the kept cluster that was asked for, with the databases in it?
    bool is_kept_one() const { return server_.is_private() && server_.cluster()->is_kept_one(); }

    bool is_private() const { return server_.is_private(); }
    int major() const { return server_.server_version_num() / 10000; }
    const std::string& role() const { return setup_.request.role; }
    /// Roles that were made because the target has them.
    const std::set<std::string>& precreated_roles() const { return precreated_roles_; }

private:
    void prepare(const catalog::ShadowDatabase& database);

    ShadowHost(catalog::ShadowServer server, ShadowSetup setup) : server_(std::move(server)), setup_(std::move(setup)) {}

    catalog::ShadowServer server_;
    ShadowSetup setup_;
    std::set<std::string> precreated_roles_{};
};

/// What is in view on a platform, narrowed by --schema and --exclude-schema.
catalog::Scope scope_of(catalog::shadow::Platform platform, const Arguments& arguments);

}  // namespace tidemark::apps
