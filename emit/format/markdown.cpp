#include <algorithm>
#include <cctype>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "emit/format/escape.h"
#include "emit/format/format.h"
#include "emit/grouping.h"
#include "emit/line_diff.h"
#include "emit/sections.h"

// GitHub Flavored Markdown. Mentions, references and links are made of the text that is left when Markdown is HTML, but not in
// <code> and <pre> (github/markup's filters): what is not plain words stands in code, with no escape that a reader would see.

namespace tidemark::emit {
namespace {

/// GitHub counts characters, of which there are never more than bytes.
constexpr std::size_t most_bytes = 65'536;
/// Of all sections, so that differences come first.
constexpr std::size_t most_section_bytes = 16'384;
/// For saying what is left out.
constexpr std::size_t reserve = 512;
constexpr std::size_t longest_sentence = 2'000;
constexpr std::size_t longest_item = 500;
constexpr std::size_t longest_text_line = 400;
constexpr std::size_t longest_diff = 60;
constexpr std::size_t lines_of_context = 3;
/// A difference that takes more is told without its values.
constexpr std::size_t most_difference_bytes = 12'288;

std::size_t longest_run_of_backticks(std::string_view text)
{
    std::size_t longest = 0;
    std::size_t run = 0;
    for (const char c : text) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

/// A code span on one line.
std::string code(std::string_view text)
{
    const std::string line = harmless_line(text);
    const std::string fence(longest_run_of_backticks(line) + 1, '`');
    // One blank on either side is taken off again; without it a backtick there would belong to the fence.
    const bool needs_blanks = line.empty() || line.front() == '`' || line.back() == '`' || line.front() == ' ';
    const char* blank = needs_blanks ? " " : "";
    return fence + blank + line + blank + fence;
}

/// Letters, perhaps in quotes or before a full stop, or a short number: nothing that Markdown or GitHub makes something of.
bool is_plain_word(std::string_view word)
{
    constexpr std::string_view before = "\"'(";
    constexpr std::string_view after = "\"').,;:?";
    while (!word.empty() && before.find(word.front()) != std::string_view::npos) {
        word.remove_prefix(1);
    }
    while (!word.empty() && after.find(word.back()) != std::string_view::npos) {
        word.remove_suffix(1);
    }
    const auto is_digit = [](unsigned char c) { return std::isdigit(c) != 0; };
    if (!word.empty() && word.size() < 7 && std::all_of(word.begin(), word.end(), is_digit)) {
        return true;
    }
    // "row-level", "it's".
    return !word.empty() && std::isalpha(static_cast<unsigned char>(word.front())) != 0 &&
           std::all_of(word.begin(), word.end(),
                       [](unsigned char c) { return std::isalpha(c) != 0 || c == '-' || c == '\'' || c >= 0x80U; });
}

/// A sentence with names in it: what is no plain word stands in code.
std::string prose(std::string_view text, std::size_t longest = longest_sentence)
{
    const std::string line = shortened(harmless_line(text), longest);
    std::string out;
    std::string raw;
    const auto end_raw = [&] {
        if (!raw.empty()) {
            // The sentence's own, more likely than the name's.
            const bool has_stop =
                raw.size() > 1 && (std::string_view(".,;:").find(raw.back()) != std::string_view::npos ||
                                   (raw.back() == ')' && raw.find('(') == std::string::npos));
            const std::string stop(has_stop ? 1 : 0, raw.back());
            raw.resize(raw.size() - stop.size());
            out += (out.empty() ? "" : " ") + code(raw) + stop;
            raw.clear();
        }
    };
    std::string_view rest = line;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        const std::string_view word = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (word.empty()) {
            continue;
        }
        if (is_plain_word(word)) {
            end_raw();
            out += (out.empty() ? "" : " ") + std::string(word);
        } else {
            raw += (raw.empty() ? "" : " ") + std::string(word);
        }
    }
    end_raw();
    return out;
}

/// Within an element of HTML, where Markdown is not read.
std::string html_code(std::string_view text)
{
    std::string escaped;
    for (const char c : xml_text(harmless_line(text))) {
        // For those who read Markdown there all the same.
        escaped += c == '`' ? std::string("&#96;") : std::string(1, c);
    }
    return "<code>" + escaped + "</code>";
}

std::string fenced(std::string_view language, std::string_view text)
{
    const std::string fence(std::max<std::size_t>(3, longest_run_of_backticks(text) + 1), '`');
    return fmt::format("{}{}\n{}{}{}\n", fence, language, text, text.ends_with('\n') ? "" : "\n", fence);
}

std::string diff_line(std::string_view mark, std::string_view text)
{
    return std::string(mark) + shortened(harmless_line(text), longest_text_line) + '\n';
}

/// "- " is what should be.
std::string diff_of(const Property& property)
{
    const auto lines = line_diff(property.expected ? std::string_view(*property.expected) : std::string_view{},
                                 property.actual ? std::string_view(*property.actual) : std::string_view{});
    const std::vector<bool> shown = lines_around_changes(lines, lines_of_context, longest_diff);
    std::string text;
    std::size_t left_out = 0;
    bool is_gap = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const LineFate fate = lines[i].fate;
        // What has no value on one side is no empty line there.
        if ((fate == LineFate::removed && !property.expected) || (fate == LineFate::added && !property.actual)) {
            continue;
        }
        if (!shown[i]) {
            left_out += fate == LineFate::kept ? 0U : 1U;
            is_gap = true;
            continue;
        }
        if (is_gap) {
            text += "@@ @@\n";
            is_gap = false;
        }
        text += diff_line(fate == LineFate::kept ? "  " : fate == LineFate::removed ? "- " : "+ ", lines[i].text);
    }
    if (left_out > 0) {
        text += fmt::format("@@ {} @@\n", counted(left_out, "more changed line"));
    }
    return text;
}

/// Of an object that only one side has.
std::string facts_of(const Difference& difference)
{
    const std::string_view mark = difference.difference_class == DifferenceClass::missing ? "- " : "+ ";
    std::string text;
    std::size_t count = 0;
    for (const Property& property : difference.properties) {
        const std::string& value = property.expected ? *property.expected : property.actual.value_or("");
        const std::vector<std::string_view> lines = lines_of(value);
        if (lines.size() > 1) {
            text += diff_line(mark, property.name + ':');
        }
        for (const std::string_view line : lines) {
            if (++count > longest_diff) {
                return text + "@@ more lines @@\n";
            }
            text += diff_line(mark,
                              lines.size() > 1 ? "  " + std::string(line) : fmt::format("{}: {}", property.name, line));
        }
    }
    return text;
}

std::string sql_of(const Difference& difference)
{
    if (!difference.revert || difference.revert->sql.empty()) {
        return {};
    }
    const std::string& sql = difference.revert->sql;
    if (harmless(sql) != sql) {
        return "The SQL that takes it back holds characters that do not show; `--format json` has it.\n";
    }
    std::string text = "Takes it back:\n\n" + fenced("sql", sql);
    for (const diff::Hazard& hazard : difference.revert->hazards) {
        text += fmt::format("\n{} {}: {}\n", hazard.severity == diff::Severity::warning ? "Warning" : "Note",
                            code(hazard.code), prose(hazard.message));
    }
    return text;
}

std::string difference_text(const StandingDifference& standing, catalog::Identity root)
{
    const Difference& difference = *standing.difference;
    std::string text =
        fmt::format("\n**{}{}** {}{}\n\n{}\n", difference.severity == Severity::critical ? "Critical: " : "",
                    word_of(difference.difference_class),
                    difference.identity == root ? std::string("itself") : code(catalog::describe(difference.identity)),
                    parts_text(standing.parts), prose(difference.explanation));
    if (!difference.renamed.empty()) {
        text += '\n' + prose(difference.renamed) + '\n';
    }
    if (!difference.first_seen.empty()) {
        text += "\nFirst seen " + code(difference.first_seen) + ".\n";
    }
    std::string values;
    if (difference.difference_class == DifferenceClass::changed) {
        for (const Property& property : difference.properties) {
            values += '\n' + code(property.name) + "\n\n" + fenced("diff", diff_of(property));
        }
    } else if (const std::string facts = facts_of(difference); !facts.empty()) {
        values += '\n' + fenced("diff", facts);
    }
    if (const std::string sql = sql_of(difference); !sql.empty()) {
        values += '\n' + sql;
    }
    if (text.size() + values.size() > most_difference_bytes) {
        return shortened(text, most_difference_bytes) + "\nToo long to be shown here; `--format json` has it.\n";
    }
    return text + values;
}

/// "table app.t: 2 changed, 1 missing".
std::string group_start(const ObjectGroup& group)
{
    std::size_t critical = 0;
    for (const StandingDifference& standing : group.differences) {
        critical += standing.difference->severity == Severity::critical ? 1U : 0U;
    }
    return fmt::format("\n<details><summary>{}: {}{}</summary>\n", html_code(catalog::describe(group.root)),
                       counted(group.differences.size(), "difference"),
                       critical == 0 ? "" : fmt::format(", {} critical", critical));
}

constexpr std::string_view group_end = "\n</details>\n";

std::string differences_text(const Report& report, std::size_t room)
{
    std::string text;
    std::size_t left_out = 0;
    std::size_t critical_left_out = 0;
    bool is_full = false;
    for (const ObjectGroup& group : grouped_by_object(report.differences)) {
        std::string whole = group_start(group);
        bool is_begun = false;
        for (const StandingDifference& standing : group.differences) {
            const std::string piece = is_full ? std::string{} : difference_text(standing, group.root);
            is_full = is_full || text.size() + whole.size() + piece.size() + group_end.size() > room;
            if (is_full) {
                ++left_out;
                critical_left_out += standing.difference->severity == Severity::critical ? 1U : 0U;
            } else {
                whole += piece;
                is_begun = true;
            }
        }
        if (is_begun) {
            text += whole;
            text += group_end;
        }
    }
    if (left_out > 0) {
        text += fmt::format("\n{} {} left out here{}: `--format json` and `--format text` have all.\n",
                            counted(left_out, "more difference"), left_out == 1 ? "is" : "are",
                            critical_left_out == 0 ? "" : fmt::format(", {} of them critical", critical_left_out));
    }
    return text;
}

std::string sections_text(const Report& report)
{
    std::string text;
    const std::vector<Section> sections = sections_of(report, SetAside::listed);
    std::size_t left = sections.size();
    for (const Section& section : sections) {
        // What one does not need is there for those that follow.
        const std::size_t room = (most_section_bytes - std::min(most_section_bytes, text.size())) / left--;
        std::string part =
            fmt::format("\n<details><summary>{} ({})</summary>\n\n", xml_text(section.title), section.items.size());
        std::size_t told = 0;
        for (const std::string& item : section.items) {
            const std::string line = "- " + prose(item, longest_item) + '\n';
            if (told > 0 && part.size() + line.size() > room) {
                break;
            }
            part += line;
            ++told;
        }
        if (told < section.items.size()) {
            part += fmt::format("- and {} more: `--format json` has all\n", section.items.size() - told);
        }
        text += part;
        text += group_end;
    }
    return text;
}

std::string verdict_words(const Report& report)
{
    switch (verdict_of(report)) {
    case Verdict::undecided:
        return "Could not decide";
    case Verdict::different:
        return fails(report) ? "Different" : "Different, but nothing that fails the check";
    case Verdict::same:
        break;
    }
    return fails(report) ? "Same, but the check fails for its migration files" : "Same";
}

std::string counts_table(const Report& report)
{
    const DifferenceCounts counts = count_differences(report);
    return fmt::format(
        "\n| critical | missing | unexpected | changed | notes | not decided | ignored | known |\n"
        "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n"
        "| {} | {} | {} | {} | {} | {} | {} | {} |\n",
        counts.critical, counts.missing, counts.unexpected, counts.changed, counts.notes,
        undecided_objects(report).size(), report.suppressed.size(), report.state ? report.state->known.size() : 0);
}

}  // namespace

std::string report_markdown(const Report& report)
{
    std::string head =
        fmt::format("### {}\n\n{}\n{}", verdict_words(report), prose(headline(report)), counts_table(report));
    for (std::size_t i = 1; i < report.obstacles.size(); ++i) {
        const std::string line = "\nNor could this be decided: " + prose(report.obstacles[i], longest_item) + '\n';
        if (head.size() + line.size() > most_section_bytes) {
            head += fmt::format("\nAnd {} more: `--format json` has all.\n", report.obstacles.size() - i);
            break;
        }
        head += line;
    }
    const std::string sections = sections_text(report);
    const std::size_t taken = head.size() + sections.size() + reserve;
    return head + differences_text(report, most_bytes - std::min(most_bytes, taken)) + sections;
}

}  // namespace tidemark::emit
