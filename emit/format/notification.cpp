#include "emit/format/notification.h"

#include <array>
#include <ctime>

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "emit/format/escape.h"
#include "emit/script.h"

namespace tidemark::emit {
namespace {

using Json = nlohmann::ordered_json;

constexpr int notification_version = 1;
constexpr int states_version = 1;
constexpr std::size_t most_listed = 100;
constexpr std::size_t longest_text = 300;
constexpr std::size_t longest_body = std::size_t{64} * 1024;

Json told_json(const ToldDifference& difference)
{
    return {{"id", plain_line(difference.id, longest_text)},
            {"kind", plain_line(difference.kind, longest_text)},
            {"object", plain_line(difference.object, longest_text)},
            {"class", plain_line(difference.difference_class, longest_text)},
            {"severity", plain_line(difference.severity, longest_text)},
            {"explanation", plain_line(difference.explanation, longest_text)}};
}

Json listed_json(const std::vector<ToldDifference>& differences, std::size_t most)
{
    Json list = Json::array();
    for (std::size_t i = 0; i < differences.size() && i < most; ++i) {
        list.push_back(told_json(differences[i]));
    }
    return list;
}

Json counts_json(const std::optional<DifferenceCounts>& counts)
{
    if (!counts) {
        return nullptr;
    }
    return {{"missing", counts->missing},
            {"unexpected", counts->unexpected},
            {"changed", counts->changed},
            {"notes", counts->notes}};
}

std::string_view verdict_word(Verdict verdict)
{
    return verdict == Verdict::same ? "same" : verdict == Verdict::different ? "different" : "undecided";
}

std::string body_with(const Notification& notification, std::size_t most)
{
    const CheckResult& check = notification.check;
    const auto not_listed = [most](const auto& list) { return list.size() > most ? list.size() - most : 0; };
    const Json json{
        {"tidemark_notification", notification_version},
        {"event", word_of(notification.event)},
        {"headline", plain_line(check.headline, 2 * longest_text)},
        {"verdict", notification.event == NotificationEvent::test ? Json(nullptr) : Json(verdict_word(check.verdict))},
        {"counts", counts_json(check.counts)},
        {"new", listed_json(notification.added, most)},
        {"new_not_listed", not_listed(notification.added)},
        {"resolved", listed_json(notification.resolved, most)},
        {"resolved_not_listed", not_listed(notification.resolved)},
        {"failure", check.failure.empty() ? Json(nullptr) : Json(plain_line(check.failure, 2 * longest_text))},
        {"source", plain_line(check.checked, longest_text)},
        {"expected", plain_line(check.expected, longest_text)},
        {"time", time_text(notification.time)}};
    return json.dump() + '\n';
}

}  // namespace

std::string_view word_of(NotificationEvent event)
{
    switch (event) {
    case NotificationEvent::drift_changed:
        return "drift_changed";
    case NotificationEvent::drift_resolved:
        return "drift_resolved";
    case NotificationEvent::check_failed:
        return "check_failed";
    case NotificationEvent::check_recovered:
        return "check_recovered";
    case NotificationEvent::test:
        break;
    }
    return "test";
}

std::string notification_json(const Notification& notification)
{
    std::size_t most = most_listed;
    std::string body = body_with(notification, most);
    while (body.size() > longest_body && most > 0) {
        most /= 2;
        body = body_with(notification, most);
    }
    return body;
}

std::string plain_line(std::string_view text, std::size_t most_units)
{
    constexpr std::string_view ellipsis = "\xE2\x80\xA6";
    const std::string safe = comment_safe(text);
    std::string line;
    for (std::string_view rest = safe; !rest.empty();) {
        const std::size_t length = character_length(rest);
        line += length == 0 ? std::string_view("\xEF\xBF\xBD") : rest.substr(0, length);
        rest.remove_prefix(length == 0 ? 1 : length);
    }
    if (units_of(line) <= most_units) {
        return line;
    }
    std::size_t units = 1;
    std::size_t kept = 0;
    while (kept < line.size()) {
        const std::size_t length = character_length(std::string_view(line).substr(kept));
        units += length == 4 ? 2 : 1;
        if (units > most_units) {
            break;
        }
        kept += length;
    }
    return line.substr(0, kept).append(ellipsis);
}

std::size_t units_of(std::string_view text)
{
    std::size_t units = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        units += byte >= 0xF0 ? 2 : (byte & 0xC0U) != 0x80U ? 1 : 0;
    }
    return units;
}

std::string title_of(const Notification& notification)
{
    switch (notification.event) {
    case NotificationEvent::drift_changed:
        return fmt::format("Drift: {} new, {} resolved, {} in all", notification.added.size(),
                           notification.resolved.size(), notification.check.differences.size());
    case NotificationEvent::drift_resolved:
        return fmt::format("No drift any more: {} resolved", notification.resolved.size());
    case NotificationEvent::check_failed:
        return "The drift check could not decide";
    case NotificationEvent::check_recovered:
        return notification.check.differences.empty()
                   ? "The drift check works again: no drift"
                   : fmt::format("The drift check works again: {} differences, as before",
                                 notification.check.differences.size());
    case NotificationEvent::test:
        break;
    }
    return "A test message of tidemark";
}

std::string time_text(std::int64_t seconds)
{
    const auto time = static_cast<std::time_t>(seconds);
    std::tm parts{};
    std::array<char, 32> text{};
    if (gmtime_r(&time, &parts) == nullptr ||
        std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts) == 0) {
        return {};
    }
    return text.data();
}

std::string to_json(const NotificationStates& states)
{
    Json receivers = Json::object();
    for (const auto& [name, state] : states) {
        Json differences = Json::array();
        for (const ToldDifference& difference : state.differences) {
            differences.push_back(told_json(difference));
        }
        receivers[plain_line(name, longest_text)] = {
            {"verdict", state.verdict ? Json(verdict_word(*state.verdict)) : Json(nullptr)},
            {"failure", plain_line(state.failure, longest_text)},
            {"differences", std::move(differences)}};
    }
    const Json json{{"tidemark_notifications", states_version}, {"receivers", std::move(receivers)}};
    return json.dump(2) + '\n';
}

std::optional<NotificationStates> read_notification_states(std::string_view text)
{
    try {
        const Json json = Json::parse(text);
        if (json.at("tidemark_notifications") != states_version) {
            return std::nullopt;
        }
        NotificationStates states;
        for (const auto& [name, receiver] : json.at("receivers").items()) {
            NotificationState& state = states[name];
            state.failure = receiver.at("failure").get<std::string>();
            const Json& verdict = receiver.at("verdict");
            for (const Verdict known : {Verdict::same, Verdict::different, Verdict::undecided}) {
                if (verdict == verdict_word(known)) {
                    state.verdict = known;
                }
            }
            for (const Json& difference : receiver.at("differences")) {
                const auto member = [&difference](const char* key) { return difference.at(key).get<std::string>(); };
                state.differences.push_back({member("id"), member("kind"), member("object"), member("class"),
                                             member("severity"), member("explanation")});
            }
        }
        return states;
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

}  // namespace tidemark::emit
