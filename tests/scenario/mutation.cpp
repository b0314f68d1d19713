#include "tests/scenario/mutation.h"

#include <algorithm>
#include <exception>
#include <map>
#include <optional>
#include <random>
#include <sstream>
#include <string_view>

#include "catalog/error.h"
#include "catalog/script_connection.h"
#include "tests/scenario/database.h"
#include "tests/scenario/dump.h"
#include "tests/scenario/mutation_statements.h"

namespace tidemark::scenario {
namespace {

using catalog::ScriptConnection;

/// The same numbers with every standard library, which uniform_int_distribution does not promise.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}
    std::size_t below(std::size_t end) { return static_cast<std::size_t>(engine_() % end); }
    template <class Items>
    const auto& among(const Items& items)
    {
        return items[below(items.size())];
    }

private:
    std::mt19937_64 engine_;
};

constexpr std::string_view user_relation =
    "from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname !~ '^pg_' and "
    "n.nspname <> 'information_schema' and c.relkind";

std::string replaced(std::string text, std::string_view what, std::string_view by)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
        text.replace(at, what.size(), by);
    }
    return text;
}

std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

/// Writes random statements about what is in a database.
class Author {
public:
    Author(ScriptConnection& connection, Dice& dice) : connection_(connection), dice_(dice) {}

    /// Empty when there is nothing that it could be about.
    std::optional<std::string> statement()
    {
        picked_.clear();
        std::string text(dice_.among(statement_templates()));
        if (text.find("{new}") != std::string::npos) {
            text = replaced(text, "{new}", new_name());
        }
        for (const Placeholder& placeholder : placeholders()) {
            const std::string braces = "{" + std::string(placeholder.word) + "}";
            if (text.find(braces) == std::string::npos) {
                continue;
            }
            const auto value = pick(placeholder);
            if (!value) {
                return std::nullopt;
            }
            picked_[braces] = *value;
            text = replaced(text, braces, *value);
        }
        return text;
    }

private:
    /// One in eight needs quoting; where it stands inside quotes already, PostgreSQL takes the quotes for a part of it.
    std::string new_name()
    {
        const std::string name = "new_" + std::to_string(++made_);
        return dice_.below(8) == 0 ? "\"Odd " + name + "\"" : name;
    }

    std::optional<std::string> pick(const Placeholder& placeholder)
    {
        std::string query = replaced(std::string(placeholder.query), "{relations}", user_relation);
        for (const auto& [braces, value] : picked_) {
            query = replaced(query, braces, value);
        }
        const auto candidates = lines_of(connection_.value_of(
            "select string_agg(x::text, E'\\n' order by x::text collate \"C\") from (" + query + ") q(x)"));
        return candidates.empty() ? std::nullopt : std::optional(dice_.among(candidates));
    }

    ScriptConnection& connection_;
    Dice& dice_;
    std::map<std::string, std::string> picked_{};
    int made_ = 0;
};

/// Roles are the server's; another process may be at it too.
void make_roles(const Bench& bench)
{
    for (const char* role : {"mutation_reader", "mutation_owner"}) {
        try {
            ScriptConnection(bench.server).run("CREATE ROLE " + std::string(role));
        } catch (const catalog::StatementError&) {
            continue;  // it is there
        }
    }
}

/// States that PostgreSQL leaves behind and no statement makes: a replica identity whose index is gone.
constexpr const char* tidy_up = R"(
DO $$
DECLARE
    relation regclass;
BEGIN
    FOR relation IN SELECT c.oid FROM pg_class c WHERE c.relreplident = 'i' AND c.relkind IN ('r', 'p') AND NOT EXISTS
        (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisreplident)
    LOOP
        EXECUTE format('ALTER TABLE %s REPLICA IDENTITY DEFAULT', relation);
    END LOOP;
END $$)";

