#include <chrono>

#include <fmt/format.h>

#include "apps/tidemark/commands/commands.h"
#include "apps/tidemark/config.h"
#include "apps/tidemark/exit_status.h"
#include "apps/tidemark/notify.h"
#include "apps/tidemark/reporting.h"

namespace tidemark::apps {

/// A message to each receiver that says nothing but that it arrives; no state is read or written.
int notify_test(const Arguments& arguments, catalog::Observer& observer)
{
    using namespace std::chrono;
    const auto now = duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
    const std::vector<Receiver> receivers = receivers_of(arguments.notify, environment_variable);
    int status = exit_ok;
    for (const Receiver& receiver : receivers) {
        observer.phase("notify", "telling " + receiver.name);
        const HttpAnswer answer = deliver(receiver, emit::test_notification(now));
        observer.phase({}, {});
        print(fmt::format("{} ({}): {}\n", receiver.name, word_of(receiver.form), words_of(answer)));
        if (!answer.is_success()) {
            status = exit_undecided;
        }
    }
    return status;
}

}  // namespace tidemark::apps
