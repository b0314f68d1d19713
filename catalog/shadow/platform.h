#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/shadow/embedded_file.h"

namespace tidemark::catalog::shadow {

/// Whose database a shadow imitates.
enum class Platform {
    none,
    supabase,
};

/// Whether what postgres creates in schema public is open to the API roles by default: projects of both kinds are about.
enum class DefaultPrivileges {
    /// ALL to anon, authenticated and service_role: older projects.
    open,
    /// Nothing that the API can use: newer projects.
    closed,
};

/// What a platform brings along, and what of a database is therefore not its user's.
struct PlatformFacts {
    /// The role that owns the cluster: initdb's --username.
    std::string_view bootstrap_superuser{};
    /// The role that migrations are run as, and that owns the databases.
    std::string_view migration_role{};
    /// What platform roles own here is referenced, what users put there or on it (triggers, policies) is managed.
    std::span<const std::string_view> managed_schemas{};
    /// Of no interest at all.
    std::span<const std::string_view> hidden_schemas{};
    /// Roles that are the platform's; migration_role is not among them, for users own their objects through it.
    std::span<const std::string_view> platform_roles{};
    /// Extensions that the platform installs by itself, not all of them in every project: that one is there or is not
    /// says nothing about the migrations.
    std::span<const std::string_view> platform_extensions{};
    /// Settings of the database that the platform makes: the beginnings of their names.
    std::span<const std::string_view> platform_settings{};
    /// Publications that the platform creates; their tables are the user's to add.
    std::span<const std::string_view> platform_publications{};
    /// Schemas that hold the ledger of some migration tool.
    std::span<const std::string_view> ledger_schemas{};
};

const PlatformFacts& platform_facts(Platform platform);

/// What makes an empty cluster the platform's, each file to be run as the bootstrap superuser, whole, in this order.
struct Prelude {
    /// Once per cluster: roles.
    std::vector<EmbeddedFile> cluster{};
    /// Once in the template database.
    std::vector<EmbeddedFile> database{};
    /// In the template and again in every database made from it: CREATE DATABASE ... TEMPLATE does not copy these settings.
    std::vector<EmbeddedFile> every_database{};

    /// The texts, for the key of a cache.
    std::string content() const;
};

/// Empty for Platform::none.
Prelude prelude_of(Platform platform, DefaultPrivileges default_privileges);

/// An extension by another name: what migrations use of one that is not installed.
struct Standin {
    std::string_view name{};
    /// The text of its control file, module_pathname aside.
    std::string_view control{};
    /// The text of its script.
    std::string_view script{};
    /// Every version it goes by, oldest first; the last is the default.
    std::vector<std::string_view> versions{};
    /// Schemas, types, functions, access methods and operator classes that a migration may name without having created the
    /// extension, because someone enabled it in a dashboard.
    std::vector<std::string_view> supplies{};
    /// True where the real one is of no use in a shadow even when it is installed: its library must be preloaded, say.
    bool preferred = false;
    /// May CREATE EXTENSION put it into any schema? Otherwise its control file or its script names its own.
    bool relocatable = false;
};

/// All stand-ins, by name.
std::span<const Standin> standins();

/// The stand-in that supplies a schema, type, function, access method or operator class of this name, nullptr when none does:
/// for the missing name in a server's complaint.
const Standin* standin_supplying(std::string_view object_name);

/// SQL that takes these names out of the view pg_available_extensions of one database, for a superuser to run. CREATE EXTENSION
/// still finds them. Migrations that ask the view before they create an extension must get the answer that the target gave:
/// hide the stand-ins of what is not available there.
std::string hide_from_available_extensions(std::span<const std::string> names);

/// The shared library that some stand-ins load.
std::string_view standin_library();

}  // namespace tidemark::catalog::shadow
