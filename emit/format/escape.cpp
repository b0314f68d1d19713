#include "emit/format/escape.h"

#include <algorithm>

#include "emit/script.h"

namespace tidemark::emit {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool continues(std::string_view text, std::size_t at)
{
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

}  // namespace

std::size_t character_length(std::string_view text)
{
    const auto first = static_cast<unsigned char>(text.front());
    if (first < 0x80U) {
        return 1;
    }
    const std::size_t length = first >= 0xC2U && first <= 0xDFU   ? 2
                               : first >= 0xE0U && first <= 0xEFU ? 3
                               : first >= 0xF0U && first <= 0xF4U ? 4
                                                                  : 0;
    for (std::size_t i = 1; i < length; ++i) {
        if (!continues(text, i)) {
            return 0;
        }
    }
    if (length > 2) {
        const auto second = static_cast<unsigned char>(text[1]);
        const bool is_overlong = (first == 0xE0U && second < 0xA0U) || (first == 0xF0U && second < 0x90U);
        const bool is_surrogate = first == 0xEDU && second > 0x9FU;
        const bool is_beyond = first == 0xF4U && second > 0x8FU;
        return is_overlong || is_surrogate || is_beyond ? 0 : length;
    }
    return length;
}

std::string valid_utf8(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::size_t length = character_length(text);
        out += length == 0 ? replacement : text.substr(0, length);
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return out;
}

std::string harmless_line(std::string_view text) { return comment_safe(valid_utf8(text)); }

std::string harmless(std::string_view text)
{
    const std::string valid = valid_utf8(text);
    std::string out;
    out.reserve(valid.size());
    std::size_t begin = 0;
    while (true) {
        const std::size_t end = std::min(valid.find_first_of("\n\t", begin), valid.size());
        std::size_t last = end;
        if (last > begin && last < valid.size() && valid[last] == '\n' && valid[last - 1] == '\r') {
            --last;
        }
        out += comment_safe(std::string_view(valid).substr(begin, last - begin));
        if (end == valid.size()) {
            return out;
        }
        out += valid[end];
        begin = end + 1;
    }
}

std::string shortened(std::string_view text, std::size_t bytes)
{
    constexpr std::string_view dots = "...";
    if (text.size() <= bytes) {
        return std::string(text);
    }
    std::size_t end = bytes > dots.size() ? bytes - dots.size() : 0;
    while (end > 0 && continues(text, end)) {
        --end;
    }
    return std::string(text.substr(0, end)) + std::string(dots);
}

std::string json_without_active_characters(const std::string& json)
{
    constexpr const char* digits = "0123456789abcdef";
    std::string out;
    out.reserve(json.size());
    const auto escape = [&out](unsigned code_point) {
        out += "\\u";
        for (const unsigned shift : {12U, 8U, 4U, 0U}) {
            out += digits[code_point >> shift & 0xFU];
        }
    };
    const auto byte = [&json](std::size_t at) { return at < json.size() ? static_cast<unsigned char>(json[at]) : 0U; };
    for (std::size_t i = 0; i < json.size(); ++i) {
        const unsigned two = (byte(i) & 0x1FU) << 6U | (byte(i + 1) & 0x3FU);
        const unsigned three = (byte(i) & 0xFU) << 12U | (byte(i + 1) & 0x3FU) << 6U | (byte(i + 2) & 0x3FU);
        const bool is_active = (three >= 0x200BU && three <= 0x200FU) || (three >= 0x2028U && three <= 0x202EU) ||
                               (three >= 0x2060U && three <= 0x206FU) || three == 0xFEFFU;
        if (byte(i) == 0x7FU) {
            escape(0x7FU);
        } else if (byte(i) == 0xC2U && two < 0xA0U) {
            escape(two);
            i += 1;
        } else if ((byte(i) & 0xF0U) == 0xE0U && is_active) {
            escape(three);
            i += 2;
        } else {
            out += json[i];
        }
    }
    return out;
}

std::string xml_text(std::string_view text)
{
    const std::string valid = valid_utf8(text);
    std::string out;
    out.reserve(valid.size());
    for (std::size_t i = 0; i < valid.size(); ++i) {
        const std::string_view rest = std::string_view(valid).substr(i);
        const char c = valid[i];
        if (c == '&') {
            out += "&amp;";
        } else if (c == '<') {
            out += "&lt;";
        } else if (c == '>') {
            out += "&gt;";
        } else if (c == '"') {
            out += "&quot;";
        } else if (c == '\'') {
            out += "&#39;";
        } else if (static_cast<unsigned char>(c) < 0x20U && c != '\n' && c != '\t') {
            out += replacement;
        } else if (rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF")) {
            out += replacement;
            i += 2;
        } else {
            out += c;
        }
    }
    return out;
}

}  // namespace tidemark::emit