std::vector<std::string> mutate(const Database& database, Dice& dice)
{
    constexpr std::size_t most_statements = 20;
    constexpr std::size_t tries_each = 4;
    std::vector<std::string> taken;
    ScriptConnection connection(database.conninfo());
    Author author(connection, dice);
    const std::size_t wanted = 1 + dice.below(most_statements);
    for (std::size_t i = 0; i < tries_each * wanted && taken.size() < wanted; ++i) {
        const auto statement = author.statement();
        if (!statement) {
            continue;
        }
        try {
            connection.run(*statement);
            taken.push_back(*statement);
        } catch (const catalog::StatementError&) {
            continue;  // not legal here
        }
    }
    connection.run(tidy_up);
    return taken;
}

}  // namespace

namespace {

/// As it is after a dump and a restore, if it can be dumped: some expressions are written otherwise from then on, and here
/// nobody asks a shadow about them.
void load_settled(const Bench& bench, const Database& database, const std::filesystem::path& base)
{
    if (bench.pg_dump.empty()) {
        load_scenario(bench, database, base);
        return;
    }
    const Database written(bench, "written");
    load_scenario(bench, written, base);
    restore_dump(run_pg_dump(bench, written, DumpContents::schema_and_rows), database);
}

/// Nobody can even plan to read a table with an index over a function that reads the table.
constexpr const char* plan_to_read_everything = R"(
DO $$
DECLARE
    relation regclass;
BEGIN
    FOR relation IN SELECT c.oid FROM pg_class c WHERE c.relkind IN ('r', 'p') AND c.oid >= 16384 LOOP
        EXECUTE format('SELECT FROM %s LIMIT 0', relation);
    END LOOP;
END $$)";

/// Chance also makes what nobody can make again, or read: a stored column of a function that was immutable once. What says so
/// is the server's word about a restore; empty when the dump restores.
std::string word_against_restore(const Bench& bench, const Database& database)
{
    try {
        ScriptConnection(database.conninfo()).run(plan_to_read_everything);
        const Database copy(bench, "restored");
        restore_dump(run_pg_dump(bench, database, DumpContents::schema_and_rows), copy);
    } catch (const catalog::StatementError& error) {
        return error.server.message;
    }
    return {};
}

/// Do all failures come of that?
bool explains(const std::string& word, const std::vector<std::string>& failures)
{
    return !word.empty() && std::all_of(failures.begin(), failures.end(), [&word](const std::string& failure) {
        return failure.find(word) != std::string::npos || failure.find(script_was) != std::string::npos;
    });
}

}  // namespace

std::vector<std::vector<std::filesystem::path>> mutation_bases(const std::vector<std::filesystem::path>& directories)
{
    std::vector<std::vector<std::filesystem::path>> all;
    for (const auto& directory : directories) {
        std::vector<std::filesystem::path>& bases = all.emplace_back();
        for (const auto& entry : std::filesystem::recursive_directory_iterator(directory)) {
            const std::string name = entry.path().filename().string();
            if (name.ends_with(".sql") && !name.ends_with("setup.sql") && name != "expected.sql") {
                bases.push_back(entry.path());
            }
        }
        std::sort(bases.begin(), bases.end());
    }
    return all;
}

Mutation prove_mutation(const Bench& bench, const std::vector<std::vector<std::filesystem::path>>& bases,
                        std::uint64_t seed)
{
    make_roles(bench);
    Dice dice(seed);
    Mutation mutation;
    const std::filesystem::path& base = dice.among(dice.among(bases));
    mutation.base = base.string();
    const Database from(bench, "from");
    try {
        load_settled(bench, from, base);
    } catch (const catalog::Error&) {
        return mutation;  // of a newer server
    }
    const Database to(bench, "to", from.name());
    mutation.statements = mutate(to, dice);
    if (!mutation.statements.empty()) {
        try {
            mutation.failures = prove_both_ways(bench, from, to);
        } catch (const std::exception& error) {
            mutation.failures.emplace_back(error.what());
        }
    }
    if (!mutation.failures.empty() && !bench.pg_dump.empty()) {
        const std::string word = word_against_restore(bench, to);
        if (explains(word, mutation.failures)) {
            mutation.passed_over = word;
        }
    }
    return mutation;
}

}  // namespace tidemark::scenario
