#include <algorithm>
#include <map>
#include <string_view>

#include <fmt/format.h>

#include "catalog/kind.h"
#include "emit/format/format.h"

namespace tidemark::emit {
namespace {

using catalog::Identity;

/// Lines of one value that are shown; the JSON form has all of them.
constexpr std::size_t most_lines = 12;
/// What still fits behind "expected" on one line.
constexpr std::size_t widest_inline = 90;

constexpr std::string_view bold = "\033[1m";
constexpr std::string_view red = "\033[31m";
constexpr std::string_view green = "\033[32m";
constexpr std::string_view yellow = "\033[33m";
constexpr std::string_view cyan = "\033[36m";
constexpr std::string_view plain = "\033[0m";

std::string counted(std::size_t count, std::string_view noun)
{
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::vector<std::string_view> lines_of(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (true) {
        const std::size_t end = text.find('\n');
        lines.push_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return lines;
        }
        text.remove_prefix(end + 1);
    }
}

/// The lines of a value from `first` on, up to `same_at_end` from its end.
struct Excerpt {
    std::vector<std::string_view> lines{};
    std::size_t first = 0;
    std::size_t last = 0;
};

/// Both values without the lines that they begin and end with alike.
std::pair<Excerpt, Excerpt> differing_parts(std::string_view expected, std::string_view actual)
{
    Excerpt a{lines_of(expected), 0, 0};
    Excerpt b{lines_of(actual), 0, 0};
    const std::size_t shorter = std::min(a.lines.size(), b.lines.size());
    std::size_t head = 0;
    while (head < shorter && a.lines[head] == b.lines[head]) {
        ++head;
    }
    std::size_t tail = 0;
    while (tail < shorter - head && a.lines[a.lines.size() - 1 - tail] == b.lines[b.lines.size() - 1 - tail]) {
        ++tail;
    }
    a.first = b.first = head;
    a.last = a.lines.size() - tail;
    b.last = b.lines.size() - tail;
    return {std::move(a), std::move(b)};
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

    /// `group` is the object under whose heading it stands.
    void difference(const Difference& difference, Identity group, const std::string& parts)
    {
        const std::string_view word = word_of(difference.difference_class);
        const std::string_view color = difference.severity == Severity::info                        ? plain
                                       : difference.difference_class == DifferenceClass::missing    ? red
                                       : difference.difference_class == DifferenceClass::unexpected ? yellow
                                                                                                    : cyan;
        const std::string object =
            difference.identity == group ? std::string("itself") : comment_safe(catalog::describe(difference.identity));
        text_ += "  " + painted(fmt::format("{:<10}", word), color) + ' ' + object + parts +
                 (difference.severity == Severity::info ? " (a note: nothing is planned for it)" : "") + '\n';
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

    void property(const Property& property, DifferenceClass difference_class, std::size_t width)
    {
        constexpr std::string_view none = "(none)";
        if (difference_class != DifferenceClass::changed) {
            const std::string value = property.expected.value_or(property.actual.value_or(std::string(none)));
            Excerpt whole{lines_of(value), 0, 0};
            whole.last = whole.lines.size();
            labelled("      ", property.name, width, whole);
            return;
        }
        line("      ", property.name);
        const std::string expected = property.expected.value_or(std::string(none));
        const std::string actual = property.actual.value_or(std::string(none));
        const auto [a, b] = differing_parts(expected, actual);
        constexpr std::size_t label_width = 8;
        labelled("        ", "expected", label_width, a);
        labelled("        ", "actual", label_width, b);
    }

    /// "name  value" on one line where it fits, else the value's lines below.
    void labelled(std::string_view indent, std::string_view label, std::size_t width, const Excerpt& value)
    {
        const bool is_whole = value.first == 0 && value.last == value.lines.size();
        if (is_whole && value.lines.size() == 1 && value.lines[0].size() <= widest_inline) {
            text_ += indent;
            text_ += fmt::format("{:<{}}  {}\n", label, width, comment_safe(value.lines[0]));
            return;
        }
        const std::string place =
            is_whole ? std::string(label)
            : value.first == value.last
                ? fmt::format("{}, before line {}: nothing", label, value.first + 1)
                : fmt::format("{}, from line {} of {}", label, value.first + 1, value.lines.size());
        line(indent, place);
        const std::size_t shown = std::min(value.last - value.first, most_lines);
        for (std::size_t i = value.first; i < value.first + shown; ++i) {
            text_ += indent;
            line("  | ", value.lines[i]);
        }
        if (const std::size_t hidden = value.last - value.first - shown; hidden > 0) {
            text_ += indent;
            line("  | ", fmt::format("... {} more line{} (--format json has all)", hidden, hidden == 1 ? "" : "s"));
        }
    }

    const TextOptions options_;
    std::string text_{};
};

/// " with 3 columns, 1 index": what lies within a missing or unexpected object and is not listed by itself.
std::string parts_text(const std::map<catalog::Kind, std::size_t>& parts)
{
    std::string text;
    for (const auto& [kind, count] : parts) {
        const std::string_view noun = catalog::noun_of(kind);
        std::string plural(noun);
        if (count > 1) {
            plural = noun.ends_with("y")                          ? plural.substr(0, plural.size() - 1) + "ies"
                     : noun.ends_with("x") || noun.ends_with("s") ? plural + "es"
                                                                  : plural + "s";
        }
        text += fmt::format("{}{} {}", text.empty() ? ", with " : ", ", count, plural);
    }
    return text;
}

void write_differences(const Report& report, Writer& writer)
{
    std::map<Identity, std::map<catalog::Kind, std::size_t>> parts;
    for (const Difference& difference : report.differences) {
        if (difference.within) {
            ++parts[difference.within][difference.identity.kind()];
        }
    }
    Identity group;
    for (const Difference& difference : report.differences) {
        if (difference.within) {
            continue;
        }
        const Identity root = catalog::root_of(difference.identity);
        if (root != group) {
            group = root;
            writer.blank();
            writer.line("", catalog::describe(root), bold);
        }
        const auto found = parts.find(difference.identity);
        writer.difference(difference, root, found == parts.end() ? std::string{} : parts_text(found->second));
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
        writer.line("  ", item);
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
    return text;
}

std::vector<std::string> undecided_lines(const Report& report)
{
    std::vector<std::string> lines;
    for (const UnmodelledObject& object : undecided_objects(report)) {
        lines.push_back(fmt::format("{} {} {}", word_of(*object.difference_class), object.type, object.object));
    }
    return lines;
}

std::vector<std::string> unmodelled_lines(const Report& report)
{
    std::vector<std::string> lines;
    for (const UnmodelledObject& object : report.unmodelled) {
        if (!object.difference_class) {
            lines.push_back(object.type + ' ' + object.object);
        }
    }
    return lines;
}

}  // namespace

std::string report_text(const Report& report, const TextOptions& options)
{
    Writer writer(options);
    const Verdict verdict = verdict_of(report);
    writer.line("", headline(report), verdict == Verdict::same ? green : verdict == Verdict::different ? red : yellow);
    if (const std::string counts = counts_line(report); !counts.empty()) {
        writer.line("", counts);
    }
    for (std::size_t i = 1; i < report.obstacles.size(); ++i) {
        writer.line("", "Nor could this be decided: " + report.obstacles[i]);
    }
    write_differences(report, writer);
    write_list(writer, "Not decided: tidemark does not model these kinds yet, and they are not the same",
               undecided_lines(report));
    write_list(writer, "Seen, not modelled yet, and the same on both sides", unmodelled_lines(report));
    if (report.proof && !report.proof->holds) {
        std::vector<std::string> remaining;
        for (const Identity identity : report.proof->remaining) {
            remaining.push_back(catalog::describe(identity));
        }
        if (!report.proof->failure.empty()) {
            remaining.push_back(report.proof->failure);
        }
        write_list(writer, "What would remain after the plan, tried on a copy", remaining);
    }
    write_list(writer,
               report.question == Question::drift ? "Pending: not applied there yet, which is no drift"
                                                  : "Pending: not applied there yet",
               report.migrations.pending);
    write_list(writer, "Out of order: pending, though later ones are applied", report.migrations.out_of_order);
    write_list(writer, "Edited: no longer what was applied there", report.migrations.edited_files);
    write_list(writer, "Missing files: applied there, but not among the migrations", report.migrations.missing_files);
    write_list(writer, "Stood in for extensions that are not installed here", report.stand_ins);
    write_list(writer, "Warnings", report.warnings);
    return std::move(writer).text();
}

}  // namespace tidemark::emit
