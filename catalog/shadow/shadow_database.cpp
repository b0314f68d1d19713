#include "catalog/shadow/shadow_database.h"

#include <optional>
#include <random>
#include <utility>

#include <fmt/format.h>

#include "catalog/error.h"
#include "catalog/script_connection.h"
#include "catalog/shadow/quoting.h"

namespace tidemark::catalog {
namespace {

constexpr const char* database_prefix = "tidemark_shadow_";
/// The comment on our databases and roles on a server of the user's; the name of the database from which the run holds
/// their advisory locks follows, for such locks are known within one database only.
constexpr const char* marker = "tidemark shadow, held from ";
/// First key of our advisory locks, "tide"; the second is a hash of the object's name.
constexpr int lock_class = 0x74696465;

std::string random_name()
{
    std::random_device device;
    return fmt::format("{}{:08x}{:08x}", database_prefix, device(), device());
}

std::string lock_arguments(const std::string& name)
{
    return fmt::format("{}, pg_catalog.hashtext({})", lock_class, quoted_literal(name));
}

/// Words, one per line, in one value.
std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

}  // namespace

/// The server itself, kept alive by its databases.
struct ShadowDatabase::Host {
    std::optional<PrivateCluster> cluster{};
    /// Of a user's server: where to, and the connection that holds the advisory locks.
    Conninfo server{};
    std::optional<ScriptConnection> holder{};
    std::string holder_database{};
    std::vector<std::string> roles_made{};
    int version = 0;

    Host() = default;
    Host(const Host&) = delete;
    Host& operator=(const Host&) = delete;
    ~Host()
    {
        for (const std::string& role : roles_made) {
            try {
                holder->run("DROP ROLE IF EXISTS " + quoted_identifier(role));
            } catch (const Error&) {
                // Somebody gave it something to own meanwhile; the next run's sweep tries again.
                continue;
            }
        }
    }

    /// Runs statements on the server, each on its own, while nobody is connected to `copied`.
    void administer(const std::vector<std::string>& statements, const std::string& copied = {})
    {
        std::optional<ScriptConnection> own;
        if (cluster) {
            own.emplace(cluster->conninfo(copied == "template1" ? "postgres" : "template1"));
        }
        ScriptConnection& connection = own ? *own : *holder;
        for (const std::string& statement : statements) {
            connection.run(statement);
        }
    }

    std::string mark() const { return quoted_literal(marker + holder_database); }

