#pragma once

#include <string>
#include <string_view>

#include "emit/notification.h"

namespace tidemark::emit {

// A notification in the form that its receiver takes, as JSON text. Names of objects are whatever somebody chose: none of them
// pings anybody, marks text up, moves a cursor or ends a string. Each form keeps to its receiver's limits: long texts are cut,
// and what is not listed is counted.

/// "drift_changed" and so on.
std::string_view word_of(NotificationEvent event);

/// For programs: "tidemark_notification" is the version of its format. No longer than 64 KiB.
std::string notification_json(const Notification& notification);

/// For Slack's incoming webhooks: blocks of plain text only, so that there is no markup that a name could use.
/// https://docs.slack.dev/reference/block-kit
std::string slack_message(const Notification& notification);

/// For Discord's webhooks: Markdown is escaped, and no mention pings.
/// https://discord.com/developers/docs/resources/webhook#execute-webhook
std::string discord_message(const Notification& notification);

// What the forms share.

/// On one line, without control characters, valid UTF-8, and cut to so many UTF-16 code units, in which receivers count,
/// the last of them an ellipsis.
std::string plain_line(std::string_view text, std::size_t most_units);
/// The length of valid UTF-8 in UTF-16 code units.
std::size_t units_of(std::string_view text);
/// "Drift: 2 new, 1 resolved": what happened, in words of ours only.
std::string title_of(const Notification& notification);
/// "2026-01-31T12:00:00Z"
std::string time_text(std::int64_t seconds);

}  // namespace tidemark::emit
