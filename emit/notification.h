#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "emit/report.h"

namespace tidemark::emit {

// What a check tells other systems about, and when: a message is due when the set of differences is another one than was last
// told, when the check cannot decide, and when it can again. Texts are as they were found; each form escapes them for its
// reader (emit/format/notification.h).

/// A difference as it is told, and remembered until it is resolved.
struct ToldDifference {
    std::string id{};
    /// "table"
    std::string kind{};
    /// "table public.orders"
    std::string object{};
    /// "missing", "unexpected", "changed".
    std::string difference_class{};
    std::string severity{};
    /// What is wrong, without values, which may be long, or nobody's business in a chat.
    std::string explanation{};

    friend bool operator==(const ToldDifference&, const ToldDifference&) = default;
};

/// What a check came to, as far as others are told of it.
struct CheckResult {
    Verdict verdict = Verdict::undecided;
    std::string headline{};
    /// None when there is no report.
    std::optional<DifferenceCounts> counts{};
    /// In the order of the report: no notes, and nothing that lies within another of them.
    std::vector<ToldDifference> differences{};
    /// Why it could not decide; empty when it could.
    std::string failure{};
    /// What was expected and what was looked at, for people and without secrets; empty when that was not found out.
    std::string expected{};
    std::string checked{};
};

CheckResult check_result(const Report& report);
/// Of a check that ended before it had a report.
CheckResult failed_check(std::string reason, std::string checked);

/// What one receiver was last told: all that has to be kept from one run to the next.
struct NotificationState {
    /// The differences of the last check that could decide.
    std::vector<ToldDifference> differences{};
    /// Of the last check; none before the first.
    std::optional<Verdict> verdict{};
    /// Which failure was told; empty when the last check could decide. Numbers are left out: a port, a process or a time
    /// makes no other reason.
    std::string failure{};

    friend bool operator==(const NotificationState&, const NotificationState&) = default;
};

enum class NotificationEvent {
    drift_changed,
    drift_resolved,   ///< no difference is left
    check_failed,     ///< it failed, or could not decide
    check_recovered,  ///< it decides again, and the differences are those that were told before
    test,
};

struct Notification {
    NotificationEvent event = NotificationEvent::test;
    CheckResult check{};
    std::vector<ToldDifference> added{};
    std::vector<ToldDifference> resolved{};
    /// Seconds since 1970, UTC.
    std::int64_t time = 0;
};

/// What a receiver that was told `told` has to hear of now; none when that is nothing.
std::optional<Notification> due_notification(const NotificationState& told, const CheckResult& now, std::int64_t time);

/// What a receiver knows once it has been told of `now`.
NotificationState state_after(const NotificationState& told, const CheckResult& now);

/// A message that only shows that it arrives.
Notification test_notification(std::int64_t time);

/// By the receiver's name.
using NotificationStates = std::map<std::string, NotificationState>;

/// As a JSON object, "tidemark_notifications" first, the version of its format; it may stand within another document.
std::string to_json(const NotificationStates& states);
/// None when it is no such text, or of a later format.
std::optional<NotificationStates> read_notification_states(std::string_view json);

}  // namespace tidemark::emit
