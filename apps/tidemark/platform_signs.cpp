#include "apps/tidemark/platform_signs.h"

#include <algorithm>
#include <array>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "catalog/shadow/declarative.h"

namespace tidemark::apps {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> supabase_roles{"anon", "authenticated", "service_role", "supabase_admin"};

}  // namespace

bool is_supabase(catalog::Session& session)
{
    session.begin_read();
    const auto answer = session.run_one(
        fmt::format("select (select pg_catalog.count(*) from pg_catalog.pg_roles where rolname in ('{}')) = {} and exists "
                    "(select from pg_catalog.pg_namespace where nspname = 'auth')",
                    fmt::join(supabase_roles, "', '"), supabase_roles.size()));
    session.rollback();
    return catalog::Row(*answer, 0).boolean();
}

bool is_supabase(const catalog::Snapshot& snapshot)
{
    const std::vector<catalog::Role>& roles = snapshot.server.roles;
    return std::all_of(supabase_roles.begin(), supabase_roles.end(), [&roles](std::string_view name) {
        return std::any_of(roles.begin(), roles.end(),
                           [name](const catalog::Role& role) { return role.name.text() == name; });
    });
}

bool is_supabase(const fs::path& file_or_directory)
{
    static const std::regex uses(R"(\bauth\.(uid|jwt|role|users)\b|\bstorage\.(objects|buckets)\b|\bservice_role\b)");
    static const std::regex makes(R"(\bcreate\s+schema\s+(if\s+not\s+exists\s+)?"?auth\b)", std::regex::icase);
    bool uses_it = false;
    for (const catalog::Migration& file : catalog::read_schema_files(file_or_directory)) {
        if (std::regex_search(file.text, makes)) {
            return false;
        }
        uses_it = uses_it || std::regex_search(file.text, uses);
    }
    return uses_it;
}

}  // namespace tidemark::apps
