#include "emit/format/html_sides.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "emit/format/html_text.h"
#include "emit/line_diff.h"

namespace tidemark::emit {
namespace {

/// Equal lines that are shown before and after a change.
constexpr std::size_t context = 3;
/// Fewer are not worth folding.
constexpr std::size_t least_folded = 4;

using LinesBegin = std::vector<DiffLine>::const_iterator;

std::string changed_line(std::string_view tag, std::string_view text)
{
    return fmt::format("<{0}>{1}</{0}>", tag, html_lines(text));
}

std::string marked_line(std::string_view tag, std::string_view text, MarkedPart part)
{
    if (part.first == part.last) {
        return changed_line(tag, text);
    }
    return fmt::format("<{0}>{1}<mark>{2}</mark>{3}</{0}>", tag, html_lines(text.substr(0, part.first)),
                       html_lines(text.substr(part.first, part.last - part.first)), html_lines(text.substr(part.last)));
}

/// Two lines beside each other. Where most of both differs, as of "true" and "false", a mark would say nothing.
std::pair<std::string, std::string> line_pair(std::string_view was, std::string_view is)
{
    const auto [was_part, is_part] = differing_parts(was, is);
    const std::size_t alike = was.size() - (was_part.last - was_part.first);
    if (alike * 3 < std::max(was.size(), is.size())) {
        return {changed_line("del", was), changed_line("ins", is)};
    }
    return {marked_line("del", was, was_part), marked_line("ins", is, is_part)};
}

/// Removed lines from `begin` up to `middle`, added ones up to `end`.
void append_change(std::string& out, LinesBegin begin, LinesBegin middle, LinesBegin end)
{
    std::string left;
    std::string right;
    LinesBegin added = middle;
    for (LinesBegin removed = begin; removed != middle; ++removed) {
        if (added != end) {
            const auto [was, is] = line_pair(removed->text, added->text);
            left += was;
            right += is;
            ++added;
        } else {
            left += changed_line("del", removed->text);
        }
    }
    for (; added != end; ++added) {
        right += changed_line("ins", added->text);
    }
    out += fmt::format("<pre class=\"was\">{}</pre><pre class=\"is\">{}</pre>\n", left, right);
}

std::string joined(LinesBegin begin, LinesBegin end)
{
    std::string text;
    for (LinesBegin line = begin; line != end; ++line) {
        text += html_lines(line->text);
        text += '\n';
    }
    return text;
}

void append_kept(std::string& out, LinesBegin begin, LinesBegin end)
{
    if (begin != end) {
        const std::string text = joined(begin, end);
        out += fmt::format("<pre class=\"was kept\">{0}</pre><pre class=\"is kept\" aria-hidden=\"true\">{0}</pre>\n",
                           text);
    }
}

/// Equal lines; at the beginning and the end of the whole, only one side of them borders on a change.
void append_same(std::string& out, LinesBegin begin, LinesBegin end, bool is_first, bool is_last)
{
    const auto count = static_cast<std::size_t>(end - begin);
    const std::size_t head = is_first ? 0 : context;
    const std::size_t tail = is_last ? 0 : context;
    if (count < head + tail + least_folded) {
        append_kept(out, begin, end);
        return;
    }
    const LinesBegin fold_begin = begin + static_cast<std::ptrdiff_t>(head);
    const LinesBegin fold_end = end - static_cast<std::ptrdiff_t>(tail);
    append_kept(out, begin, fold_begin);
    out += fmt::format("<details class=\"folded\"><summary>{} equal lines</summary><pre>{}</pre></details>\n",
                       fold_end - fold_begin, joined(fold_begin, fold_end));
    append_kept(out, fold_end, end);
}

/// The only value there is, or what stands for the other.
std::string one_value(std::string_view tag, const std::optional<std::string>& value)
{
    return value ? changed_line(tag, *value) : "<span class=\"none\">(none)</span>";
}

}  // namespace

std::string html_sides(const Property& property, std::string_view expected_title, std::string_view actual_title)
{
    std::string out = fmt::format("<div class=\"sides\">\n<h5 class=\"was\">{}</h5><h5 class=\"is\">{}</h5>\n",
                                  html_text(expected_title), html_text(actual_title));
    const std::optional<std::string>& expected = property.expected;
    const std::optional<std::string>& actual = property.actual;
    if (!expected || !actual) {
        return out + fmt::format("<pre class=\"was\">{}</pre><pre class=\"is\">{}</pre>\n</div>\n",
                                 one_value("del", expected), one_value("ins", actual));
    }
    const std::vector<DiffLine> lines = line_diff(*expected, *actual);
    const auto is_kept = [](const DiffLine& line) { return line.fate == LineFate::kept; };
    const auto is_removed = [](const DiffLine& line) { return line.fate == LineFate::removed; };
    for (auto at = lines.begin(); at != lines.end();) {
        if (const auto changed = std::find_if_not(at, lines.end(), is_kept); changed != at) {
            append_same(out, at, changed, at == lines.begin(), changed == lines.end());
            at = changed;
        } else {
            const auto end = std::find_if(at, lines.end(), is_kept);
            append_change(out, at, std::find_if_not(at, end, is_removed), end);
            at = end;
        }
    }
    return out + "</div>\n";
}

}  // namespace tidemark::emit
