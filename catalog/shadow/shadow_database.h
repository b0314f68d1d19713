#pragma once

#include <memory>
#include <string>
#include <vector>

#include "catalog/conninfo.h"
#include "catalog/observer.h"
#include "catalog/shadow/private_cluster.h"
#include "catalog/shadow/shadow_role.h"

namespace tidemark::catalog {

class ShadowServer;

/// A database of ours on a shadow server; dropped, with everybody in it disconnected, when this object goes.
class ShadowDatabase {
public:
    ~ShadowDatabase();
    ShadowDatabase(ShadowDatabase&& other) noexcept;
    ShadowDatabase& operator=(ShadowDatabase&& other) noexcept;

    const std::string& name() const { return name_; }
    /// Logs in as `role`, or on a server of the user's becomes it; empty is the server's administrator.
    Conninfo conninfo(const std::string& role = {}) const;

private:
    friend class ShadowServer;
    struct Host;
    ShadowDatabase(std::shared_ptr<Host> host, std::string name, bool is_dropped)
        : host_(std::move(host)), name_(std::move(name)), is_dropped_(is_dropped)
    {
    }

    std::shared_ptr<Host> host_;
    std::string name_;
    bool is_dropped_ = true;
};

struct DatabaseRequest {
    /// The name in a private cluster; empty makes one up, and on a server of the user's it is always made up.
    std::string name{};
    /// The database to copy, to which nobody may be connected; empty is template1 of a private cluster, template0 else.
    std::string copy_of{};
    /// Empty: the server's administrator.
    std::string owner{};
    /// As pg_db_role_setting holds them ("search_path=app, public"): a copy does not inherit its original's.
    std::vector<std::string> settings{};
};

/// Where shadow databases live: a private cluster, or a server of the user's (--shadow-url).
class ShadowServer {
public:
    explicit ShadowServer(PrivateCluster cluster);
    /// Also drops databases and roles there that killed runs left. Throws ConnectError.
    static ShadowServer connect(const Conninfo& server, Observer& observer = silent_observer());

    bool is_private() const;
    int server_version_num() const;
    Conninfo conninfo(const std::string& database, const std::string& role = {}) const;

    /// Throws StatementError (the role may not create databases; the original is in use).
    ShadowDatabase create_database(const DatabaseRequest& request = {});
    /// One that a private cluster has anyway, such as "postgres" with a prelude in it; it is not dropped.
    ShadowDatabase existing_database(const std::string& name) const;

    /// ALTER DATABASE ... SET for each.
    void set_database_settings(const std::string& database, const std::vector<std::string>& settings);

    /// Creates the roles that are missing and grants their memberships; gives the names of those it created. On a server of
    /// the user's only new roles are touched, and they are dropped at the end; attributes that our role there may not give
    /// are left out, with a warning.
    std::vector<std::string> ensure_roles(const std::vector<ShadowRole>& roles, Observer& observer = silent_observer());

    /// The private cluster; nullptr on a server of the user's.
    const PrivateCluster* cluster() const;
    /// PrivateCluster::keep(); nothing on a server of the user's.
    void keep(const std::string& recipe, const ClusterCache::Notes& notes, Observer& observer);

private:
    explicit ShadowServer(std::shared_ptr<ShadowDatabase::Host> host);
    std::shared_ptr<ShadowDatabase::Host> host_;
};

}  // namespace tidemark::catalog
