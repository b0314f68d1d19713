#include <array>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "emit/format/escape.h"
#include "emit/format/format.h"
#include "emit/grouping.h"
#include "emit/migration_findings.h"

// https://docs.github.com/actions/reference/workflow-commands-for-github-actions; what is escaped and what is read back is
// decided by the runner (actions/runner, src/Runner.Common/ActionCommand.cs).

namespace tidemark::emit {
namespace {

/// Of each level, in one step.
constexpr std::size_t most_annotations = 10;
/// Longer messages are cut by the runner itself, at 4096 characters.
constexpr std::size_t longest_message = 4000;
constexpr std::size_t longest_title = 200;

enum class AnnotationLevel : std::uint8_t { error, warning, notice };
constexpr std::array<std::string_view, 3> level_words{"error", "warning", "notice"};

struct Annotation {
    AnnotationLevel level{};
    std::string title{};
    std::string message{};
    /// From the root of the repository; empty for none.
    std::string file{};
};

/// What separates properties is escaped in them, and not in a message.
std::string command_text(std::string_view text, bool is_property)
{
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '%':
            out += "%25";
            break;
        case '\r':
            out += "%0D";
            break;
        case '\n':
            out += "%0A";
            break;
        default:
            if (is_property && (c == ':' || c == ',')) {
                out += c == ':' ? "%3A" : "%2C";
            } else {
                out += c;
            }
        }
    }
    return out;
}

std::string command(const Annotation& annotation)
{
    std::string line = fmt::format("::{} ", level_words[static_cast<std::size_t>(annotation.level)]);
    if (!annotation.file.empty()) {
        line += "file=" + command_text(harmless_line(annotation.file), true) + ',';
    }
    line += "title=" + command_text(shortened(harmless_line(annotation.title), longest_title), true) + "::";
    // The runner refuses an empty message, and cuts blanks off its ends.
    return line + command_text(shortened(harmless(annotation.message), longest_message), false) + '\n';
}

AnnotationLevel level_of(Severity severity)
{
    return severity == Severity::critical  ? AnnotationLevel::error
           : severity == Severity::warning ? AnnotationLevel::warning
                                           : AnnotationLevel::notice;
}

Annotation verdict_annotation(const Report& report)
{
    const Verdict verdict = verdict_of(report);
    const AnnotationLevel level = fails(report) || verdict == Verdict::undecided ? AnnotationLevel::error
                                  : verdict == Verdict::different                ? AnnotationLevel::warning
                                                                                 : AnnotationLevel::notice;
    return {level, "tidemark", headline(report), {}};
}

std::vector<Annotation> annotations_of(const Report& report, const RunFacts& facts)
{
    std::vector<Annotation> annotations{verdict_annotation(report)};
    for (std::size_t i = 1; i < report.obstacles.size(); ++i) {
        annotations.push_back({AnnotationLevel::error, "Could not decide", report.obstacles[i], {}});
    }
    for (const ObjectGroup& group : grouped_by_object(report.differences)) {
        for (const StandingDifference& standing : group.differences) {
            const Difference& difference = *standing.difference;
            annotations.push_back(
                {level_of(difference.severity),
                 fmt::format("{} {}", word_of(difference.difference_class), catalog::describe(difference.identity)),
                 fmt::format("{}{}{}", difference.explanation, difference.renamed.empty() ? "" : "\n",
                             difference.renamed),
                 {}});
        }
    }
    for (const UnmodelledObject& object : undecided_objects(report)) {
        annotations.push_back(
            {AnnotationLevel::warning,
             fmt::format("not decided: {} {}", object.type, object.object),
             fmt::format("It is {}, and tidemark does not model its kind yet.", word_of(*object.difference_class)),
             {}});
    }
    for (const MigrationFinding& finding : migration_findings(report)) {
        const bool has_file = !finding.file.empty() && !facts.migrations_dir.empty();
        annotations.push_back({level_of(finding.severity), fmt::format("migration: {}", finding.code), finding.message,
                               has_file ? facts.migrations_dir + '/' + finding.file : std::string{}});
    }
    for (const std::string& warning : report.warnings) {
        annotations.push_back({AnnotationLevel::warning, "tidemark", warning, {}});
    }
    return annotations;
}

}  // namespace

std::string report_github(const Report& report, const RunFacts& facts)
{
    std::string text;
    std::array<std::size_t, 3> told{};
    std::array<std::size_t, 3> left_out{};
    for (const Annotation& annotation : annotations_of(report, facts)) {
        const auto level = static_cast<std::size_t>(annotation.level);
        // One notice is kept for what is left out.
        const std::size_t most = most_annotations - (annotation.level == AnnotationLevel::notice ? 1U : 0U);
        if (told[level] == most) {
            ++left_out[level];
        } else {
            ++told[level];
            text += command(annotation);
        }
    }
    std::string more;
    for (std::size_t level = 0; level < left_out.size(); ++level) {
        if (left_out[level] > 0) {
            more += (more.empty() ? "" : ", ") + counted(left_out[level], level_words[level]);
        }
    }
    if (!more.empty()) {
        text += command({AnnotationLevel::notice,
                         "tidemark: not all is shown",
                         fmt::format("And {} more: see the summary of the job, where `--format markdown` belongs, or "
                                     "`--format json`.",
                                     more),
                         {}});
    }
    return text;
}

}  // namespace tidemark::emit
