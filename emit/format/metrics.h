#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "emit/report.h"

namespace tidemark::emit {

/// One run of a check, for a monitoring system.
struct CheckMetrics {
    /// Which database; no secrets.
    std::string database{};
    /// Null when the check ended before it had one.
    const Report* report = nullptr;
    /// Seconds since 1970, UTC.
    std::int64_t time = 0;
    double duration_seconds = 0;
    /// When a check could last decide, this one apart; none when that is not known.
    std::optional<std::int64_t> last_conclusive{};
    /// None when nothing says how many differences are suppressed.
    std::optional<std::size_t> suppressed{};
};

/// A file for the textfile collector of Prometheus' node_exporter. What is not known is left out rather than 0: an undecided
/// check has no differences to count. https://prometheus.io/docs/instrumenting/exposition_formats/
std::string metrics_text(const CheckMetrics& metrics);

/// What an earlier such file says of the last check that could decide, for this database.
std::optional<std::int64_t> last_conclusive_run(std::string_view metrics_text, std::string_view database);

}  // namespace tidemark::emit
