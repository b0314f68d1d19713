#include "tests/scenario/watch.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>

#include <nlohmann/json.hpp>

#include "catalog/script_connection.h"

namespace tidemark::scenario {
namespace {

using diff::LockMode;
using diff::TableLock;
using diff::TableWork;
using Json = nlohmann::json;

/// Every table and materialized view that a user made, as one connection sees it: what it holds on it, the files of it and
/// of its indexes, and the scans of either that this transaction began.
constexpr const char* query = R"(
select json_agg(json_build_object(
         'oid', c.oid::text, 'schema', n.nspname, 'name', c.relname, 'file', c.relfilenode::text,
         'scans', pg_stat_get_xact_numscans(c.oid) + coalesce(i.scans, 0), 'indexes', coalesce(i.files, '[]'),
         'modes', (select coalesce(json_agg(l.mode), '[]') from pg_locks l
                    where l.pid = pg_backend_pid() and l.locktype = 'relation' and l.granted and l.relation = c.oid)))
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  left join lateral (
        select json_agg(ic.relfilenode::text) as files,
               sum(pg_stat_get_xact_numscans(x.indexrelid)) as scans
          from pg_index x join pg_class ic on ic.oid = x.indexrelid and ic.relkind = 'i'
         where x.indrelid = c.oid) i on true
 where c.relkind in ('r', 'p', 'f', 'm') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema')";

std::optional<LockMode> mode_of(const std::string& name)
{
    static const std::map<std::string, LockMode> modes{
        {"ShareUpdateExclusiveLock", LockMode::share_update_exclusive},
        {"ShareLock", LockMode::share},
        {"ShareRowExclusiveLock", LockMode::share_row_exclusive},
        {"ExclusiveLock", LockMode::exclusive},
        {"AccessExclusiveLock", LockMode::access_exclusive},
    };
    const auto found = modes.find(name);
    return found == modes.end() ? std::nullopt : std::optional(found->second);
}

struct Sight {
    /// "schema.name", as catalog::path_of() has it.
    std::string path{};
    std::optional<LockMode> mode{};
    std::string file{};
    std::set<std::string> index_files{};
    std::int64_t scans = 0;
};

/// By OID.
using Sights = std::map<std::string, Sight>;

Sights look(catalog::ScriptConnection& connection)
{
    Sights sights;
    const std::string answer = connection.value_of(query);
    for (const Json& row : answer.empty() ? Json::array() : Json::parse(answer)) {
        Sight sight;
        sight.path = row["schema"].get<std::string>() + "." + row["name"].get<std::string>();
        sight.file = row["file"].get<std::string>();
        sight.index_files = row["indexes"].get<std::set<std::string>>();
        sight.scans = row["scans"].get<std::int64_t>();
        for (const Json& mode : row["modes"]) {
            if (const auto held = mode_of(mode.get<std::string>()); held && (!sight.mode || *sight.mode < *held)) {
                sight.mode = held;
            }
        }
        sights.emplace(row["oid"].get<std::string>(), std::move(sight));
    }
    return sights;
}

TableWork work_between(const Sight& before, const Sight& after)
{
    if (before.file != after.file) {
        return TableWork::rewrite;
    }
    // ALTER COLUMN TYPE may give the file of an index to a new one.
    const bool built = !std::includes(before.index_files.begin(), before.index_files.end(), after.index_files.begin(),
                                      after.index_files.end());
    return built ? TableWork::index_build : before.scans != after.scans ? TableWork::scan : TableWork::none;
}

std::string told(const std::optional<LockMode>& mode, TableWork work)
{
    return (mode ? std::string(diff::name_of(*mode)) : "no lock") + ", work: " + std::string(diff::name_of(work));
}

class Watch {
public:
    Watch(catalog::ScriptConnection& connection, const diff::Plan& plan, const catalog::Snapshot& to)
        : connection_(connection), plan_(plan), to_(to)
    {
        for (const auto& [oid, sight] : look(connection_)) {
            standing_.insert(oid);
        }
    }

