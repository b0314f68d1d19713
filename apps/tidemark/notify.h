#pragma once

#include <string>
#include <vector>

#include "apps/tidemark/config.h"
#include "apps/tidemark/http.h"
#include "emit/notification.h"

namespace tidemark::apps {

/// Which form a receiver takes.
enum class ReceiverForm { json, slack, discord };

/// Somebody to be told.
struct Receiver {
    /// For people, and what the state knows it by: "https://hooks.slack.com", with "#2" behind a second one there.
    std::string name{};
    ReceiverForm form = ReceiverForm::json;
    SecretUrl url;
};

/// What --notify says: URLs, with slack+ or discord+ in front where the host does not tell, or env:NAME for one that stands in the
/// environment. Throws InputError, which never shows one.
std::vector<Receiver> receivers_of(const std::vector<std::string>& texts, const EnvironmentLookup& environment);

/// "JSON", "Slack", "Discord".
std::string_view word_of(ReceiverForm form);

/// Sends it; twice more when the receiver is busy (429) or in trouble (5xx), after what it asks to wait, if that is no more than
/// 10 s. Gives the last answer.
HttpAnswer deliver(const Receiver& receiver, const emit::Notification& notification);

/// "answered 404", "no answer in time": what came back, for people.
std::string words_of(const HttpAnswer& answer);

}  // namespace tidemark::apps
