#include "catalog/shadow/history.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include <fmt/format.h>

#include "catalog/row.h"
#include "catalog/shadow/history/ledgers.h"
#include "catalog/shadow/quoting.h"

namespace tidemark::catalog {
namespace {

constexpr std::string_view way_out = "--applied-through VERSION says how far the database is";

/// A table found, and what can be told of it.
struct Candidate {
    LedgerTable table{};
    /// None: the configured table, which is no known tool's.
    const LedgerAdapter* adapter = nullptr;
    /// Why it cannot be read; empty when it can.
    std::string obstacle{};
    History history{};
};

/// Asked of the catalogs, which every role may read, because a failing SELECT would end the transaction. A policy that
/// hides rows would look like migrations not applied.
std::string tables_query(const HistoryOptions& options)
{
    std::string condition;
    if (!options.table.empty()) {
        condition = fmt::format("n.nspname = {} AND c.relname = {}", quoted_literal(options.schema),
                                quoted_literal(options.table));
    } else {
        std::set<std::string_view> names;
        for (const LedgerAdapter& adapter : ledgers()) {
            if (options.tool.empty() || adapter.tool == options.tool) {
                names.insert(adapter.table);
            }
        }
        std::string list;
        for (const std::string_view name : names) {
            list += (list.empty() ? "" : ", ") + quoted_literal(name);
        }
        condition = fmt::format("c.relname IN ({}) AND n.nspname !~ '^pg_'", list);
        for (const std::string& schema : options.foreign_schemas) {
            condition += " AND n.nspname <> " + quoted_literal(schema);
        }
    }
    return R"(
SELECT n.nspname, c.relname, pg_catalog.has_schema_privilege(n.oid, 'USAGE'), pg_catalog.row_security_active(c.oid),
       a.names, a.categories, a.readable
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN LATERAL (
    SELECT pg_catalog.array_agg(a.attname::pg_catalog.text ORDER BY a.attnum) AS names,
           pg_catalog.array_agg(t.typcategory::pg_catalog.text ORDER BY a.attnum) AS categories,
           pg_catalog.array_agg(pg_catalog.has_column_privilege(c.oid, a.attnum, 'SELECT')::pg_catalog.text
                                ORDER BY a.attnum) AS readable
    FROM pg_catalog.pg_attribute a
    JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) a
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND )" +
           condition + "\nORDER BY n.nspname <> 'public', n.nspname, c.relname";
}

LedgerTable ledger_table_from(Row row)
{
    LedgerTable table;
    table.schema = row.string();
    table.name = row.string();
    table.has_usage = row.boolean();
    table.hides_rows = row.boolean();
    const std::vector<std::string> names = row.strings();
    const std::vector<std::string> categories = row.strings();
    const std::vector<std::string> readable = row.strings();
    for (std::size_t at = 0; at < names.size(); ++at) {
        table.columns.push_back({names[at], categories[at].empty() ? '\0' : categories[at][0], readable[at] == "true"});
    }
    return table;
}

/// The column that the table lacks, or has with another type; empty when it is laid out as the adapter expects.
std::string_view lacking_column(const LedgerTable& table, std::span<const LedgerColumn> columns)
{
    for (const LedgerColumn& column : columns) {
        const LedgerTable::Column* found = table.find(column.name);
        if (found == nullptr || (column.category != '\0' && found->category != column.category)) {
            return column.name;
        }
    }
    return {};
}

/// The adapter that fits the table, else the one that comes nearest; none when the table bears no known name.
const LedgerAdapter* adapter_for(const LedgerTable& table, const HistoryOptions& options)
{
    const LedgerAdapter* nearest = nullptr;
    for (const LedgerAdapter& adapter : ledgers()) {
        const bool is_meant =
            options.tool.empty()
                ? adapter.table == table.name && (adapter.schema.empty() || adapter.schema == table.schema)
                : adapter.tool == options.tool &&
                      (!options.table.empty() || adapter.schema.empty() || adapter.schema == table.schema);
        if (is_meant && lacking_column(table, adapter.columns).empty()) {
            return &adapter;
        }
        if (is_meant && nearest == nullptr) {
            nearest = &adapter;
        }
    }
    return nearest;
}

std::string obstacle_to(const LedgerTable& table, std::span<const LedgerColumn> columns, std::string_view advice)
{
    if (const std::string_view column = lacking_column(table, columns); !column.empty()) {
        return fmt::format("{} has no column {} as expected{}", table.display(), column, advice);
    }
    if (!table.has_usage) {
        return "no USAGE privilege on schema " + table.schema;
    }
    for (const LedgerColumn& column : columns) {
        if (!table.find(column.name)->is_readable) {
            return "no SELECT privilege on " + table.display();
        }
    }
    return table.hides_rows ? "row security hides rows of " + table.display() + " from this role" : std::string();
}

Candidate candidate_of(LedgerTable table, const HistoryOptions& options)
{
    Candidate candidate;
    candidate.adapter = options.version_column.empty() ? adapter_for(table, options) : nullptr;
    const std::string version_column = options.version_column.empty() ? "version" : options.version_column;
    const LedgerColumn configured[]{{version_column}};
    candidate.obstacle = candidate.adapter != nullptr
                             ? obstacle_to(table, candidate.adapter->columns,
                                           fmt::format(" of a table of {}'s", candidate.adapter->tool))
                             : obstacle_to(table, configured, "; [history] version_column names the right one");
    candidate.history.tool = candidate.adapter != nullptr ? candidate.adapter->tool : "configured";
    candidate.history.schema = table.schema;
    candidate.history.table = table.name;
    candidate.history.is_guessed =
        options.table.empty() && options.tool.empty() && candidate.history.tool != "supabase";
    candidate.table = std::move(table);
    return candidate;
}

void make_unreadable(History& history, std::string reason)
{
    history.state = History::State::unreadable;
    history.reason = std::move(reason);
    history.migrations.clear();
    history.through.clear();
    history.revisions.clear();
}

/// "20240101120000_name", Prisma's, as the file's version and name.
void part_name(AppliedMigration& migration)
{
    const std::size_t underscore = migration.version.find('_');
    if (underscore != std::string::npos && underscore != 0 &&
        migration.version.find_first_not_of("0123456789") == underscore) {
        migration.name = migration.version.substr(underscore + 1);
        migration.version.resize(underscore);
    }
}

struct Recorded {
    AppliedMigration migration{};
    std::string outcome{};
};

struct ByVersion {
    bool operator()(const std::string& left, const std::string& right) const { return version_less(left, right); }
};

/// The last row of each version, by version.
std::map<std::string, Recorded, ByVersion> last_rows(const ResultSet& answer, bool has_names_for_versions)
{
    std::map<std::string, Recorded, ByVersion> last;
    for (std::size_t row = 0; row < answer.rows(); ++row) {
        Row cells(answer, row);
        Recorded recorded;
        recorded.migration.version = cells.string_or_empty();
        recorded.migration.name = cells.string_or_empty();
        recorded.outcome = cells.string();
        recorded.migration.checksum = cells.string_or_empty();
        recorded.migration.statements = cells.strings();
        if (has_names_for_versions) {
            part_name(recorded.migration);
        }
        std::string version = recorded.migration.version;
        last.insert_or_assign(std::move(version), std::move(recorded));
    }
    return last;
}

void take_rows(History& history, const ResultSet& answer)
{
    history.state = History::State::known;
    for (auto& [version, recorded] : last_rows(answer, history.tool == "prisma")) {
        if (recorded.outcome == "failed") {
            make_unreadable(history, fmt::format("{} has {} in {}.{} as failed or unfinished; {}", history.tool,
                                                 version, history.schema, history.table, way_out));
            return;
        }
        if (recorded.outcome == "revision") {
            history.revisions.push_back(version);
            continue;
        }
        if (recorded.outcome == "last" || recorded.outcome == "baseline") {
            history.through = version;
        }
        if (recorded.outcome == "last" || recorded.outcome == "applied") {
            history.migrations.push_back(std::move(recorded.migration));
        }
    }
}

std::string rows_query(const Candidate& candidate, const HistoryOptions& options)
{
    return candidate.adapter != nullptr
               ? candidate.adapter->rows(candidate.table, options.with_evidence)
               : rows_of_versions(candidate.table, options.version_column.empty() ? "version" : options.version_column);
}

/// Supabase's first, then by the list; public before other schemas.
void sort_by_preference(std::vector<Candidate>& candidates)
{
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& left, const Candidate& right) {
        return std::less<>()(left.adapter, right.adapter);
    });
}

