#include "apps/tidemark/tell_others.h"

#include <fstream>
#include <iterator>
#include <optional>

#include <fmt/format.h>

#include "apps/tidemark/config.h"
#include "apps/tidemark/log.h"
#include "apps/tidemark/notification_file.h"
#include "apps/tidemark/source.h"
#include "apps/tidemark/whole_file.h"
#include "catalog/error.h"
#include "catalog/shadow/digest.h"
#include "emit/format/metrics.h"

namespace tidemark::apps {
namespace {

namespace fs = std::filesystem;

std::int64_t seconds_since_1970()
{
    using namespace std::chrono;
    return duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
}

/// What the check will look at, as load_comparison() finds it.
std::string description_of_target(const Arguments& arguments)
{
    if (arguments.to) {
        return parse_source(*arguments.to).description;
    }
    const fs::path start = arguments.workdir.empty() ? fs::current_path() : fs::path(arguments.workdir);
    return default_target(find_project(start, environment_variable), arguments).description;
}

/// Where it is kept what was last told: checks of different databases, or of different parts of one, do not share it.
fs::path state_file(const ToldCheck& check, const Arguments& arguments)
{
    if (!arguments.notify_state.empty()) {
        return arguments.notify_state;
    }
    const fs::path directory = state_directory();
    if (directory.empty()) {
        throw catalog::InputError("--notify-state", 0, 0, "give it, or HOME: nothing says where to keep what was told");
    }
    constexpr std::string_view end("\0", 1);
    catalog::Digest digest;
    const auto add = [&digest, end](std::string_view text) {
        digest.add(text);
        digest.add(end);
    };
    add(check.checked);
    add(arguments.from.value_or(""));
    add(arguments.all_migrations ? "all" : "");
    for (const auto* schemas : {&arguments.schemas, &arguments.excluded_schemas}) {
        add(std::to_string(schemas->size()));
        for (const std::string& schema : *schemas) {
            add(schema);
        }
    }
    return directory / ("notified-" + digest.text() + ".json");
}

/// Tells it, unless it is known; gives what the receiver knows then.
emit::NotificationState told_to(const Receiver& receiver, const emit::NotificationState& known,
                                const emit::CheckResult& result, catalog::Observer& observer)
{
    const auto notification = emit::due_notification(known, result, seconds_since_1970());
    if (!notification) {
        return emit::state_after(known, result);
    }
    observer.phase("notify", "telling " + receiver.name);
    const HttpAnswer answer = deliver(receiver, *notification);
    observer.phase({}, {});
    if (!answer.is_success()) {
        log_warning(fmt::format("{} ({}) was not told: {}; the next run tries again", receiver.name,
                                word_of(receiver.form), words_of(answer)));
        return known;
    }
    observer.detail("told " + receiver.name);
    return emit::state_after(known, result);
}

/// What is told must not hide what was found, nor change how the process ends.
template <class Action>
void warn_when_it_fails(const char* what, Action&& action)
{
    try {
        action();
    } catch (const std::exception& error) {
        log_warning(std::string(what) + ": " + error.what());
    }
}

/// Where nothing can be kept everybody is told all there is, again and again: noise is better than silence.
std::optional<NotificationFile> opened_state_file(const ToldCheck& check, const Arguments& arguments)
{
    std::optional<NotificationFile> file;
    if (check.checked.empty() && arguments.notify_state.empty()) {
        // A check of nothing: the file that is meant cannot be found, and one for all of these would hide the next.
        return file;
    }
    warn_when_it_fails("what was last told is not known", [&] { file.emplace(state_file(check, arguments)); });
    return file;
}

void notify(const ToldCheck& check, const emit::CheckResult& result, const Arguments& arguments,
            catalog::Observer& observer)
{
    if (check.receivers.empty()) {
        return;
    }
    std::optional<NotificationFile> file = opened_state_file(check, arguments);
    const emit::NotificationStates before = file ? file->states() : emit::NotificationStates{};
    emit::NotificationStates states = before;
    for (const Receiver& receiver : check.receivers) {
        states[receiver.name] = told_to(receiver, states[receiver.name], result, observer);
    }
    if (file && states != before) {
        warn_when_it_fails("what was told is not kept, and will be told again", [&] { file->write(states); });
    }
}

void write_metrics(const ToldCheck& check, const emit::Report* report, const Arguments& arguments)
{
    if (arguments.metrics_file.empty()) {
        return;
    }
    emit::CheckMetrics metrics;
    metrics.database = check.checked;
    metrics.report = report;
    if (report != nullptr) {
        metrics.suppressed = report->suppressed.size();
    }
    metrics.time = seconds_since_1970();
    metrics.duration_seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - check.begun).count();
    std::error_code error;
    if (fs::is_regular_file(arguments.metrics_file, error)) {
        std::ifstream older(arguments.metrics_file, std::ios::binary);
        metrics.last_conclusive =
            emit::last_conclusive_run(std::string(std::istreambuf_iterator<char>(older), {}), check.checked);
    }
    write_whole_file(arguments.metrics_file, emit::metrics_text(metrics));
}

void tell(const ToldCheck& check, const emit::Report* report, const emit::CheckResult& result,
          const Arguments& arguments, catalog::Observer& observer)
{
    warn_when_it_fails("the metrics were not written", [&] { write_metrics(check, report, arguments); });
    warn_when_it_fails("not everybody was told", [&] { notify(check, result, arguments, observer); });
}

std::string reason_of(const std::exception_ptr& failure)
{
    try {
        std::rethrow_exception(failure);
    } catch (const std::exception& error) {
        const std::string_view text = error.what();
        return std::string(text.substr(0, text.find('\n')));
    } catch (...) {
        return "for a reason that nobody knows";
    }
}

}  // namespace

ToldCheck begin_told_check(const Arguments& arguments)
{
    ToldCheck check;
    check.begun = std::chrono::steady_clock::now();
    if (arguments.notify.empty() && arguments.metrics_file.empty()) {
        return check;
    }
    try {
        check.checked = description_of_target(arguments);
    } catch (const std::exception&) {
        check.checked.clear();
    }
    return check;
}

void tell_others(const ToldCheck& check, const emit::Report& report, const Arguments& arguments,
                 catalog::Observer& observer)
{
    tell(check, &report, emit::check_result(report), arguments, observer);
}

void tell_others(const ToldCheck& check, const std::exception_ptr& failure, const Arguments& arguments,
                 catalog::Observer& observer)
{
    tell(check, nullptr, emit::failed_check(reason_of(failure), check.checked), arguments, observer);
}

}  // namespace tidemark::apps
