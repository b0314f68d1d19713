#include "catalog/shadow/declarative.h"

#include <glob.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "catalog/error.h"
#include "catalog/shadow/quoting.h"
#include "catalog/shadow/script_runner.h"
#include "catalog/shadow/server_name.h"
#include "catalog/shadow/source_text.h"
#include "catalog/shadow/statement_facts.h"

namespace tidemark::catalog {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> sql_files_below(const fs::path& directory)
{
    std::vector<fs::path> files;
    std::error_code failure;
    fs::recursive_directory_iterator entries(directory, failure);
    for (const fs::recursive_directory_iterator end; !failure && entries != end; entries.increment(failure)) {
        const std::string name = entries->path().filename().string();
        std::error_code ignored;
        if (name.starts_with(".")) {
            entries.disable_recursion_pending();
        } else if (name.ends_with(".sql") && !entries->is_directory(ignored)) {
            files.push_back(entries->path());
        }
    }
    if (failure) {
        throw InputError(directory.string(), 0, 0, "cannot be read: " + failure.message());
    }
    std::sort(files.begin(), files.end());
    return files;
}

Migration schema_file(const fs::path& path)
{
    Migration file;
    file.name = path.stem().string();
    file.path = path;
    file.text = read_sql_file(path);
    return file;
}

std::vector<fs::path> matches_of(const std::string& pattern)
{
    glob_t found{};
    const std::unique_ptr<glob_t, void (*)(glob_t*)> owner(&found, ::globfree);
    std::vector<fs::path> paths;
    if (::glob(pattern.c_str(), 0, nullptr, &found) == 0) {
        paths.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
    }
    return paths;
}

/// Nothing that is there could be missing only because another file has not run yet: undefined relation, function,
/// column, object, schema, table or database; an invalid reference; a dependency of a type that is still a shell.
bool may_be_cured_by_order(const std::string& sqlstate)
{
    constexpr std::array<std::string_view, 10> curable{"42P01", "42883", "42703", "42704", "3F000",
                                                       "42P16", "42809", "42830", "23503", "55000"};
    return std::find(curable.begin(), curable.end(), sqlstate) != curable.end();
}

/// SET and the like: they belong to every statement after them, so they run again in each round.
bool sets_session(const SqlScript& script, const SqlStatement& statement)
{
    const auto first_is = [&](std::string_view word) {
        return statement.first_token < statement.last_token &&
               is_word(script.text, script.tokens[statement.first_token], word);
    };
    return first_is("set") || first_is("reset") ||
           (first_is("select") && script.statement_text(statement).find("set_config") != std::string_view::npos);
}

struct PendingFile {
    const Migration* file = nullptr;
    SqlScript script{};
    /// Is the file taken statement by statement?
    bool is_taken_apart = false;
    /// Then those that have not succeeded yet.
    std::vector<std::size_t> statements{};
    std::optional<MigrationError> failure{};
};

class SchemaLoad {
public:
    SchemaLoad(ScriptConnection& connection, const std::vector<Migration>& files, const SchemaLoadOptions& options,
               Observer& observer)
        : connection_(connection), options_(options), observer_(observer), total_(files.size())
    {
        for (const Migration& file : files) {
            PendingFile pending;
            pending.file = &file;
            pending.script = split_sql(file.text, file.path.string());
            // A failure must undo all of a file that is to be tried again whole.
            if (sending_for(pending.script) == Sending::statement_by_statement || !is_one_transaction(pending.script)) {
                take_apart(pending);
            }
            pending_.push_back(std::move(pending));
        }
    }

    void run()
    {
        run_rounds();
        if (pending_.empty()) {
            return;
        }
        observer_.detail(fmt::format("{} of {} files need each other: loading them statement by statement",
                                     pending_.size(), total_));
        for (PendingFile& file : pending_) {
            if (!file.is_taken_apart) {
                take_apart(file);
            }
        }
        run_rounds();
        if (!pending_.empty()) {
            throw_failure();
        }
    }

private:
    /// As long as that gets anywhere. Only what no file creates in any order counts as a role taken for granted.
    void run_rounds()
    {
        do {
            while (!pending_.empty() && run_round()) {
            }
        } while (supply_a_role());
    }

    /// Makes the first role that a pending file misses. Was there one?
    bool supply_a_role()
    {
        for (const PendingFile& file : pending_) {
            const ServerMessage& server = file.failure->server;
            if (!options_.may_create_roles || server.sqlstate != "42704" || !server.message.starts_with("role ")) {
                continue;
            }
            if (const std::optional<std::string_view> role = quoted_part(server.message)) {
                reset_session(connection_);
                connection_.run("CREATE ROLE " + quoted_identifier(*role));
                observer_.warning(fmt::format("{}:{}: takes role {} for granted, which nothing creates; it was made here",
                                              file.failure->file, file.failure->line, *role));
                return true;
            }
        }
        return false;
    }

