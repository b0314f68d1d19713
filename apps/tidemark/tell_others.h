#pragma once

#include <chrono>
#include <exception>
#include <string>
#include <vector>

#include "apps/tidemark/cli.h"
#include "apps/tidemark/notify.h"
#include "catalog/observer.h"
#include "emit/report.h"

namespace tidemark::apps {

// What a check tells other systems: --notify and --metrics. Nothing of it changes the check's own outcome: what cannot be told is
// a warning.

/// A check that others are to hear of.
struct ToldCheck {
    std::chrono::steady_clock::time_point begun{};
    /// The database or what else is looked at, for people and without secrets; empty when nothing names one.
    std::string checked{};
    std::vector<Receiver> receivers{};
};

/// To be called before the check. Never throws: what is wrong with the arguments the check itself will say.
ToldCheck begin_told_check(const Arguments& arguments);

/// Writes the metrics, and tells each receiver what it does not know yet.
void tell_others(const ToldCheck& check, const emit::Report& report, const Arguments& arguments,
                 catalog::Observer& observer);

/// The same for a check that ended with this.
void tell_others(const ToldCheck& check, const std::exception_ptr& failure, const Arguments& arguments,
                 catalog::Observer& observer);

}  // namespace tidemark::apps
