#include "apps/tidemark/failure.h"

#include <fmt/format.h>

#include "apps/tidemark/exit_status.h"
#include "apps/tidemark/log.h"
#include "catalog/error.h"
#include "diff/plan.h"

namespace tidemark::apps {
namespace {

void say_more(const catalog::ServerMessage& server)
{
    if (!server.detail.empty()) {
        say("  detail: " + server.detail);
    }
    if (!server.hint.empty()) {
        say("  hint: " + server.hint);
    }
    if (!server.context.empty()) {
        say("  context: " + server.context);
    }
}

void tell(const catalog::MigrationError& error)
{
    log_error(fmt::format("{}:{}:{}: {} (SQLSTATE {})", error.file, error.line, error.column, error.server.message,
                          error.server.sqlstate));
    if (!error.source_line.empty()) {
        say(fmt::format("{:>6} | {}", error.line, error.source_line));
        say(fmt::format("       | {:>{}}", "^", error.column > 0 ? error.column : 1));
    }
    say_more(error.server);
    if (!error.cure.empty()) {
        say("  " + error.cure);
    }
}

}  // namespace

int tell_failure(const std::exception_ptr& failure)
{
    try {
        std::rethrow_exception(failure);
    } catch (const catalog::MigrationError& error) {
        tell(error);
        return exit_bad_migrations;
    } catch (const RefusedError& error) {
        log_error(error.what());
        return exit_refused;
    } catch (const UsageError& error) {
        log_error(error.what());
        return exit_usage;
    } catch (const catalog::InputError& error) {
        log_error(error.what());
        return exit_undecided;
    } catch (const catalog::ClusterError& error) {
        log_error(error.problem);
        for (const std::string& place : error.looked_in) {
            say("  looked in " + place);
        }
        if (!error.log_tail.empty()) {
            say("  the end of its log:\n" + error.log_tail);
        }
    } catch (const catalog::StatementError& error) {
        log_error(fmt::format("{} (SQLSTATE {})", error.server.message, error.server.sqlstate));
        say_more(error.server);
    } catch (const diff::PlanError& error) {
        log_error(error.what());
    } catch (const std::exception& error) {
        log_error(error.what());
    }
    return exit_undecided;
}

}  // namespace tidemark::apps