    /// Tries each pending file once and drops those that are done; did anything succeed?
    bool run_round()
    {
        bool has_progress = false;
        for (PendingFile& file : pending_) {
            reset_session(connection_);
            has_progress = (file.is_taken_apart ? try_statements(file) : try_whole(file)) || has_progress;
        }
        std::erase_if(pending_, [](const PendingFile& file) { return !file.failure; });
        observer_.progress(total_ - pending_.size(), total_, "");
        return has_progress;
    }

    /// The file's own BEGIN and COMMIT fall away: what they would hold together is tried again piece by piece.
    static void take_apart(PendingFile& file)
    {
        file.is_taken_apart = true;
        for (std::size_t at = 0; at < file.script.statements.size(); ++at) {
            const TransactionUse use = transaction_use(file.script, file.script.statements[at]);
            if (use != TransactionUse::opens && use != TransactionUse::closes) {
                file.statements.push_back(at);
            }
        }
    }

    bool try_whole(PendingFile& file)
    {
        file.failure.reset();
        try {
            run_script(connection_, file.file->path.string(), file.script, sending_for(file.script));
        } catch (const MigrationError& error) {
            file.failure = error;
        }
        return !file.failure;
    }

    bool try_statements(PendingFile& file)
    {
        file.failure.reset();
        std::vector<std::size_t> remaining;
        bool has_progress = false;
        for (const std::size_t statement : file.statements) {
            const bool belongs_to_session = sets_session(file.script, file.script.statements[statement]);
            try {
                run_statement(connection_, file.file->path.string(), file.script, statement);
                has_progress = has_progress || !belongs_to_session;
                if (belongs_to_session) {
                    remaining.push_back(statement);
                }
            } catch (const MigrationError& error) {
                remaining.push_back(statement);
                if (!file.failure || (may_be_cured_by_order(file.failure->server.sqlstate) &&
                                      !may_be_cured_by_order(error.server.sqlstate))) {
                    file.failure = error;
                }
            }
        }
        if (connection_.in_transaction()) {
            connection_.run("ROLLBACK");
        }
        file.statements = std::move(remaining);
        return has_progress;
    }

    [[noreturn]] void throw_failure() const
    {
        const auto incurable = std::find_if(pending_.begin(), pending_.end(), [](const PendingFile& file) {
            return !may_be_cured_by_order(file.failure->server.sqlstate);
        });
        throw MigrationError(*(incurable != pending_.end() ? incurable : pending_.begin())->failure);
    }

    ScriptConnection& connection_;
    const SchemaLoadOptions& options_;
    Observer& observer_;
    std::size_t total_;
    std::vector<PendingFile> pending_{};
};

}  // namespace

std::vector<Migration> read_schema_files(const fs::path& file_or_directory)
{
    std::error_code ignored;
    if (!fs::exists(file_or_directory, ignored)) {
        throw InputError(file_or_directory.string(), 0, 0, "no such file or directory");
    }
    std::vector<Migration> files;
    if (!fs::is_directory(file_or_directory, ignored)) {
        files.push_back(schema_file(file_or_directory));
        return files;
    }
    for (const fs::path& path : sql_files_below(file_or_directory)) {
        files.push_back(schema_file(path));
    }
    if (files.empty()) {
        throw InputError(file_or_directory.string(), 0, 0, "holds no .sql files");
    }
    return files;
}

std::vector<Migration> read_schema_files(const std::vector<std::string>& patterns, Observer& observer)
{
    std::vector<Migration> files;
    std::set<fs::path> seen;
    for (const std::string& pattern : patterns) {
        const std::vector<fs::path> matches = matches_of(pattern);
        if (matches.empty()) {
            observer.warning(fmt::format("no schema file matches {}", pattern));
        }
        for (const fs::path& match : matches) {
            std::error_code ignored;
            const std::vector<fs::path> paths =
                fs::is_directory(match, ignored) ? sql_files_below(match) : std::vector<fs::path>{match};
            for (const fs::path& path : paths) {
                if (seen.insert(path.lexically_normal()).second) {
                    files.push_back(schema_file(path));
                }
            }
        }
    }
    if (files.empty()) {
        throw InputError("schema_paths", 0, 0, fmt::format("match no file: {}", fmt::join(patterns, ", ")));
    }
    return files;
}

void load_schema_files(ScriptConnection& connection, const std::vector<Migration>& files,
                       const SchemaLoadOptions& options, Observer& observer)
{
    observer.phase("load", files.size() == 1 ? "loading 1 schema file" : fmt::format("loading {} schema files", files.size()));
    SchemaLoad(connection, files, options, observer).run();
    reset_session(connection);
}

}  // namespace tidemark::catalog