    /// A transaction begins: it holds nothing.
    void begin()
    {
        held_.clear();
        before_ = look(connection_);
    }

    void after_step(std::size_t step)
    {
        Sights after = look(connection_);
        for (const auto& [oid, sight] : before_) {
            if (standing_.contains(oid)) {
                compare(step, oid, sight, after);
            }
        }
        before_ = std::move(after);
    }

    std::vector<std::string> take() && { return std::move(surprises_); }

private:
    /// Locks are kept until the transaction ends, so that what is held is the strongest of all that was declared.
    void compare(std::size_t step, const std::string& oid, const Sight& before, const Sights& after)
    {
        const auto& locks = plan_.steps[step].locks;
        const auto declared = std::find_if(locks.begin(), locks.end(), [&before](const TableLock& lock) {
            return catalog::path_of(lock.table) == before.path;
        });
        const TableWork work = declared == locks.end() ? TableWork::none : declared->work;
        std::optional<LockMode>& held = held_[oid];
        if (declared != locks.end()) {
            held = std::max(held, declared->mode);
        }
        const auto found = after.find(oid);
        if (found == after.end()) {
            return;  // dropped, which is ACCESS EXCLUSIVE
        }
        const TableWork done = work_between(before, found->second);
        // What is read without a lock, for a materialized view, is nobody's harm; and what may be read need not be.
        const bool is_read = (done == TableWork::none && work == TableWork::scan) ||
                             (done == TableWork::scan && declared == locks.end());
        const bool same_work = done == work || is_read || (done == TableWork::none && may_be_inlined(step));
        if (found->second.mode != held || !same_work) {
            surprises_.push_back(catalog::describe(plan_.steps[step].operation.identity) + " takes on " + before.path +
                                 " " + told(found->second.mode, done) + "; declared: " + told(held, work));
            held = found->second.mode;
        }
    }

    /// A volatile default that calls functions in SQL may be none when the planner is through with it.
    bool may_be_inlined(std::size_t step) const
    {
        const catalog::Identity value =
            catalog::part_of(catalog::Kind::column_default, plan_.steps[step].operation.identity);
        const auto* facts = to_.find<catalog::ColumnDefault>(value);
        return facts != nullptr && facts->volatile_expression &&
               std::any_of(to_.dependencies.begin(), to_.dependencies.end(), [&](const catalog::Dependency& dependency) {
                   const auto* routine = to_.find<catalog::Routine>(dependency.subject);
                   return dependency.dependent == value && routine != nullptr && routine->language.text() == "sql";
               });
    }

    catalog::ScriptConnection& connection_;
    const diff::Plan& plan_;
    const catalog::Snapshot& to_;
    std::set<std::string> standing_{};
    std::map<std::string, std::optional<LockMode>> held_{};
    Sights before_{};
    std::vector<std::string> surprises_{};
};

}  // namespace

std::vector<std::string> apply_and_watch(const catalog::Conninfo& target, const emit::Script& script,
                                         const diff::Plan& plan, const catalog::Snapshot& to)
{
    catalog::ScriptConnection connection(target);
    connection.run("SET check_function_bodies = off");
    Watch watch(connection, plan, to);
    for (const emit::Segment& segment : script.segments) {
        if (segment.transactional) {
            connection.run("BEGIN");
            watch.begin();
        }
        for (std::size_t i = segment.first; i < segment.last; ++i) {
            const std::size_t step = script.statements[i].step;
            connection.run(script.statements[i].statement.sql.text());
            const bool last_of_step = i + 1 == segment.last || script.statements[i + 1].step != step;
            if (segment.transactional && last_of_step) {
                watch.after_step(step);
            }
        }
        if (segment.transactional) {
            connection.run("COMMIT");
        }
    }
    return std::move(watch).take();
}

}  // namespace tidemark::scenario
