#include "catalog/shadow/cure.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "catalog/shadow/platform.h"
#include "catalog/shadow/server_name.h"
#include "catalog/shadow/sql_splitter.h"
#include "catalog/shadow/statement_facts.h"

namespace tidemark::catalog {
namespace {

bool creates(const CreatedObject& object, const ShownName& name, std::initializer_list<std::string_view> nouns)
{
    const bool is_such = nouns.size() == 0 || std::find(nouns.begin(), nouns.end(), object.noun) != nouns.end();
    const bool same_schema = name.schema.empty() || object.schema.empty() || object.schema == name.schema;
    return is_such && same_schema && object.name == name.name;
}

struct Creation {
    const Migration* file = nullptr;
    int line = 0;
    bool comes_later = false;
};

/// The first statement elsewhere, or further down in the failing file, that creates the thing.
std::optional<Creation> creation_of(const ShownName& name, const MigrationError& error,
                                    const std::vector<Migration>& files, std::initializer_list<std::string_view> nouns)
{
    bool comes_later = false;
    std::optional<Creation> earlier;
    for (const Migration& file : files) {
        const bool is_failing = file.path.string() == error.file;
        comes_later = comes_later || is_failing;
        if (file.text.find(name.name) == std::string::npos) {
            continue;
        }
        const SqlScript script = split_sql(file.text, file.path.string());
        for (const SqlStatement& statement : script.statements) {
            const std::optional<CreatedObject> object = created_object(script, statement);
            if (!object || !creates(*object, name, nouns)) {
                continue;
            }
            const Creation creation{&file, statement.position.line,
                                    is_failing ? statement.position.line > error.line : comes_later};
            if (creation.comes_later) {
                return creation;
            }
            earlier = earlier.value_or(creation);
        }
    }
    return earlier;
}

std::string place(const Creation& creation)
{
    return fmt::format("{}:{}", creation.file->path.filename().string(), creation.line);
}

/// Is it among what every database of Supabase's has? There it is never missing.
bool is_supabases(const ShownName& name)
{
    const shadow::PlatformFacts& facts = shadow::platform_facts(shadow::Platform::supabase);
    const auto is_among = [&name](std::span<const std::string_view> names) {
        return std::find(names.begin(), names.end(), name.name) != names.end();
    };
    if (name.schema.empty()) {
        return is_among(facts.managed_schemas) || is_among(facts.platform_roles);
    }
    static const std::string prelude =
        shadow::prelude_of(shadow::Platform::supabase, shadow::DefaultPrivileges::open).content();
    return prelude.find(name.schema + "." + name.name + "(") != std::string::npos ||
           prelude.find(name.schema + "." + name.name + " (") != std::string::npos;
}

std::string cure_of_missing(const MigrationError& error, const std::vector<Migration>& files, std::string_view what,
                            std::initializer_list<std::string_view> nouns)
{
    const std::optional<ShownName> name = missing_name(error.server);
    const std::optional<Creation> creation = name ? creation_of(*name, error, files, nouns) : std::nullopt;
    if (creation && creation->comes_later) {
        return fmt::format("{} creates it, later: move it before this statement, or this statement after it.",
                           place(*creation));
    }
    if (creation) {
        return fmt::format(
            "{} creates it, earlier; is it dropped or renamed in between, or in a schema that is not in the "
            "search_path here? Every file starts with the search_path of the login role: qualify the name.",
            place(*creation));
    }
    if (name && is_supabases(*name)) {
        return fmt::format("Supabase's databases have this {}: --platform supabase gives the shadow what they have.", what);
    }
    return fmt::format(
        "No file creates this {}. Was it made by hand or by another tool? Write a migration that creates it, with a "
        "version before this one.",
        what);
}

std::string cure_of_missing_column(const MigrationError& error, const std::vector<Migration>& files)
{
    const std::optional<ShownName> column = missing_name(error.server);
    bool comes_later = false;
    for (const Migration& file : files) {
        if (comes_later && column && file.text.find(column->name) != std::string::npos) {
            return fmt::format("{} mentions that name: if it adds the column, it must come before this file.",
                               file.path.filename().string());
        }
        comes_later = comes_later || file.path.string() == error.file;
    }
    return "The column was never added by a file, or an earlier one dropped or renamed it. An unquoted name is folded "
           "to lower "
           "case: write a mixed-case name in double quotes.";
}

std::string cure_of_missing_object(const MigrationError& error, const std::vector<Migration>& files)
{
    const std::string_view message = error.server.message;
    if (message.starts_with("role ")) {
        return cure_of_missing(error, files, "role", {"role"}) +
               " Roles belong to the server, not to the database: they are often made outside migrations.";
    }
    if (message.starts_with("type ")) {
        return cure_of_missing(error, files, "type", {"type", "domain", "table", "view"}) +
               " If an extension brings it, CREATE EXTENSION must come first, and its schema be in the search_path.";
    }
    return cure_of_missing(error, files, "object", {});
}

std::string cure_of_existing(const MigrationError& error, const std::vector<Migration>& files)
{
    const std::optional<std::string_view> name = quoted_part(error.server.message);
    if (name) {
        const ShownName shown = shown_name(*name);
        for (const Migration& file : files) {
            const SqlScript script = file.text.find(shown.name) == std::string::npos
                                         ? SqlScript{}
                                         : split_sql(file.text, file.path.string());
            for (const SqlStatement& statement : script.statements) {
                const bool is_this = file.path.string() == error.file && statement.position.line >= error.line;
                const std::optional<CreatedObject> object = created_object(script, statement);
                if (!is_this && object && creates(*object, shown, {})) {
                    return fmt::format(
                        "{}:{} creates it too: remove one of the two, or write IF NOT EXISTS (OR REPLACE) here.",
                        file.path.filename().string(), statement.position.line);
                }
            }
            if (file.path.string() == error.file) {
                break;
            }
        }
    }
    return "It is there already, from an earlier file or from the platform: write CREATE ... IF NOT EXISTS (or OR "
           "REPLACE), or "
           "remove this statement.";
}

std::string cure_of_syntax_error(const ServerMessage& server)
{
    // PL/pgSQL has errors of this class too, which show only when a body runs.
    if (server.message.find("no destination") != std::string::npos) {
        return "A body in PL/pgSQL throws a result away only on demand: write PERFORM instead of SELECT, or SELECT ... "
               "INTO.";
    }
    if (!server.context.empty()) {
        return {};
    }
    return "PostgreSQL cannot read this. Look just before the marked place: a missing semicolon or comma, an unclosed "
           "parenthesis or quote, psql's :variables, or syntax of a newer major than the shadow's.";
}

std::string cure_of_unsupported(const ServerMessage& server)
{
    if (server.message.find("extension") != std::string::npos) {
        return "The extension is not installed in the PostgreSQL that the shadow runs: install its package for that "
               "major.";
    }
    return "The shadow's PostgreSQL does not have this feature: it may be of another major than the target "
           "(--pg-bindir chooses "
           "one), or built without it.";
}

struct FixedCure {
    std::string_view sqlstate;
    std::string_view cure;
};

constexpr std::array fixed_cures{
    FixedCure{
        "42501",
        "The role that replays may not do this. Supabase lets `postgres` do more than a plain role: replay without "
        "--shadow-role restricted, or have the owner of the object grant it in an earlier file."},
    FixedCure{"23505",
              "Rows that the files insert collide. Write INSERT ... ON CONFLICT DO NOTHING, or clean up before the "
              "unique index is made."},
    FixedCure{"23503",
              "A row refers to one that the files do not insert, perhaps because it exists only in the real database. "
              "Insert it first, or move the data out of the migrations into a seed file."},
    FixedCure{"25001",
              "The statement refuses to run in a transaction, or the file opens one without closing it: put it into a "
              "file of its own, and end every BEGIN with COMMIT."},
    FixedCure{"2BP01", "Other objects depend on it: drop those first, by name, in this file."},
    FixedCure{
        "3D000",
        "The shadow's database has a name of its own. Where a statement must name the database, take its name from "
        "current_database(): DO $$ BEGIN EXECUTE format('GRANT CONNECT ON DATABASE %I TO ...', "
        "current_database()); END $$."},
    FixedCure{
        "53200",
        "One transaction locks more objects than the server has room for: raise max_locks_per_transaction, or split "
        "the file."},
    FixedCure{"55P04",
              "A new enum value cannot be used in the transaction that adds it: put ALTER TYPE ... ADD VALUE into an "
              "earlier file of its own."},
    FixedCure{"58P01",
              "The extension's files are not installed in the PostgreSQL that the shadow runs: install its package for "
              "that major."},
};

}  // namespace

std::string usual_cure(const MigrationError& error, const std::vector<Migration>& files)
{
    const std::string& sqlstate = error.server.sqlstate;
    if (sqlstate == "42P01") {
        return cure_of_missing(error, files, "relation", {"table", "view", "sequence", "index"});
    }
    if (sqlstate == "42883") {
        return cure_of_missing(error, files, "function", {"function", "procedure", "aggregate"}) +
               " If it exists with other argument types, cast the arguments.";
    }
    if (sqlstate == "3F000") {
        return cure_of_missing(error, files, "schema", {"schema"});
    }
    if (sqlstate == "42703") {
        return cure_of_missing_column(error, files);
    }
    if (sqlstate == "42704") {
        return cure_of_missing_object(error, files);
    }
    if (sqlstate == "42P07" || sqlstate == "42710" || sqlstate == "42723" || sqlstate == "42P06" ||
        sqlstate == "42701") {
        return cure_of_existing(error, files);
    }
    if (sqlstate == "42601") {
        return cure_of_syntax_error(error.server);
    }
    if (sqlstate == "0A000") {
        return cure_of_unsupported(error.server);
    }
    const auto* fixed = std::find_if(fixed_cures.begin(), fixed_cures.end(),
                                     [&sqlstate](const FixedCure& cure) { return cure.sqlstate == sqlstate; });
    return fixed != fixed_cures.end() ? std::string(fixed->cure) : std::string{};
}

}  // namespace tidemark::catalog
