#include "emit/line_diff.h"

#include <dtl/dtl.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace tidemark::emit {
namespace {

using TextLines = std::vector<std::string_view>;

/// Changed stretches that are longer than this, multiplied, are not searched for what they have in common.
constexpr std::size_t largest_search = 4'000'000;

/// What two stretches without a common beginning or end have in common.
std::vector<DiffLine> searched(const TextLines& from, const TextLines& to)
{
    std::vector<DiffLine> lines;
    if (from.size() * to.size() > largest_search) {
        for (const std::string_view line : from) {
            lines.push_back({LineFate::removed, line});
        }
        for (const std::string_view line : to) {
            lines.push_back({LineFate::added, line});
        }
        return lines;
    }
    dtl::Diff<std::string_view, TextLines> diff(from, to);
    diff.compose();
    for (const auto& [line, info] : diff.getSes().getSequence()) {
        lines.push_back({info.type == dtl::SES_COMMON   ? LineFate::kept
                         : info.type == dtl::SES_DELETE ? LineFate::removed
                                                        : LineFate::added,
                         line});
    }
    return lines;
}

/// Within each run of changed lines the removed ones first.
void sort_runs(std::vector<DiffLine>& lines)
{
    const auto is_kept = [](const DiffLine& line) { return line.fate == LineFate::kept; };
    for (auto at = lines.begin(); at != lines.end();) {
        const auto begin = std::find_if_not(at, lines.end(), is_kept);
        const auto end = std::find_if(begin, lines.end(), is_kept);
        std::stable_partition(begin, end, [](const DiffLine& line) { return line.fate == LineFate::removed; });
        at = end;
    }
}

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

TextLines lines_of(std::string_view text)
{
    TextLines lines;
    while (true) {
        const std::size_t end = text.find('\n');
        lines.push_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return lines;
        }
        text.remove_prefix(end + 1);
    }
}

std::vector<DiffLine> line_diff(std::string_view from, std::string_view to)
{
    const TextLines a = lines_of(from);
    const TextLines b = lines_of(to);
    const auto [a_begin, b_begin] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const auto [a_rest, b_rest] =
        std::mismatch(a.rbegin(), std::make_reverse_iterator(a_begin), b.rbegin(), std::make_reverse_iterator(b_begin));
    std::vector<DiffLine> changed = searched({a_begin, a_rest.base()}, {b_begin, b_rest.base()});
    sort_runs(changed);
    std::vector<DiffLine> lines;
    const auto keep = [&lines](auto begin, auto end) {
        std::transform(begin, end, std::back_inserter(lines), [](std::string_view line) {
            return DiffLine{LineFate::kept, line};
        });
    };
    keep(a.begin(), a_begin);
    lines.insert(lines.end(), changed.begin(), changed.end());
    keep(a_rest.base(), a.end());
    return lines;
}

std::vector<bool> lines_around_changes(const std::vector<DiffLine>& lines, std::size_t context, std::size_t most)
{
    std::vector<bool> shown(lines.size(), false);
    std::size_t count = 0;
    for (std::size_t i = 0; i < lines.size() && count < most; ++i) {
        if (lines[i].fate == LineFate::kept) {
            continue;
        }
        for (std::size_t k = i - std::min(i, context); k <= std::min(i + context, lines.size() - 1); ++k) {
            count += shown[k] ? 0U : 1U;
            shown[k] = true;
        }
    }
    return shown;
}

std::pair<MarkedPart, MarkedPart> differing_parts(std::string_view from, std::string_view to)
{
    const std::size_t shorter = std::min(from.size(), to.size());
    std::size_t head = 0;
    while (head < shorter && from[head] == to[head]) {
        ++head;
    }
    while (head > 0 && ((head < from.size() && continues_character(from[head])) ||
                        (head < to.size() && continues_character(to[head])))) {
        --head;
    }
    std::size_t tail = 0;
    while (tail < shorter - head && from[from.size() - 1 - tail] == to[to.size() - 1 - tail]) {
        ++tail;
    }
    while (tail > 0 && continues_character(from[from.size() - tail])) {
        --tail;
    }
    return {{head, from.size() - tail}, {head, to.size() - tail}};
}

}  // namespace tidemark::emit
