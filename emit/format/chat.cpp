#include <algorithm>

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "emit/format/notification.h"

namespace tidemark::emit {
namespace {

using Json = nlohmann::ordered_json;

/// Of an object's name, a headline, a source's description, before they are escaped: escaped, at most five times as long.
constexpr std::size_t longest_object = 200;
constexpr std::size_t longest_headline = 500;
constexpr std::size_t most_lines_told = 20;

/// Slack takes &, < and > for its own in any text, and asks for these in their place.
std::string slack_safe(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
    }
    return out;
}

/// Behind a backslash no punctuation means anything to Discord: not to Markdown, mentions, timestamps or links.
std::string discord_safe(std::string_view text)
{
    constexpr std::string_view marks = "\\*_~`|<>#@:[]()-+!";
    std::string out;
    for (const char c : text) {
        if (marks.find(c) != std::string_view::npos) {
            out += '\\';
        }
        out += c;
    }
    return out;
}

/// "* changed column app.t.a: It is not as it should be in: type." That something is missing needs no more words, unless it is grave.
template <class Escape>
std::string told_line(const ToldDifference& difference, Escape&& escape)
{
    const bool is_critical = difference.severity == "critical";
    std::string line = "\xE2\x80\xA2 ";
    line += is_critical ? "critical: " : "";
    line += escape(plain_line(difference.difference_class + ' ' + difference.object, longest_object));
    if (is_critical || difference.difference_class == word_of(DifferenceClass::changed)) {
        line += escape(plain_line(": " + difference.explanation, longest_object));
    }
    return line + '\n';
}

/// One line each, as many as fit, and how many there are more.
template <class Escape>
std::string told_lines(const std::vector<ToldDifference>& differences, std::size_t most_units, Escape&& escape)
{
    constexpr std::size_t room_for_the_rest = 40;
    std::string text;
    std::size_t shown = 0;
    for (const ToldDifference& difference : differences) {
        const std::string line = told_line(difference, escape);
        if (shown == most_lines_told || units_of(text) + units_of(line) + room_for_the_rest > most_units) {
            break;
        }
        text += line;
        ++shown;
    }
    if (shown < differences.size()) {
        text += fmt::format("and {} more", differences.size() - shown);
    }
    return text;
}

Json plain_text(std::string text) { return {{"type", "plain_text"}, {"text", std::move(text)}, {"emoji", false}}; }

Json section(std::string text) { return {{"type", "section"}, {"text", plain_text(std::move(text))}}; }

/// "postgres@db.example.com:5432/app, 2026-01-31T12:00:00Z"
std::string where_and_when(const Notification& notification)
{
    const std::string& checked = notification.check.checked;
    return (checked.empty() ? std::string{} : plain_line(checked, longest_object) + ", ") +
           time_text(notification.time);
}

int colour_of(NotificationEvent event)
{
    switch (event) {
    case NotificationEvent::drift_changed:
        return 0xD73A49;
    case NotificationEvent::check_failed:
        return 0xDBAB09;
    case NotificationEvent::drift_resolved:
    case NotificationEvent::check_recovered:
        return 0x28A745;
    case NotificationEvent::test:
        break;
    }
    return 0x586069;
}

}  // namespace

std::string slack_message(const Notification& notification)
{
    // A text of 3000 characters is the most that a section takes.
    constexpr std::size_t longest_section = 2900;
    const std::string head = slack_safe(plain_line(notification.check.headline, longest_headline));
    Json blocks = Json::array();
    blocks.push_back({{"type", "header"}, {"text", plain_text(title_of(notification))}});
    blocks.push_back(section(head));
    if (!notification.added.empty()) {
        blocks.push_back(section("New:\n" + told_lines(notification.added, longest_section, slack_safe)));
    }
    if (!notification.resolved.empty()) {
        blocks.push_back(section("Resolved:\n" + told_lines(notification.resolved, longest_section, slack_safe)));
    }
    blocks.push_back(
        {{"type", "context"}, {"elements", Json::array({plain_text(slack_safe(where_and_when(notification)))})}});
    // What stands in a desktop notification, and where blocks cannot be shown.
    const Json json{{"text", title_of(notification) + ". " + head},
                    {"mrkdwn", false},
                    {"blocks", std::move(blocks)},
                    {"unfurl_links", false},
                    {"unfurl_media", false}};
    return json.dump() + '\n';
}

std::string discord_message(const Notification& notification)
{
    // A description may have 4096 characters, all embeds together 6000.
    constexpr std::size_t longest_new = 3600;
    constexpr std::size_t longest_resolved = 1400;
    Json embeds = Json::array();
    const auto add = [&](const char* title, std::string text) {
        embeds.push_back({{"title", title},
                          {"description", std::move(text)},
                          {"color", colour_of(notification.event)},
                          {"timestamp", time_text(notification.time)}});
    };
    if (!notification.added.empty()) {
        add("New", told_lines(notification.added, longest_new, discord_safe));
    }
    if (!notification.resolved.empty()) {
        add("Resolved", told_lines(notification.resolved, longest_resolved, discord_safe));
    }
    const Json json{{"content", "**" + title_of(notification) + "**\n" +
                                    discord_safe(plain_line(notification.check.headline, longest_headline)) + '\n' +
                                    discord_safe(where_and_when(notification))},
                    {"embeds", std::move(embeds)},
                    {"allowed_mentions", {{"parse", Json::array()}}}};
    return json.dump() + '\n';
}

}  // namespace tidemark::emit
