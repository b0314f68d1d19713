#include "apps/tidemark/shadow_host.h"

#include <algorithm>

#include "catalog/script_connection.h"
#include "catalog/shadow/quoting.h"
#include "catalog/shadow/shadow_installation.h"

namespace tidemark::apps {

using catalog::ShadowRole;
using catalog::shadow::Platform;

namespace {

std::vector<catalog::Name> names(std::span<const std::string_view> texts) { return {texts.begin(), texts.end()}; }

/// A target's role without what only its own server knows.
ShadowRole shadow_role_of(const catalog::Role& role)
{
    ShadowRole made;
    made.name = role.name.text();
    made.is_superuser = role.superuser;
    made.inherits = role.inherit;
    made.may_create_roles = role.create_role;
    made.may_create_databases = role.create_database;
    made.may_login = role.login;
    made.may_replicate = role.replication;
    made.bypasses_row_security = role.bypass_row_security;
    for (const catalog::Name group : role.member_of) {
        made.memberships.push_back({group.text(), false, true, true});
    }
    return made;
}

std::vector<ShadowRole> roles_to_make(const ShadowRequest& request)
{
    std::vector<ShadowRole> roles;
    for (const catalog::Role& role : request.roles) {
        if (role.name.text() != request.role && !request.created_by_migrations.contains(role.name.text())) {
            roles.push_back(shadow_role_of(role));
        }
    }
    ShadowRole replaying;
    replaying.name = request.role;
    replaying.is_superuser = !request.restricted;
    replaying.may_create_roles = true;
    replaying.may_create_databases = true;
    replaying.may_login = true;
    replaying.bypasses_row_security = true;
    roles.push_back(std::move(replaying));
    // A membership of a role that is left to the migrations cannot be made yet.
    for (ShadowRole& role : roles) {
        std::erase_if(role.memberships, [&](const catalog::ShadowMembership& membership) {
            return request.created_by_migrations.contains(membership.role);
        });
    }
    return roles;
}

}  // namespace

catalog::Scope scope_of(Platform platform, const Arguments& arguments)
{
    const catalog::shadow::PlatformFacts& facts = catalog::shadow::platform_facts(platform);
    catalog::Scope scope;
    scope.platform_schemas = names(facts.managed_schemas);
    scope.hidden_schemas = names(facts.hidden_schemas);
    for (const std::string_view schema : facts.ledger_schemas) {
        scope.hidden_schemas.emplace_back(schema);
    }
    scope.platform_roles = names(facts.platform_roles);
    scope.platform_publications.assign(facts.platform_publications.begin(), facts.platform_publications.end());
    scope.platform_settings.assign(facts.platform_settings.begin(), facts.platform_settings.end());
    for (const std::string& schema : arguments.schemas) {
        scope.schemas.emplace_back(schema);
    }
    for (const std::string& schema : arguments.excluded_schemas) {
        scope.excluded_schemas.emplace_back(schema);
    }
    return scope;
}

ShadowSetup shadow_setup(const Arguments& arguments, const ShadowRequest& request, catalog::Observer& observer)
{
    const catalog::shadow::Prelude prelude = catalog::shadow::prelude_of(request.platform, request.default_privileges);
    ShadowSetup setup;
    setup.request = request;
    setup.every_database = prelude.every_database;
    setup.roles = roles_to_make(request);
    if (!arguments.shadow_url.empty()) {
        return setup;
    }
    catalog::InstallationRequest wanted;
    wanted.search = {arguments.pg_bindir, request.major};
    wanted.with_stand_ins = request.platform == Platform::supabase;
    catalog::Installation installation = catalog::find_installation(wanted, observer);
    setup.stand_ins = std::move(installation.stood_in);
    if (request.available_extensions) {
        for (const std::string& name : setup.stand_ins) {
            if (!request.available_extensions->contains(name)) {
                setup.hidden_stand_ins.push_back(name);
            }
        }
    }
    catalog::PrivateClusterOptions& options = setup.cluster.emplace();
    options.recipe.binaries = installation.binaries;
    const auto& facts = catalog::shadow::platform_facts(request.platform);
    if (!facts.bootstrap_superuser.empty()) {
        options.recipe.superuser = facts.bootstrap_superuser;
    }
    for (const auto& file : prelude.cluster) {
        options.recipe.prelude.push_back({std::string(file.path), std::string(file.text), "template1"});
    }
    for (const auto& file : prelude.database) {
        options.recipe.prelude.push_back({std::string(file.path), std::string(file.text), "template1"});
    }
    options.use_cache = arguments.use_cache;
    return setup;
}

ShadowHost ShadowHost::start(const Arguments& arguments, ShadowSetup setup, catalog::Observer& observer)
{
    catalog::ShadowServer server =
        setup.cluster ? catalog::ShadowServer(catalog::PrivateCluster::start(*setup.cluster, observer))
                      : catalog::ShadowServer::connect(catalog::Conninfo::parse(arguments.shadow_url), observer);
    ShadowHost host(std::move(server), std::move(setup));
    const ShadowRequest& request = host.setup_.request;
    if (host.is_kept_one()) {
        return host;  // its roles are there
    }
    const auto made = host.server_.ensure_roles(host.setup_.roles, observer);
    host.precreated_roles_.insert(made.begin(), made.end());
    host.precreated_roles_.erase(request.role);
    if (host.server_.is_private()) {
        // On Supabase postgres is there already, and no superuser; in a cluster that we throw away it may do what
        // supautils lets it do.
        catalog::ScriptConnection admin(host.server_.conninfo("postgres"));
        admin.run("ALTER ROLE " + catalog::quoted_identifier(request.role) +
                  (request.restricted ? " NOSUPERUSER" : " SUPERUSER"));
    }
    return host;
}

void ShadowHost::prepare(const catalog::ShadowDatabase& database)
{
    if (setup_.every_database.empty() && setup_.hidden_stand_ins.empty()) {
        return;
    }
    catalog::ScriptConnection admin(database.conninfo());
    for (const auto& file : setup_.every_database) {
        admin.run(std::string(file.text));
    }
    if (!setup_.hidden_stand_ins.empty()) {
        admin.run(catalog::shadow::hide_from_available_extensions(setup_.hidden_stand_ins));
    }
}

catalog::ShadowDatabase ShadowHost::new_database(const std::string& name)
{
    catalog::DatabaseRequest request;
    request.name = name;
    request.owner = role();
    catalog::ShadowDatabase database = server_.create_database(request);
    prepare(database);
    return database;
}

catalog::ShadowDatabase ShadowHost::copy_of(const catalog::ShadowDatabase& original)
{
    catalog::DatabaseRequest request;
    request.copy_of = original.name();
    request.owner = role();
    catalog::ShadowDatabase database = server_.create_database(request);
    prepare(database);
    return database;
}

catalog::Conninfo ShadowHost::conninfo(const catalog::ShadowDatabase& database) const
{
    return database.conninfo(role());
}

}  // namespace tidemark::apps
