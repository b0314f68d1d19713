#include "apps/tidemark/target.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>

#include <fmt/format.h>

#include "catalog/error.h"

namespace tidemark::apps {
namespace {

using catalog::Conninfo;
using catalog::InputError;

constexpr std::array<const char*, 4> variables{"TIDEMARK_DB_URL", "SUPABASE_DB_URL", "DIRECT_URL", "DATABASE_URL"};

/// Query parameters of Prisma, Vercel and SQLAlchemy.
constexpr std::array<std::string_view, 11> foreign_parameters{
    "schema",       "pgbouncer",           "connection_limit",
    "pool_timeout", "socket_timeout",      "statement_cache_size",
    "sslaccept",    "sslidentity",         "supa",
    "workaround",   "prepared_statements",
};

Target target_from(std::string_view text, const std::string& origin)
{
    try {
        std::vector<std::string> dropped;
        Target target{parse_connection(text, &dropped), origin};
        if (!dropped.empty()) {
            target.named_by += fmt::format(" (without {}, which libpq does not know)", fmt::join(dropped, ", "));
        }
        return target;
    } catch (const catalog::Error& error) {
        throw InputError(origin, 0, 0, error.what());
    }
}

/// One line; what stands around it is no part of it.
std::string url_in(const std::string& path)
{
    std::ifstream in(path, std::ios::binary);
    std::ostringstream content;
    content << in.rdbuf();
    if (!in) {
        throw InputError(path, 0, 0, "cannot be read");
    }
    constexpr const char* blank = " \t\r\n";
    const std::string text = content.str();
    const std::size_t begin = text.find_first_not_of(blank);
    const std::string url =
        begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(blank) + 1 - begin);
    if (url.empty() || url.find('\n') != std::string::npos) {
        throw InputError(path, 0, 0, "must hold one line, the URL of a database");
    }
    return url;
}

Target local_target(const Project& project)
{
    return {Conninfo::from_pairs({{"host", "localhost"},
                                  {"port", std::to_string(project.db_port)},
                                  {"user", "postgres"},
                                  {"password", "postgres"},
                                  {"dbname", "postgres"}}),
            fmt::format("the local database of {}", project.config_file.string()), true};
}

}  // namespace

Conninfo parse_connection(std::string_view text, std::vector<std::string>* dropped)
{
    // A password may hold a question mark; libpq reads it up to the '@'.
    const std::size_t at_sign = text.find('@');
    const std::size_t question = text.find('?', at_sign == std::string_view::npos ? 0 : at_sign);
    const bool is_url = text.starts_with("postgres://") || text.starts_with("postgresql://");
    if (!is_url || question == std::string_view::npos) {
        return Conninfo::parse(text);
    }
    std::string kept(text.substr(0, question));
    char separator = '?';
    for (std::size_t begin = question + 1; begin <= text.size();) {
        const std::size_t end = std::min(text.find('&', begin), text.size());
        const std::string_view parameter = text.substr(begin, end - begin);
        const std::string_view name = parameter.substr(0, parameter.find('='));
        if (std::find(foreign_parameters.begin(), foreign_parameters.end(), name) != foreign_parameters.end()) {
            if (dropped != nullptr) {
                dropped->emplace_back(name);
            }
        } else if (!parameter.empty()) {
            kept += separator;
            kept += parameter;
            separator = '&';
        }
        begin = end + 1;
    }
    return Conninfo::parse(kept);
}

Target resolve_target(const Project* project, const TargetFlags& flags, const EnvironmentLookup& environment)
{
    if (flags.db_url) {
        return target_from(*flags.db_url, "--db-url");
    }
    if (!flags.db_url_file.empty()) {
        return target_from(url_in(flags.db_url_file), "--db-url-file " + flags.db_url_file);
    }
    if (!flags.is_local) {
        for (const char* variable : variables) {
            const std::optional<std::string> url = environment(variable);
            if (url && !url->empty()) {
                return target_from(*url, variable);
            }
        }
    }
    if (project != nullptr && project->db_port != 0) {
        return local_target(*project);
    }
    throw InputError("database", 0, 0,
                     fmt::format("none is named; give --db-url, or set one of {}, or run in a directory with "
                                 "supabase/config.toml",
                                 fmt::join(variables, ", ")));
}

}  // namespace tidemark::apps
