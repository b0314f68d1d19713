#include "catalog/shadow/platform.h"

#include <algorithm>
#include <array>

namespace tidemark::catalog::shadow {
namespace {

using Names = std::string_view;

constexpr std::array managed_schemas{Names("auth"), Names("storage"), Names("realtime")};

// What Supabase's own tools leave out of a dump or a diff, schemas of extensions included.
constexpr std::array hidden_schemas{Names("_analytics"),
                                    Names("_realtime"),
                                    Names("_supavisor"),
                                    Names("_timescaledb_cache"),
                                    Names("_timescaledb_catalog"),
                                    Names("_timescaledb_config"),
                                    Names("_timescaledb_debug"),
                                    Names("_timescaledb_functions"),
                                    Names("_timescaledb_internal"),
                                    Names("cron"),
                                    Names("dbdev"),
                                    Names("etl"),
                                    Names("extensions"),
                                    Names("graphql"),
                                    Names("graphql_public"),
                                    Names("net"),
                                    Names("pgbouncer"),
                                    Names("pgmq"),
                                    Names("pgsodium"),
                                    Names("pgsodium_masks"),
                                    Names("pgtle"),
                                    Names("repack"),
                                    Names("supabase_functions"),
                                    Names("supabase_migrations"),
                                    Names("tiger"),
                                    Names("tiger_data"),
                                    Names("timescaledb_experimental"),
                                    Names("timescaledb_information"),
                                    Names("topology"),
                                    Names("vault")};

constexpr std::array platform_roles{Names("anon"),
                                    Names("authenticated"),
                                    Names("authenticator"),
                                    Names("dashboard_user"),
                                    Names("pgbouncer"),
                                    Names("pgsodium_keyholder"),
                                    Names("pgsodium_keyiduser"),
                                    Names("pgsodium_keymaker"),
                                    Names("pgtle_admin"),
                                    Names("service_role"),
                                    Names("supabase_admin"),
                                    Names("supabase_auth_admin"),
                                    Names("supabase_etl_admin"),
                                    Names("supabase_functions_admin"),
                                    Names("supabase_read_only_user"),
                                    Names("supabase_realtime_admin"),
                                    Names("supabase_replication_admin"),
                                    Names("supabase_storage_admin")};

constexpr std::array platform_extensions{Names("pg_graphql"), Names("pg_net"),  Names("pg_stat_statements"),
                                         Names("pgcrypto"),   Names("plpgsql"), Names("supabase_vault"),
                                         Names("uuid-ossp")};

constexpr std::array platform_settings{Names("app.settings."), Names("storage.allow_delete_query")};

constexpr std::array platform_publications{Names("supabase_realtime"), Names("supabase_realtime_messages_publication")};

constexpr std::array ledger_schemas{Names("supabase_migrations")};

constexpr PlatformFacts supabase_facts{"supabase_admin",
                                       "postgres",
                                       managed_schemas,
                                       hidden_schemas,
                                       platform_roles,
                                       platform_extensions,
                                       platform_settings,
                                       platform_publications,
                                       ledger_schemas};

constexpr std::array plain_extensions{Names("plpgsql")};
constexpr PlatformFacts plain_facts{"postgres", "postgres", {}, ledger_schemas, {}, plain_extensions,
                                    {},         {},         ledger_schemas};

constexpr std::string_view standin_folder = "standins/";
constexpr std::string_view control_suffix = ".control";

std::string_view embedded_text(std::string_view path)
{
    for (const EmbeddedFile& file : embedded_platform_files())
        if (file.path == path)
            return file.text;
    return {};
}

/// The words behind "# key:" in a control file, where PostgreSQL sees a comment.
std::vector<std::string_view> words_after(std::string_view control, std::string_view key)
{
    std::vector<std::string_view> words;
    const std::string marker = "# " + std::string(key) + ":";
    const std::size_t found = control.find(marker);
    if (found == std::string_view::npos)
        return words;
    std::string_view rest = control.substr(found + marker.size());
    rest = rest.substr(0, rest.find('\n'));
    while (!rest.empty()) {
        const std::size_t begin = rest.find_first_not_of(' ');
        if (begin == std::string_view::npos)
            break;
        const std::size_t end = std::min(rest.find(' ', begin), rest.size());
        words.push_back(rest.substr(begin, end - begin));
        rest.remove_prefix(end);
    }
    return words;
}

std::vector<Standin> read_standins()
{
    std::vector<Standin> all;
    for (const EmbeddedFile& file : embedded_platform_files()) {
        if (!file.path.starts_with(standin_folder) || !file.path.ends_with(control_suffix))
            continue;
        std::string_view name = file.path.substr(standin_folder.size());
        name.remove_suffix(control_suffix.size());
        Standin standin;
        standin.name = name;
        standin.control = file.text;
        standin.script = embedded_text(std::string(standin_folder) + std::string(name) + ".sql");
        standin.versions = words_after(file.text, "versions");
        standin.supplies = words_after(file.text, "supplies");
        standin.preferred = file.text.find("# preferred:") != std::string_view::npos;
        standin.relocatable = file.text.find("\nrelocatable = true") != std::string_view::npos;
        all.push_back(std::move(standin));
    }
    return all;
}

}  // namespace

const PlatformFacts& platform_facts(Platform platform)
{
    return platform == Platform::supabase ? supabase_facts : plain_facts;
}

std::string Prelude::content() const
{
    std::string all;
    for (const auto* step : {&cluster, &database, &every_database})
        for (const EmbeddedFile& file : *step)
            all.append(file.text);
    return all;
}

Prelude prelude_of(Platform platform, DefaultPrivileges default_privileges)
{
    Prelude prelude;
    if (platform == Platform::none)
        return prelude;
    const std::string_view unwanted = default_privileges == DefaultPrivileges::open ? "80_default_privileges_closed.sql"
                                                                                    : "80_default_privileges_open.sql";
    for (const EmbeddedFile& file : embedded_platform_files()) {
        if (!file.path.starts_with("supabase/") || file.path.ends_with(unwanted))
            continue;
        const std::string_view name = file.path.substr(file.path.find('/') + 1);
        auto& step = name.starts_with("1")   ? prelude.cluster
                     : name.starts_with("9") ? prelude.every_database
                                             : prelude.database;
        step.push_back(file);
    }
    return prelude;
}

std::span<const Standin> standins()
{
    static const std::vector<Standin> all = read_standins();
    return all;
}

const Standin* standin_supplying(std::string_view object_name)
{
    for (const Standin& standin : standins())
        if (std::find(standin.supplies.begin(), standin.supplies.end(), object_name) != standin.supplies.end())
            return &standin;
    return nullptr;
}

std::string hide_from_available_extensions(std::span<const std::string> names)
{
    if (names.empty())
        return {};
    std::string list;
    for (const std::string& name : names) {
        list += list.empty() ? "'" : ", '";
        for (const char letter : name)
            list += letter == '\'' ? std::string("''") : std::string(1, letter);
        list += "'";
    }
    // The view's own text, whatever columns this major gives it.
    return "set allow_system_table_mods = on;\n"
           "do $tidemark$\n"
           "begin\n"
           "  execute format('create or replace view pg_catalog.pg_available_extensions as '\n"
           "                 'select * from (%s) as found where name <> all (%L::pg_catalog.name[])',\n"
           "                 "
           "rtrim(pg_catalog.pg_get_viewdef('pg_catalog.pg_available_extensions'::pg_catalog.regclass), '; '),\n"
           "                 array[" +
           list +
           "]);\n"
           "end\n"
           "$tidemark$;\n"
           "reset allow_system_table_mods;\n";
}

std::string_view standin_library() { return embedded_text("tidemark_standins.so"); }

}  // namespace tidemark::catalog::shadow
