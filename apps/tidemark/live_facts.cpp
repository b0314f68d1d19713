#include "apps/tidemark/live_facts.h"

#include <algorithm>
#include <map>

#include "catalog/row.h"

namespace tidemark::apps {

using catalog::shadow::DefaultPrivileges;

std::string main_owner(const catalog::Snapshot& snapshot)
{
    std::map<catalog::Name, std::size_t> counts;
    snapshot.for_each([&counts](const auto& object) {
        if constexpr (requires { object.owner; }) {
            ++counts[object.owner];
        }
    });
    // The public schema belongs to pg_database_owner, which nobody logs in as.
    counts.erase(catalog::Name("pg_database_owner"));
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? std::string{} : most->first.text();
}

DefaultPrivileges default_privileges_of(catalog::Session& session)
{
    const auto answer = session.run_one(
        "select coalesce(pg_catalog.bool_or(a::pg_catalog.text like 'anon=%'), true) from pg_catalog.pg_default_acl d "
        "join pg_catalog.pg_roles r on r.oid = d.defaclrole and r.rolname = 'supabase_admin' "
        "join pg_catalog.pg_namespace n on n.oid = d.defaclnamespace and n.nspname = 'public', "
        "pg_catalog.unnest(d.defaclacl) a where d.defaclobjtype = 'r'");
    return catalog::Row(*answer, 0).boolean() ? DefaultPrivileges::open : DefaultPrivileges::closed;
}

std::set<std::string> available_extensions(catalog::Session& session)
{
    const auto answer = session.run_one("select name from pg_catalog.pg_available_extensions");
    std::set<std::string> names;
    for (std::size_t row = 0; row < answer->rows(); ++row) {
        names.insert(catalog::Row(*answer, row).string());
    }
    return names;
}

bool has_objects(const catalog::Snapshot& snapshot)
{
    return !snapshot.all<catalog::Table>().empty() || !snapshot.all<catalog::View>().empty() ||
           !snapshot.all<catalog::Routine>().empty();
}

}  // namespace tidemark::apps
