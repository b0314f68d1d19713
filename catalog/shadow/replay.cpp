#include "catalog/shadow/replay.h"

#include <optional>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "catalog/shadow/platform.h"
#include "catalog/shadow/quoting.h"
#include "catalog/shadow/script_runner.h"
#include "catalog/shadow/server_name.h"

namespace tidemark::catalog {
namespace {

/// Failures that come from sending several statements as one transaction: unsafe use of a new enum value, "cannot run
/// inside a transaction block", a COMMIT inside CALL or DO.
bool comes_from_one_transaction(const std::string& sqlstate)
{
    return sqlstate == "55P04" || sqlstate == "25001" || sqlstate == "2D000";
}

/// The role of `role "x" already exists`: the first quoted name of the message, whatever its language.
std::optional<std::string> duplicate_role(const ServerMessage& message, const std::set<std::string>& precreated)
{
    if (message.sqlstate != "42710") {
        return std::nullopt;
    }
    const std::optional<std::string_view> role = quoted_part(message.message);
    return role && precreated.count(std::string(*role)) != 0 ? std::optional<std::string>(*role) : std::nullopt;
}

/// The extension that supplies what a failure says is missing.
const shadow::Standin* missing_extension(const ServerMessage& message)
{
    const std::optional<ShownName> missing = missing_name(message);
    if (!missing) {
        return nullptr;
    }
    const shadow::Standin* by_name = shadow::standin_supplying(missing->name);
    return by_name != nullptr || missing->schema.empty() ? by_name : shadow::standin_supplying(missing->schema);
}

bool drop_role(ScriptConnection& connection, const std::string& role)
{
    try {
        reset_session(connection);
        connection.run("DROP ROLE " + quoted_identifier(role));
        return true;
    } catch (const StatementError&) {
        return false;  // something depends on it by now
    }
}

bool create_extension(ScriptConnection& connection, const shadow::Standin& extension)
{
    try {
        reset_session(connection);
        const bool goes_to_extensions =
            extension.relocatable &&
            connection.value_of("SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = 'extensions'") == "1";
        connection.run(fmt::format("CREATE EXTENSION {}{} CASCADE", quoted_identifier(extension.name),
                                   goes_to_extensions ? " SCHEMA extensions" : ""));
        return true;
    } catch (const StatementError&) {
        return false;  // it is there already, or cannot be
    }
}

class FileReplay {
public:
    FileReplay(ScriptConnection& connection, const Migration& migration, const ReplayOptions& options,
               Observer& observer)
        : connection_(connection),
          file_(migration.path.string()),
          script_(split_sql(migration.text, file_)),
          options_(options),
          observer_(observer),
          precreated_(options.precreated_roles)
    {
    }

    /// Gives the extensions that had to be created for the file.
    std::set<std::string> run()
    {
        std::set<std::string> assumed_extensions;
        Sending sending = sending_for(script_);
        if (sending == Sending::statement_by_statement) {
            observer_.detail(fmt::format("{}: run statement by statement", file_));
        }
        while (std::optional<MigrationError> failure = attempt(sending)) {
            const std::optional<std::string> role = duplicate_role(failure->server, precreated_);
            const shadow::Standin* extension =
                options_.may_create_extensions ? missing_extension(failure->server) : nullptr;
            if (role && can_be_sent_again(sending) && drop_role(connection_, *role)) {
                precreated_.erase(*role);
                observer_.detail(
                    fmt::format("{}: creates role {} itself; the one made beforehand is dropped", file_, *role));
            } else if (extension != nullptr && can_be_sent_again(sending) &&
                       create_extension(connection_, *extension)) {
                observer_.warning(
                    fmt::format("{}:{}: uses extension {}, which no earlier migration creates; it was created here, "
                                "as if enabled by hand",
                                file_, failure->line, extension->name));
                assumed_extensions.emplace(extension->name);
            } else if (can_be_taken_apart(sending, *failure)) {
                observer_.warning(
                    fmt::format("{}:{}: {}; the file is run statement by statement, as psql does, but a runner "
                                "that sends a file as one transaction will fail here",
                                file_, failure->line, failure->server.message));
                sending = Sending::statement_by_statement;
            } else {
                throw MigrationError(std::move(*failure));
            }
        }
        return assumed_extensions;
    }

private:
    std::optional<MigrationError> attempt(Sending sending)
    {
        reset_session(connection_);
        try {
            run_script(connection_, file_, script_, sending);
        } catch (const MigrationError& error) {
            return error;
        }
        return std::nullopt;
    }

    bool can_be_sent_again(Sending sending) const
    {
        return sending == Sending::in_transaction || (sending == Sending::whole && is_one_transaction(script_));
    }

    bool can_be_taken_apart(Sending sending, const MigrationError& failure) const
    {
        return options_.may_run_by_statement && sending != Sending::statement_by_statement &&
               script_.statements.size() > 1 && comes_from_one_transaction(failure.server.sqlstate) &&
               !controls_transactions(script_);
    }

    ScriptConnection& connection_;
    std::string file_;
    SqlScript script_;
    const ReplayOptions& options_;
    Observer& observer_;
    std::set<std::string> precreated_;
};

}  // namespace

std::set<std::string> replay_file(ScriptConnection& connection, const Migration& migration,
                                  const ReplayOptions& options, Observer& observer)
{
    return FileReplay(connection, migration, options, observer).run();
}

std::set<std::string> replay(ScriptConnection& connection, const std::vector<Migration>& migrations,
                             const ReplayOptions& options, Observer& observer)
{
    std::set<std::string> assumed_extensions;
    observer.phase("replay", migrations.size() == 1 ? "replaying 1 migration"
                                                    : fmt::format("replaying {} migrations", migrations.size()));
    for (std::size_t at = 0; at < migrations.size(); ++at) {
        observer.progress(at, migrations.size(), file_name(migrations[at]));
        assumed_extensions.merge(replay_file(connection, migrations[at], options, observer));
    }
    observer.progress(migrations.size(), migrations.size(), "");
    reset_session(connection);
    return assumed_extensions;
}

}  // namespace tidemark::catalog