/// Has it rows, or may it have some?
bool tells_something(const Candidate& candidate)
{
    return candidate.history.state == History::State::unreadable || !candidate.history.is_empty();
}

History choose(std::vector<Candidate> candidates, Observer& observer)
{
    const auto taken = std::find_if(candidates.begin(), candidates.end(), tells_something);
    if (taken == candidates.end()) {
        return std::move(candidates.front().history);
    }
    std::string others;
    for (auto other = taken + 1; other != candidates.end(); ++other) {
        if (tells_something(*other)) {
            others += fmt::format(" and {} ({})", other->table.display(), other->history.tool);
        }
    }
    if (!others.empty()) {
        observer.warning(
            fmt::format("several tables tell which migrations were applied: {} ({}){}; the first is taken ([history] "
                        "tool or table in "
                        "tidemark.toml chooses)",
                        taken->table.display(), taken->history.tool, others));
    }
    return std::move(taken->history);
}

/// No table: that is an answer only where nobody said that there is one.
History history_of_none(const HistoryOptions& options)
{
    History history;
    history.tool = options.tool;
    if (!options.table.empty()) {
        make_unreadable(history,
                        fmt::format("there is no table {}.{}, which [history] names", options.schema, options.table));
    } else if (!options.tool.empty()) {
        make_unreadable(history, fmt::format("there is no table of {}'s, which [history] names", options.tool));
    }
    return history;
}

