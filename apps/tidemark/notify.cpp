#include "apps/tidemark/notify.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <thread>

#include <fmt/format.h>

#include "apps/tidemark/log.h"
#include "catalog/error.h"
#include "emit/format/notification.h"

namespace tidemark::apps {
namespace {

using namespace std::chrono_literals;
using catalog::InputError;

constexpr std::array<std::chrono::milliseconds, 2> pauses{500ms, 2000ms};
constexpr std::chrono::milliseconds longest_pause = 10s;

bool take_prefix(std::string& text, std::string_view prefix)
{
    if (!text.starts_with(prefix)) {
        return false;
    }
    text.erase(0, prefix.size());
    return true;
}

/// "DISCORD" of "env:DISCORD" -> its value.
std::string spelled_out(const std::string& text, const EnvironmentLookup& environment)
{
    std::string name = text;
    if (!take_prefix(name, "env:")) {
        return text;
    }
    const bool is_name =
        std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) || c == '_'; });
    if (!is_name) {
        throw InputError("--notify", 0, 0, "env: takes the name of a variable, and nothing else");
    }
    const std::optional<std::string> value = environment(name);
    if (!value || value->empty()) {
        throw InputError("--notify", 0, 0, "the environment has no " + name + ", or an empty one");
    }
    return *value;
}

ReceiverForm form_by_host(const SecretUrl& url)
{
    const std::string& host = url.host();
    if (host == "hooks.slack.com" || host == "hooks.slack-gov.com") {
        return ReceiverForm::slack;
    }
    const bool is_discord = host == "discord.com" || host == "discordapp.com" || host.ends_with(".discord.com");
    return is_discord && url.has_path_under("/api/webhooks/") ? ReceiverForm::discord : ReceiverForm::json;
}

bool is_worth_another_try(const HttpAnswer& answer) { return answer.status == 429 || answer.status >= 500; }

}  // namespace

std::vector<Receiver> receivers_of(const std::vector<std::string>& texts, const EnvironmentLookup& environment)
{
    std::vector<Receiver> receivers;
    std::map<std::string, int> count_by_name;
    for (const std::string& text : texts) {
        std::string address = spelled_out(text, environment);
        const bool is_slack = take_prefix(address, "slack+");
        const bool is_discord = !is_slack && take_prefix(address, "discord+");
        std::optional<SecretUrl> url = SecretUrl::parse(address);
        if (!url) {
            // Whatever it is, it may hold a token: it is not shown.
            throw InputError(
                "--notify", 0, 0,
                (text.starts_with("env:") ? "what stands in " + text.substr(4) : std::string("what it says")) +
                    " is no http or https URL");
        }
        if (url->is_exposed()) {
            log_warning(url->display() +
                        ": over http anybody on the way can read what is sent, and the URL; use https");
        }
        std::string name = url->display();
        if (const int count = ++count_by_name[name]; count > 1) {
            name += fmt::format("#{}", count);
        }
        const ReceiverForm form = is_slack     ? ReceiverForm::slack
                                  : is_discord ? ReceiverForm::discord
                                               : form_by_host(*url);
        receivers.push_back({std::move(name), form, std::move(*url)});
    }
    return receivers;
}

std::string_view word_of(ReceiverForm form)
{
    return form == ReceiverForm::slack ? "Slack" : form == ReceiverForm::discord ? "Discord" : "JSON";
}

HttpAnswer deliver(const Receiver& receiver, const emit::Notification& notification)
{
    const std::string body = receiver.form == ReceiverForm::slack     ? emit::slack_message(notification)
                             : receiver.form == ReceiverForm::discord ? emit::discord_message(notification)
                                                                      : emit::notification_json(notification);
    HttpAnswer answer = post_json(receiver.url, body);
    for (std::chrono::milliseconds pause : pauses) {
        if (!is_worth_another_try(answer)) {
            break;
        }
        if (answer.retry_after) {
            pause = *answer.retry_after;
        }
        if (pause > longest_pause) {
            break;
        }
        std::this_thread::sleep_for(pause);
        answer = post_json(receiver.url, body);
    }
    return answer;
}

std::string words_of(const HttpAnswer& answer)
{
    if (answer.status == 0) {
        return answer.problem;
    }
    const bool is_redirect = answer.status >= 300 && answer.status < 400;
    return fmt::format("answered {}{}", answer.status, is_redirect ? " (redirects are not followed)" : "");
}

}  // namespace tidemark::apps
