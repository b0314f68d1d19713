#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "catalog/kind.h"
#include "emit/format/escape.h"
#include "emit/format/format.h"
#include "emit/grouping.h"
#include "emit/line_diff.h"
#include "emit/sections.h"

namespace tidemark::emit {
namespace {

using catalog::Identity;

/// Lines of one value that are shown; the JSON form has all of them.
constexpr std::size_t most_lines = 12;
constexpr std::size_t most_diff_lines = 40;
/// Lines around a changed one.
constexpr std::size_t context_lines = 2;
/// What still fits behind "expected" on one line where no width is known.
constexpr std::size_t widest_inline = 90;
constexpr std::size_t narrowest = 40;

constexpr std::string_view bold = "\033[1m";
constexpr std::string_view bold_red = "\033[1;31m";
constexpr std::string_view red = "\033[31m";
constexpr std::string_view green = "\033[32m";
constexpr std::string_view yellow = "\033[33m";
constexpr std::string_view cyan = "\033[36m";
constexpr std::string_view faint = "\033[2m";
constexpr std::string_view plain = "\033[0m";

std::string_view color_of(const Difference& difference)
{
    if (difference.severity != Severity::warning) {
        return difference.severity == Severity::critical ? bold_red : plain;
    }
    return difference.difference_class == DifferenceClass::missing      ? red
           : difference.difference_class == DifferenceClass::unexpected ? yellow
                                                                        : cyan;
}

/// Characters of UTF-8, which is what a column is counted as.
std::size_t columns_of(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

class Writer {
public:
    explicit Writer(const TextOptions& options) : options_(options) {}

    std::string text() && { return std::move(text_); }

    /// Everything that is not ours goes through here.
    void line(std::string_view indent, std::string_view text, std::string_view color = {})
    {
        text_ += indent;
        text_ += painted(comment_safe(text), color);
        text_ += '\n';
    }
    void blank() { text_ += '\n'; }

    /// Words, broken where the width ends.
    void prose(std::string_view indent, std::string_view text, std::string_view color = {})
    {
        const std::string safe = comment_safe(text);
        std::string_view rest = safe;
        const std::size_t room =
            options_.width == 0 ? rest.size() + 1 : std::max(narrowest, options_.width) - indent.size();
        while (columns_of(rest) > room) {
            std::size_t end = 0;
            for (std::size_t next = rest.find(' ');
                 next != std::string_view::npos && columns_of(rest.substr(0, next)) <= room;
                 next = rest.find(' ', next + 1)) {
                end = next;
            }
            if (end == 0) {
                break;
            }
            line(indent, rest.substr(0, end), color);
            rest.remove_prefix(end + 1);
        }
        line(indent, rest, color);
    }

    /// `group` is the object under whose heading it stands.
    void difference(const Difference& difference, Identity group, const std::string& parts)
    {
        const bool is_note = difference.severity == Severity::info;
        const bool is_urgent = difference.severity == Severity::critical;
        const std::string object =
            difference.identity == group ? std::string("itself") : comment_safe(catalog::describe(difference.identity));
        text_ += (is_urgent ? painted("! ", bold_red) : std::string("  ")) +
                 painted(fmt::format("{:<10}", word_of(difference.difference_class)), color_of(difference)) + ' ' +
                 object + parts + (is_note ? " (a note: nothing is planned for it)" : "") + '\n';
        if (is_urgent) {
            prose("      ", difference.explanation, bold);
        }
        if (!difference.renamed.empty()) {
            prose("      ", difference.renamed);
        }
        std::size_t width = 0;
        for (const Property& property : difference.properties) {
            width = std::max(width, property.name.size());
        }
        for (const Property& property : difference.properties) {
            this->property(property, difference.difference_class, width);
        }
    }

private:
    std::string painted(std::string text, std::string_view color) const
    {
        if (!options_.color || color.empty() || color == plain) {
            return text;
        }
        return std::string(color) + text + std::string(plain);
    }

    /// What fits behind a label of `width`.
    std::size_t room_behind(std::string_view indent, std::size_t width) const
    {
        return options_.width == 0
                   ? widest_inline
                   : std::max(narrowest, options_.width) - std::min<std::size_t>(indent.size() + width + 2, 30);
    }

    void property(const Property& property, DifferenceClass difference_class, std::size_t width)
    {
        constexpr std::string_view none = "(none)";
        if (difference_class != DifferenceClass::changed) {
            value("      ", property.name, width,
                  property.expected.value_or(property.actual.value_or(std::string(none))));
            return;
        }
        line("      ", property.name);
        const std::string expected = property.expected.value_or(std::string(none));
        const std::string actual = property.actual.value_or(std::string(none));
        constexpr std::string_view indent = "        ";
        constexpr std::size_t label_width = 8;
        const bool is_short = expected.find('\n') == std::string::npos && actual.find('\n') == std::string::npos;
        if (is_short) {
            const auto [was, is] = differing_parts(expected, actual);
            const std::size_t room = room_behind(indent, label_width);
            excerpt(indent, "expected", expected, was, room, red);
            excerpt(indent, "actual", actual, is, room, green);
            return;
        }
        line_by_line(indent, expected, actual);
    }

    /// A one-line value, cut to the part that differs where it is too long.
    void excerpt(std::string_view indent, std::string_view label, const std::string& value, MarkedPart marked,
                 std::size_t room, std::string_view color)
    {
        std::size_t first = 0;
        std::size_t last = value.size();
        if (columns_of(value) > room) {
            // Both ends may get three dots.
            const std::size_t kept = room > 6 ? room - 6 : 0;
            const std::size_t part = std::min(marked.last - marked.first, kept);
            first = marked.first - std::min(marked.first, (kept - part) / 2);
            last = std::min(value.size(), first + kept);
            first = last - std::min(last, kept);
            const auto continues = [&value](std::size_t at) {
                return at < value.size() && (static_cast<unsigned char>(value[at]) & 0xC0U) == 0x80U;
            };
            while (continues(first)) {
                --first;
            }
            while (continues(last)) {
                ++last;
            }
        }
        const auto piece = [&value](std::size_t from, std::size_t to) {
            return comment_safe(std::string_view(value).substr(from, to - from));
        };
        text_ += indent;
        text_ += fmt::format("{:<8}  {}{}{}{}{}\n", label, first > 0 ? "..." : "", piece(first, marked.first),
                             painted(piece(marked.first, std::min(last, marked.last)), color),
                             piece(std::min(last, marked.last), last), last < value.size() ? "..." : "");
    }

    void line_by_line(std::string_view indent, const std::string& expected, const std::string& actual)
    {
        const std::vector<DiffLine> lines = line_diff(expected, actual);
        const std::vector<bool> shown = lines_around_changes(lines, context_lines, most_diff_lines);
        std::size_t left_out = 0;
        std::size_t number = 1;
        bool is_gap = true;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const LineFate fate = lines[i].fate;
            if (!shown[i]) {
                left_out += fate == LineFate::kept ? 0U : 1U;
                is_gap = true;
            } else {
                if (is_gap && i > 0) {
                    line(indent, fmt::format("@ line {}", number), faint);
                }
                is_gap = false;
                line(indent,
                     (fate == LineFate::kept      ? "  "
                      : fate == LineFate::removed ? "- "
                                                  : "+ ") +
                         std::string(lines[i].text),
                     fate == LineFate::kept      ? std::string_view{}
                     : fate == LineFate::removed ? red
                                                 : green);
            }
            number += fate == LineFate::added ? 0U : 1U;
        }
        if (left_out > 0) {
            line(indent, fmt::format("... {} (--format json has all)", counted(left_out, "more changed line")));
        }
        line(indent, "(- expected, + actual)", faint);
    }

    /// "name  value" on one line where it fits, else the value's lines below.
    void value(std::string_view indent, std::string_view label, std::size_t width, const std::string& value)
    {
        const std::vector<std::string_view> lines = lines_of(value);
        if (lines.size() == 1 && columns_of(value) <= room_behind(indent, width)) {
            text_ += indent;
            text_ += fmt::format("{:<{}}  {}\n", label, width, comment_safe(value));
            return;
        }
        line(indent, label);
        const std::size_t count = std::min(lines.size(), most_lines);
        for (std::size_t i = 0; i < count; ++i) {
            text_ += indent;
            line("  | ", lines[i]);
        }
        if (count < lines.size()) {
            text_ += indent;
            line("  | ", fmt::format("... {} (--format json has all)", counted(lines.size() - count, "more line")));
        }
    }

    const TextOptions options_;
    std::string text_{};
};

void write_differences(const Report& report, Writer& writer)
{
    for (const ObjectGroup& group : grouped_by_object(report.differences)) {
        writer.blank();
        writer.line("", catalog::describe(group.root), bold);
        for (const StandingDifference& standing : group.differences) {
            writer.difference(*standing.difference, group.root, parts_text(standing.parts));
        }
    }
}

void write_list(Writer& writer, std::string_view title, const std::vector<std::string>& items)
{
    if (items.empty()) {
        return;
    }
    writer.blank();
    writer.line("", title, bold);
    for (const std::string& item : items) {
        writer.prose("  ", item);
    }
}

std::string counts_line(const Report& report)
{
    const DifferenceCounts counts = count_differences(report);
    std::string text;
    const auto add = [&text](std::size_t count, const std::string& words) {
        if (count > 0) {
            text += (text.empty() ? "" : ", ") + words;
        }
    };
    add(counts.missing, fmt::format("{} missing", counts.missing));
    add(counts.unexpected, fmt::format("{} unexpected", counts.unexpected));
    add(counts.changed, fmt::format("{} changed", counts.changed));
    add(counts.notes, counted(counts.notes, "note"));
    if (counts.critical > 0) {
        text += fmt::format("; {} of them {} on who may see or change what", counts.critical,
                            counts.critical == 1 ? "bears" : "bear");
    }
    return text;
}

}  // namespace

std::string report_text(const Report& report, const TextOptions& options)
{
    Writer writer(options);
    const Verdict verdict = verdict_of(report);
    writer.prose("", headline(report), verdict == Verdict::same ? green : verdict == Verdict::different ? red : yellow);
    if (const std::string counts = counts_line(report); !counts.empty()) {
        writer.line("", counts);
    }
    for (std::size_t i = 1; i < report.obstacles.size(); ++i) {
        writer.line("", "Nor could this be decided: " + report.obstacles[i]);
    }
    write_differences(report, writer);
    for (const Section& section : sections_of(report, SetAside::counted)) {
        write_list(writer, section.title, section.items);
    }
    // A database in SQL_ASCII can hold names that are no UTF-8.
    return valid_utf8(std::move(writer).text());
}

}  // namespace tidemark::emit