    void sweep(Observer& observer);
};

void ShadowDatabase::Host::sweep(Observer& observer)
{
    const auto abandoned = [&](const char* catalog, const char* name_column) {
        return lines_of(holder->value_of(
            fmt::format("SELECT pg_catalog.string_agg({1}::text, E'\\n') FROM pg_catalog.{0} "
                        "WHERE pg_catalog.shobj_description(oid, '{2}') = {3} AND {1} NOT LIKE E'%\\n%'",
                        catalog, name_column, std::string(catalog) == "pg_roles" ? "pg_authid" : catalog, mark())));
    };
    const auto drop = [&](const char* what, const std::string& name, const char* how) {
        if (holder->value_of("SELECT pg_catalog.pg_try_advisory_lock(" + lock_arguments(name) + ")") != "t") {
            return;
        }
        try {
            holder->run(fmt::format("DROP {} IF EXISTS {}{}", what, quoted_identifier(name), how));
            observer.detail("dropped what a killed run left on the shadow server: " + name);
        } catch (const StatementError& error) {
            observer.detail("cannot drop what a killed run left on the shadow server: " + error.server.message);
        }
        holder->run("SELECT pg_catalog.pg_advisory_unlock(" + lock_arguments(name) + ")");
    };
    for (const std::string& database : abandoned("pg_database", "datname")) {
        drop("DATABASE", database, " WITH (FORCE)");
    }
    for (const std::string& role : abandoned("pg_roles", "rolname")) {
        drop("ROLE", role, "");
    }
}

ShadowDatabase::~ShadowDatabase()
{
    if (!host_ || !is_dropped_) {
        return;
    }
    try {
        host_->administer({"DROP DATABASE IF EXISTS " + quoted_identifier(name_) + " WITH (FORCE)"});
    } catch (const Error&) {
        // The server is gone, and with a private one the database; else the next run's sweep drops it.
        return;
    }
}

ShadowDatabase::ShadowDatabase(ShadowDatabase&& other) noexcept
    : host_(std::exchange(other.host_, nullptr)), name_(std::move(other.name_)), is_dropped_(other.is_dropped_)
{
}

ShadowDatabase& ShadowDatabase::operator=(ShadowDatabase&& other) noexcept
{
    std::swap(host_, other.host_);
    std::swap(name_, other.name_);
    std::swap(is_dropped_, other.is_dropped_);
    return *this;
}

Conninfo ShadowDatabase::conninfo(const std::string& role) const
{
    if (host_->cluster) {
        return host_->cluster->conninfo(name_, role);
    }
    Conninfo target = host_->server.with("dbname", name_);
    if (!role.empty()) {
        // In the options a backslash keeps a blank or a backslash inside one word.
        std::string word;
        for (const char character : role) {
            word += character == ' ' || character == '\\' ? "\\" : "";
            word += character;
        }
        target = target.with("options", host_->server.value("options") + " -c role=" + word);
    }
    return target;
}

ShadowServer::ShadowServer(PrivateCluster cluster) : host_(std::make_shared<ShadowDatabase::Host>())
{
    host_->cluster.emplace(std::move(cluster));
    host_->version = ScriptConnection(host_->cluster->conninfo("template1")).server_version_num();
}

ShadowServer::ShadowServer(std::shared_ptr<ShadowDatabase::Host> host) : host_(std::move(host)) {}

ShadowServer ShadowServer::connect(const Conninfo& server, Observer& observer)
{
    auto host = std::make_shared<ShadowDatabase::Host>();
    host->server = server;
    host->holder.emplace(server);
    host->version = host->holder->server_version_num();
    host->holder->run("SET search_path = ''");
    host->holder_database = host->holder->value_of("SELECT pg_catalog.current_database()");
    host->sweep(observer);
    return ShadowServer(std::move(host));
}

bool ShadowServer::is_private() const { return host_->cluster.has_value(); }
int ShadowServer::server_version_num() const { return host_->version; }
void ShadowServer::keep(const std::string& recipe, const ClusterCache::Notes& notes, Observer& observer)
{
    if (host_->cluster) {
        host_->cluster->keep(recipe, notes, observer);
    }
}

const PrivateCluster* ShadowServer::cluster() const { return host_->cluster ? &*host_->cluster : nullptr; }

Conninfo ShadowServer::conninfo(const std::string& database, const std::string& role) const
{
    return existing_database(database).conninfo(role);
}

ShadowDatabase ShadowServer::existing_database(const std::string& name) const
{
    return ShadowDatabase(host_, name, false);
}

ShadowDatabase ShadowServer::create_database(const DatabaseRequest& request)
{
    const std::string name = is_private() && !request.name.empty() ? request.name : random_name();
    const std::string original =
        !request.copy_of.empty() ? request.copy_of : std::string(is_private() ? "template1" : "template0");
    std::string create = "CREATE DATABASE " + quoted_identifier(name) + " TEMPLATE " + quoted_identifier(original);
    if (!request.owner.empty()) {
        create += " OWNER " + quoted_identifier(request.owner);
    }
    if (is_private()) {
        // Without fsync its checkpoints cost next to nothing, and less than the default's way through the WAL.
        create += host_->version >= 150000 ? " STRATEGY file_copy" : "";
        host_->administer({create}, original);
    } else {
        if (original == "template0") {
            create += " ENCODING 'UTF8'";
        }
        host_->administer({"SELECT pg_catalog.pg_advisory_lock(" + lock_arguments(name) + ")", create});
    }
    ShadowDatabase database(host_, name, true);
    if (!is_private()) {
        host_->administer({"COMMENT ON DATABASE " + quoted_identifier(name) + " IS " + host_->mark()});
    }
    set_database_settings(name, request.settings);
    return database;
}

void ShadowServer::set_database_settings(const std::string& database, const std::vector<std::string>& settings)
{
    if (settings.empty()) {
        return;
    }
    std::vector<std::string> statements;
    for (const std::string& setting : settings) {
        statements.push_back("ALTER DATABASE " + quoted_identifier(database) + " SET " + quoted_setting(setting));
    }
    host_->administer(statements);
}

std::vector<std::string> ShadowServer::ensure_roles(const std::vector<ShadowRole>& roles, Observer& observer)
{
    std::vector<std::string> created;
    std::vector<std::string> memberships;
    std::optional<ScriptConnection> own;
    if (is_private()) {
        own.emplace(host_->cluster->conninfo("template1"));
    }
    ScriptConnection& connection = own ? *own : *host_->holder;
    const auto exists = [&](const std::string& name) {
        return connection.value_of("SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = " + quoted_literal(name)) == "1";
    };
    for (const ShadowRole& role : roles) {
        const bool is_new = !exists(role.name);
        if (is_new && is_private()) {
            connection.run(create_role_statement(role));
        } else if (is_new) {
            connection.run("SELECT pg_catalog.pg_try_advisory_lock(" + lock_arguments(role.name) + ")");
            try {
                connection.run(create_role_statement(role));
            } catch (const StatementError& error) {
                if (error.server.sqlstate != "42501") {
                    throw;
                }
                connection.run(create_role_statement(role, true));
                observer.warning("the shadow server does not let us give role " + role.name + " all its attributes");
            }
            host_->roles_made.push_back(role.name);
            connection.run("COMMENT ON ROLE " + quoted_identifier(role.name) + " IS " + host_->mark());
        }
        if (is_new) {
            created.push_back(role.name);
        }
        if (is_new || is_private()) {
            for (const ShadowMembership& membership : role.memberships) {
                memberships.push_back(grant_membership_statement(role, membership, host_->version));
            }
        }
    }
    // After all roles exist. One that cannot be given (of a role that is not there, or a circle with the prelude's) takes
    // no other with it.
    for (const std::string& grant : memberships) {
        try {
            connection.run(grant);
        } catch (const StatementError& error) {
            observer.detail(error.server.message);
        }
    }
    return created;
}

}  // namespace tidemark::catalog
