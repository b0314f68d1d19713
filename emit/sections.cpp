#include "emit/sections.h"

#include <map>

#include <fmt/format.h>

#include "emit/grouping.h"

namespace tidemark::emit {
namespace {

using Lines = std::vector<std::string>;

std::string words_of(const Difference& difference)
{
    return fmt::format("{} {}", word_of(difference.difference_class), catalog::describe(difference.identity));
}

/// What is out of the verdict, and why.
Lines set_aside_counts(const Report& report)
{
    Lines lines;
    for (const Difference& known : report.state ? report.state->known : std::vector<Difference>{}) {
        if (!known.within) {
            lines.push_back(fmt::format("known since {}: {}", known.first_seen, words_of(known)));
        }
    }
    std::map<std::string, std::size_t> by_reason;
    for (const SuppressedDifference& suppressed : report.suppressed) {
        by_reason[suppressed.reason] += suppressed.difference.within ? 0U : 1U;
    }
    for (const SuppressedUnmodelled& suppressed : report.suppressed_unmodelled) {
        ++by_reason[suppressed.reason];
    }
    for (const auto& [reason, count] : by_reason) {
        lines.push_back(fmt::format("{} ignored by rule: {}", counted(count, "difference"), reason));
    }
    return lines;
}

Lines known_lines(const Report& report)
{
    Lines lines;
    for (const Difference& difference : report.state ? report.state->known : std::vector<Difference>{}) {
        if (!difference.within) {
            lines.push_back(words_of(difference) +
                            (difference.first_seen.empty() ? "" : " (first seen " + difference.first_seen + ')'));
        }
    }
    return lines;
}

Lines suppressed_lines(const Report& report)
{
    Lines lines;
    for (const SuppressedDifference& suppressed : report.suppressed) {
        if (!suppressed.difference.within) {
            lines.push_back(words_of(suppressed.difference) + ": " + suppressed.reason);
        }
    }
    for (const SuppressedUnmodelled& suppressed : report.suppressed_unmodelled) {
        lines.push_back(suppressed.object.type + ' ' + suppressed.object.object + ": " + suppressed.reason);
    }
    return lines;
}

Lines resolved_lines(const Report& report)
{
    Lines lines;
    for (const ResolvedDifference& resolved :
         report.state ? report.state->resolved : std::vector<ResolvedDifference>{}) {
        lines.push_back(fmt::format("{} {} (first seen {})", word_of(resolved.difference_class), resolved.object,
                                    resolved.first_seen));
    }
    return lines;
}

Lines unreadable_lines(const Report& report)
{
    Lines lines;
    for (const UnreadableObject& unreadable : report.unreadable) {
        lines.push_back(unreadable.object + ": " + unreadable.reason);
    }
    return lines;
}

Lines undecided_lines(const Report& report)
{
    Lines lines;
    for (const UnmodelledObject& object : undecided_objects(report)) {
        lines.push_back(fmt::format("{} {} {}", word_of(*object.difference_class), object.type, object.object));
    }
    return lines;
}

Lines unmodelled_lines(const Report& report)
{
    Lines lines;
    for (const UnmodelledObject& object : report.unmodelled) {
        if (!object.difference_class) {
            lines.push_back(object.type + ' ' + object.object);
        }
    }
    return lines;
}

Lines remaining_lines(const std::optional<ReportedProof>& proof)
{
    Lines lines;
    if (!proof || proof->holds) {
        return lines;
    }
    for (const catalog::Identity identity : proof->remaining) {
        lines.push_back(catalog::describe(identity));
    }
    if (!proof->failure.empty()) {
        lines.push_back(proof->failure);
    }
    return lines;
}

}  // namespace

std::vector<Section> sections_of(const Report& report, SetAside set_aside)
{
    std::vector<Section> sections;
    const auto add = [&sections](std::string_view title, Lines lines) {
        if (!lines.empty()) {
            sections.push_back({title, std::move(lines)});
        }
    };
    add("Not decided: tidemark does not model these kinds yet, and they are not the same", undecided_lines(report));
    add("Seen, not modelled yet, and the same on both sides", unmodelled_lines(report));
    add("What would remain after the plan, tried on a copy", remaining_lines(report.proof));
    add(report.question == Question::drift ? "Pending: not applied there yet, which is no drift"
                                           : "Pending: not applied there yet",
        report.migrations.pending);
    add("Out of order: pending, though later ones are applied", report.migrations.out_of_order);
    add("Missing files: applied there, but not among the migrations", report.migrations.missing_files);
    add("Edited files: applied there with other statements than they have now", report.migrations.edited_files);
    add("Resolved since the last run", resolved_lines(report));
    if (set_aside == SetAside::counted) {
        add("Not counted", set_aside_counts(report));
    } else {
        add("Known from earlier runs and still there: not counted", known_lines(report));
        add("Ignored by rule: not counted", suppressed_lines(report));
    }
    add("Not readable for the role that asked, and not compared", unreadable_lines(report));
    add("Stood in for extensions that are not installed here", report.stand_ins);
    add("Warnings", report.warnings);
    return sections;
}

}  // namespace tidemark::emit
