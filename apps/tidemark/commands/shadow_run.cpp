#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <vector>

#include "apps/tidemark/commands/commands.h"
#include "apps/tidemark/comparison.h"
#include "apps/tidemark/exit_status.h"
#include "catalog/error.h"
#include "catalog/script_connection.h"
#include "catalog/shadow/declarative.h"
#include "catalog/shadow/quoting.h"

namespace tidemark::apps {
namespace {

/// What the command finds in its environment: DATABASE_URL for those that take a URL, PG* for libpq's own.
void set_environment(const catalog::Conninfo& target)
{
    const std::string host = target.value("host");
    std::string encoded;
    for (const char c : host) {
        encoded += c == '/' ? "%2F" : std::string(1, c);
    }
    const std::string url = "postgresql://" + target.value("user") + "@" + encoded + "/" + target.value("dbname");
    for (const auto& [name, value] : {std::pair<const char*, std::string>{"DATABASE_URL", url},
                                      {"PGHOST", host},
                                      {"PGUSER", target.value("user")},
                                      {"PGDATABASE", target.value("dbname")},
                                      {"PGPORT", target.value("port")}}) {
        if (value.empty()) {
            unsetenv(name);
        } else {
            setenv(name, value.c_str(), 1);
        }
    }
}

/// As the platform's own runner would, so that drift knows what is applied.
void record_history(const Comparison& comparison, const catalog::Conninfo& target)
{
    if (comparison.platform != catalog::shadow::Platform::supabase) {
        return;
    }
    std::string sql =
        "CREATE SCHEMA IF NOT EXISTS supabase_migrations;\n"
        "CREATE TABLE IF NOT EXISTS supabase_migrations.schema_migrations (version text NOT NULL PRIMARY KEY, "
        "statements text[], name text);\n";
    for (const catalog::Migration& migration : comparison.to.applied) {
        sql += "INSERT INTO supabase_migrations.schema_migrations (version, name) VALUES (" +
               catalog::quoted_literal(migration.version) + ", " + catalog::quoted_literal(migration.name) +
               ") ON CONFLICT DO NOTHING;\n";
    }
    catalog::ScriptConnection(target).run(sql);
}

/// The command's exit status; 128 + the signal that ended it.
int run_child(const std::vector<std::string>& command)
{
    std::vector<char*> words;
    for (const std::string& word : command) {
        words.push_back(const_cast<char*>(word.c_str()));
    }
    words.push_back(nullptr);
    const pid_t child = fork();
    if (child == 0) {
        execvp(words[0], words.data());
        _exit(errno == ENOENT ? 127 : 126);
    }
    if (child < 0) {
        throw catalog::Error(std::string("cannot start the command: ") + std::strerror(errno));
    }
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

int shadow_run(const Arguments& arguments, catalog::Observer& observer)
{
    Comparison comparison = load_project_migrations(arguments, observer);
    const catalog::Conninfo target = shadow_of(comparison, arguments, observer).conninfo(*comparison.to.database);
    record_history(comparison, target);
    for (const std::string& file : arguments.seed_files) {
        catalog::ScriptConnection connection(target);
        catalog::load_schema_files(connection, catalog::read_schema_files(std::filesystem::path(file)), {}, observer);
    }
    set_environment(target);
    return run_child(arguments.child_command);
}

}  // namespace tidemark::apps
