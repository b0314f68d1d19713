#include "emit/format/metrics.h"

#include <array>
#include <charconv>

#include <fmt/format.h>

#include "emit/format/notification.h"

namespace tidemark::emit {
namespace {

constexpr std::string_view last_conclusive_name = "tidemark_last_conclusive_run_timestamp_seconds";

/// A label's value, quoted.
std::string label_value(std::string_view text)
{
    constexpr std::size_t longest_label = 300;
    std::string out = "\"";
    for (const char c : plain_line(text, longest_label)) {
        if (c == '\\' || c == '"') {
            out += '\\';
        }
        out += c;
    }
    return out + '"';
}

class MetricsWriter {
public:
    explicit MetricsWriter(std::string_view database) : database_(label_value(database)) {}

    /// What follows are samples of this gauge. `help` is ours: nothing in it needs escaping.
    void gauge(std::string_view name, std::string_view help)
    {
        name_ = name;
        text_ += fmt::format("# HELP {} {}\n# TYPE {} gauge\n", name, help, name);
    }
    /// `labels` come after the database's, each with a comma in front.
    template <class Number>
    void sample(Number value, std::string_view labels = {})
    {
        text_ += fmt::format("{}{{database={}{}}} {}\n", name_, database_, labels, value);
    }

    std::string text() && { return std::move(text_); }

private:
    std::string database_;
    std::string_view name_{};
    std::string text_{};
};

std::size_t differences_of(const Report& report, DifferenceClass difference_class, std::string_view severity)
{
    std::size_t count = 0;
    for (const Difference& difference : report.differences) {
        const bool is_one = !difference.within && difference.difference_class == difference_class &&
                            word_of(difference.severity) == severity;
        count += is_one ? 1 : 0;
    }
    return count;
}

void write_difference_counts(MetricsWriter& writer, const Report& report)
{
    writer.gauge("tidemark_differences",
                 "Objects that differ, without those within another that is missing or unexpected.");
    for (const DifferenceClass difference_class :
         {DifferenceClass::missing, DifferenceClass::unexpected, DifferenceClass::changed}) {
        for (const std::string_view severity : {"info", "warning", "critical"}) {
            writer.sample(differences_of(report, difference_class, severity),
                          fmt::format(R"(,class="{}",severity="{}")", word_of(difference_class), severity));
        }
    }
}

}  // namespace

std::string metrics_text(const CheckMetrics& metrics)
{
    const Verdict verdict = metrics.report == nullptr ? Verdict::undecided : verdict_of(*metrics.report);
    const bool is_conclusive = verdict != Verdict::undecided;
    MetricsWriter writer(metrics.database);
    writer.gauge("tidemark_check_success", "1 when the last check could decide.");
    writer.sample(is_conclusive ? 1 : 0);
    writer.gauge("tidemark_verdict", "1 at the verdict of the last check.");
    writer.sample(verdict == Verdict::same ? 1 : 0, R"(,verdict="same")");
    writer.sample(verdict == Verdict::different ? 1 : 0, R"(,verdict="different")");
    writer.sample(verdict == Verdict::undecided ? 1 : 0, R"(,verdict="undecided")");
    if (is_conclusive) {
        write_difference_counts(writer, *metrics.report);
    }
    if (is_conclusive && metrics.suppressed) {
        writer.gauge("tidemark_suppressed_differences", "Differences that a rule hides.");
        writer.sample(*metrics.suppressed);
    }
    if (metrics.report != nullptr && metrics.report->migrations.history == "known") {
        writer.gauge("tidemark_pending_migrations", "Migration files that the database has not applied.");
        writer.sample(metrics.report->migrations.pending.size());
    }
    writer.gauge("tidemark_last_run_timestamp_seconds", "When the last check ended.");
    writer.sample(metrics.time);
    if (const auto last = is_conclusive ? std::optional(metrics.time) : metrics.last_conclusive) {
        writer.gauge(last_conclusive_name, "When the last check ended that could decide.");
        writer.sample(*last);
    }
    writer.gauge("tidemark_check_duration_seconds", "How long the last check took.");
    writer.sample(fmt::format("{:.3f}", metrics.duration_seconds));
    return std::move(writer).text();
}

std::optional<std::int64_t> last_conclusive_run(std::string_view text, std::string_view database)
{
    const std::string start = fmt::format("\n{}{{database={}}} ", last_conclusive_name, label_value(database));
    const std::size_t found = text.find(start);
    if (found == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view rest = text.substr(found + start.size());
    const std::string_view digits = rest.substr(0, rest.find('\n'));
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc{} && end == digits.data() + digits.size() ? std::optional(value) : std::nullopt;
}

}  // namespace tidemark::emit
