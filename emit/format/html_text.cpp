#include "emit/format/html_text.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include <fmt/format.h>

#include "emit/format/escape.h"

namespace tidemark::emit {
namespace {

constexpr char32_t replacement_character = 0xFFFD;

struct Range {
    char32_t first = 0;
    char32_t last = 0;
};

/// Controls, and what takes no room or turns the direction: soft hyphen, joiners, fillers, bidirectional controls,
/// separators, byte order mark, interlinear annotation, tags and the supplement of variation selectors.
constexpr std::array<Range, 16> unseen{{{0x00, 0x1F},
                                        {0x7F, 0x9F},
                                        {0xAD, 0xAD},
                                        {0x34F, 0x34F},
                                        {0x61C, 0x61C},
                                        {0x115F, 0x1160},
                                        {0x17B4, 0x17B5},
                                        {0x180E, 0x180E},
                                        {0x200B, 0x200F},
                                        {0x2028, 0x202E},
                                        {0x2060, 0x206F},
                                        {0x3164, 0x3164},
                                        {0xFEFF, 0xFEFF},
                                        {0xFFA0, 0xFFA0},
                                        {0xFFF9, 0xFFFB},
                                        {0xE0000, 0xE0FFF}}};

/// Letters that are written from right to left: Hebrew to Arabic Extended-A, their presentation forms, and the planes kept
/// for such scripts (Unicode, DerivedBidiClass.txt).
constexpr std::array<Range, 5> right_to_left{
    {{0x590, 0x8FF}, {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFC}, {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF}}};

template <std::size_t count>
bool is_in(const std::array<Range, count>& ranges, char32_t c)
{
    return std::any_of(ranges.begin(), ranges.end(),
                       [c](const Range& range) { return range.first <= c && c <= range.last; });
}

bool is_unseen(char32_t c, bool keeps_lines) { return is_in(unseen, c) && !(keeps_lines && (c == '\n' || c == '\t')); }

/// Takes the first character off; U+FFFD for a byte that begins none.
char32_t next_character(std::string_view& text)
{
    const std::size_t length = character_length(text);
    if (length == 0) {
        text.remove_prefix(1);
        return replacement_character;
    }
    const auto lead = static_cast<unsigned char>(text.front());
    char32_t c = length == 1 ? lead : lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        c = c << 6U | (static_cast<unsigned char>(text[i]) & 0x3FU);
    }
    text.remove_prefix(length);
    return c;
}

std::string_view entity_of(char32_t c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return {};
    }
}

/// ASCII that is neither escaped nor written out.
bool is_plain(char c) { return c >= ' ' && c <= '~' && entity_of(static_cast<unsigned char>(c)).empty(); }

struct Manner {
    bool keeps_lines = false;
    bool has_elements = false;
    bool has_entities = true;
};

std::string written(std::string_view text, Manner manner)
{
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    bool is_apart = false;
    while (!text.empty()) {
        // Most of what is written.
        const auto end = std::find_if_not(text.begin(), text.end(), is_plain);
        if (const auto count = static_cast<std::size_t>(end - text.begin()); count > 0) {
            out += is_apart ? "</bdi>" : "";
            is_apart = false;
            out += text.substr(0, count);
            text.remove_prefix(count);
            continue;
        }
        const std::string_view before = text;
        const char32_t c = next_character(text);
        if (manner.has_elements && is_apart != is_in(right_to_left, c)) {
            is_apart = !is_apart;
            out += is_apart ? "<bdi>" : "</bdi>";
        }
        const std::string_view entity = manner.has_entities ? entity_of(c) : std::string_view{};
        if (is_unseen(c, manner.keeps_lines)) {
            const std::string name = fmt::format("U+{:04X}", static_cast<std::uint32_t>(c));
            out += manner.has_elements ? "<span class=\"char\">" + name + "</span>" : name;
        } else if (!entity.empty()) {
            out += entity;
        } else if (c == replacement_character) {
            out += "\xEF\xBF\xBD";
        } else {
            out += before.substr(0, before.size() - text.size());
        }
    }
    return is_apart ? out + "</bdi>" : out;
}

}  // namespace

std::string html_text(std::string_view text) { return written(text, {.has_elements = true}); }

std::string html_lines(std::string_view text) { return written(text, {.keeps_lines = true, .has_elements = true}); }

std::string html_plain(std::string_view text) { return written(text, {}); }

std::string visible_text(std::string_view text) { return written(text, {.has_entities = false}); }

bool hides_characters(std::string_view lines)
{
    while (!lines.empty()) {
        if (const char32_t c = next_character(lines); c == replacement_character || is_unseen(c, true)) {
            return true;
        }
    }
    return false;
}

}  // namespace tidemark::emit
