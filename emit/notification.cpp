#include "emit/notification.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "catalog/kind.h"

namespace tidemark::emit {
namespace {

ToldDifference told(const Difference& difference)
{
    return {difference.id,
            std::string(catalog::code_of(difference.identity.kind())),
            catalog::describe(difference.identity),
            std::string(word_of(difference.difference_class)),
            std::string(word_of(difference.severity)),
            difference.explanation};
}

/// Those of `some` whose ids are not among `others`.
std::vector<ToldDifference> without(const std::vector<ToldDifference>& some, const std::vector<ToldDifference>& others)
{
    std::set<std::string_view> ids;
    for (const ToldDifference& other : others) {
        ids.insert(other.id);
    }
    std::vector<ToldDifference> rest;
    std::copy_if(some.begin(), some.end(), std::back_inserter(rest),
                 [&ids](const ToldDifference& one) { return !ids.contains(one.id); });
    return rest;
}

/// What makes a failure another one.
std::string failure_key(std::string_view reason)
{
    constexpr std::size_t longest = 300;
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    std::string key;
    for (const char c : reason.substr(0, longest)) {
        if (!is_digit(c)) {
            key += c;
        } else if (key.empty() || key.back() != '#') {
            key += '#';
        }
    }
    return key;
}

}  // namespace

CheckResult check_result(const Report& report)
{
    CheckResult result;
    result.verdict = verdict_of(report);
    result.headline = headline(report);
    result.counts = count_differences(report);
    const auto tell = [&result](const Difference& difference) {
        if (difference.severity != Severity::info && !difference.within) {
            result.differences.push_back(told(difference));
        }
    };
    std::for_each(report.differences.begin(), report.differences.end(), tell);
    if (report.state) {
        // Known to who reads the report; who is told here keeps an own account.
        std::for_each(report.state->known.begin(), report.state->known.end(), tell);
    }
    if (result.verdict == Verdict::undecided) {
        result.failure = result.headline;
    }
    result.expected = report.from.description;
    result.checked = report.to.description;
    return result;
}

CheckResult failed_check(std::string reason, std::string checked)
{
    CheckResult result;
    result.headline = "The check failed: " + reason;
    result.failure = std::move(reason);
    result.checked = std::move(checked);
    return result;
}

std::optional<Notification> due_notification(const NotificationState& told, const CheckResult& now, std::int64_t time)
{
    Notification notification;
    notification.check = now;
    notification.time = time;
    if (!now.failure.empty()) {
        notification.event = NotificationEvent::check_failed;
        return failure_key(now.failure) == told.failure ? std::nullopt : std::optional(std::move(notification));
    }
    notification.added = without(now.differences, told.differences);
    notification.resolved = without(told.differences, now.differences);
    if (!notification.added.empty() || !notification.resolved.empty()) {
        notification.event =
            now.differences.empty() ? NotificationEvent::drift_resolved : NotificationEvent::drift_changed;
        return notification;
    }
    notification.event = NotificationEvent::check_recovered;
    return told.failure.empty() ? std::nullopt : std::optional(std::move(notification));
}

NotificationState state_after(const NotificationState& told, const CheckResult& now)
{
    if (!now.failure.empty()) {
        return {told.differences, now.verdict, failure_key(now.failure)};
    }
    return {now.differences, now.verdict, {}};
}

Notification test_notification(std::int64_t time)
{
    Notification notification;
    notification.check.verdict = Verdict::same;
    notification.check.headline = "A test: tidemark's messages arrive here. Nothing was checked.";
    notification.time = time;
    return notification;
}

}  // namespace tidemark::emit