/// Does the file bear this name of Alembic's: as a word of its name, or where Alembic's own files have it?
bool bears(const Migration& migration, std::string_view revision)
{
    constexpr std::size_t head = 2000;
    const auto holds_word = [revision](std::string_view text) {
        const auto is_part = [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        };
        for (std::size_t at = text.find(revision); at != std::string_view::npos; at = text.find(revision, at + 1)) {
            const std::size_t end = at + revision.size();
            if ((at == 0 || !is_part(text[at - 1])) && (end == text.size() || !is_part(text[end]))) {
                return true;
            }
        }
        return false;
    };
    if (holds_word(file_name(migration))) {
        return true;
    }
    const std::string_view text = std::string_view(migration.text).substr(0, head);
    const std::size_t label = text.find("Revision ID:");
    return label != std::string_view::npos && holds_word(text.substr(label, text.find('\n', label) - label));
}

}  // namespace

std::vector<std::string> migration_tools()
{
    std::vector<std::string> tools;
    for (const LedgerAdapter& adapter : ledgers()) {
        tools.emplace_back(adapter.tool);
    }
    return tools;
}

History read_history(Session& session, const HistoryOptions& options, Observer& observer)
{
    const std::unique_ptr<ResultSet> tables = session.run_one(tables_query(options));
    std::vector<Candidate> candidates;
    for (std::size_t row = 0; row < tables->rows(); ++row) {
        Candidate candidate = candidate_of(ledger_table_from(Row(*tables, row)), options);
        if (candidate.adapter != nullptr || !options.table.empty()) {
            candidates.push_back(std::move(candidate));
        }
    }
    if (candidates.empty()) {
        return history_of_none(options);
    }
    sort_by_preference(candidates);
    std::vector<std::string> queries;
    for (const Candidate& candidate : candidates) {
        if (candidate.obstacle.empty()) {
            queries.push_back(rows_query(candidate, options));
        }
    }
    const auto answers = queries.empty() ? std::vector<std::unique_ptr<ResultSet>>{} : session.run(queries);
    auto answer = answers.begin();
    for (Candidate& candidate : candidates) {
        if (candidate.obstacle.empty()) {
            take_rows(candidate.history, **answer++);
        } else {
            make_unreadable(candidate.history, candidate.obstacle);
        }
    }
    return choose(std::move(candidates), observer);
}

History settle(History history, const std::vector<Migration>& migrations)
{
    if (history.state != History::State::known) {
        return history;
    }
    const std::string table = history.schema + "." + history.table;
    if (history.revisions.size() > 1) {
        make_unreadable(history, fmt::format("{} has several heads in {}; {}", history.tool, table, way_out));
        return history;
    }
    if (!history.revisions.empty()) {
        const std::string revision = history.revisions.front();
        const auto file = std::find_if(migrations.begin(), migrations.end(),
                                       [&revision](const Migration& each) { return bears(each, revision); });
        if (file == migrations.end()) {
            make_unreadable(
                history, fmt::format("{} names the revision {}, which has no order and which no file bears; {}", table,
                                     revision, way_out));
        } else {
            history.revisions.clear();
            history.through = file->version;
        }
        return history;
    }
    const auto has_file = [&migrations](const AppliedMigration& applied) {
        return std::any_of(migrations.begin(), migrations.end(), [&applied](const Migration& migration) {
            return is_same_version(migration.version, applied.version);
        });
    };
    if (history.is_guessed && !migrations.empty() && !history.migrations.empty() &&
        std::none_of(history.migrations.begin(), history.migrations.end(), has_file)) {
        make_unreadable(
            history, fmt::format("{} looks like a table of {}'s, but none of the versions in it is one of the files'; "
                                 "[history] table in tidemark.toml names the right one, and {}",
                                 table, history.tool, way_out));
    }
    return history;
}

}  // namespace tidemark::catalog
