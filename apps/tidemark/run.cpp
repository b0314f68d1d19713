#include "apps/tidemark/run.h"

#include <unistd.h>
#include <csignal>

#include "apps/tidemark/commands/commands.h"
#include "apps/tidemark/exit_status.h"
#include "apps/tidemark/failure.h"
#include "apps/tidemark/log.h"
#include "catalog/shadow/live_runs.h"

namespace tidemark::apps {
namespace {

extern "C" void end_at_once(int signal)
{
    catalog::stop_all_clusters_from_signal();
    _exit(128 + signal);
}

/// Ctrl-C, a closed terminal or a polite kill must not leave a server behind.
void watch_signals()
{
    struct sigaction action {};
    action.sa_handler = end_at_once;
    sigfillset(&action.sa_mask);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        sigaction(signal, &action, nullptr);
    }
}

int dispatch(const Arguments& arguments, catalog::Observer& observer)
{
    switch (arguments.command) {
    case Command::db_diff:
        return db_diff(arguments, observer);
    case Command::db_drift:
        return db_drift(arguments, observer);
    case Command::db_verify:
        return db_verify(arguments, observer);
    case Command::snapshot:
        return write_snapshot(arguments, observer);
    case Command::shadow_run:
        return shadow_run(arguments, observer);
    case Command::cache_show:
        return cache_show(arguments, observer);
    case Command::cache_clear:
        return cache_clear(arguments, observer);
    case Command::notify_test:
        return notify_test(arguments, observer);
    case Command::schema:
        return print_schema(arguments);
    }
    return exit_usage;
}

}  // namespace

int run(const Arguments& arguments)
{
    const auto log = make_log(arguments.verbosity, arguments.quiet);
    watch_signals();
    for (const std::string& option : arguments.ignored_options) {
        say("note: " + option + " means nothing to tidemark and is ignored");
    }
    try {
        return dispatch(arguments, *log);
    } catch (...) {
        return tell_failure(std::current_exception());
    }
}

}  // namespace tidemark::apps
