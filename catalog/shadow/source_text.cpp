#include "catalog/shadow/source_text.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <system_error>

#include <fmt/format.h>

#include "catalog/error.h"

namespace tidemark::catalog {
namespace {

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// Bytes of the well-formed UTF-8 character at `offset` (Unicode table 3-7, as PostgreSQL's pg_utf8_islegal); 0 if
/// none.
std::size_t character_length(std::string_view text, std::size_t offset)
{
    const auto byte = [text](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U; };
    const auto between = [](unsigned value, unsigned low, unsigned high) { return value >= low && value <= high; };
    const unsigned first = byte(offset);
    const unsigned second = byte(offset + 1);
    if (first < 0x80U) {
        return 1;
    }
    if (between(first, 0xC2U, 0xDFU)) {
        return between(second, 0x80U, 0xBFU) ? 2 : 0;
    }
    if (between(first, 0xE0U, 0xEFU)) {
        const unsigned low = first == 0xE0U ? 0xA0U : 0x80U;
        const unsigned high = first == 0xEDU ? 0x9FU : 0xBFU;
        return between(second, low, high) && between(byte(offset + 2), 0x80U, 0xBFU) ? 3 : 0;
    }
    if (between(first, 0xF0U, 0xF4U)) {
        const unsigned low = first == 0xF0U ? 0x90U : 0x80U;
        const unsigned high = first == 0xF4U ? 0x8FU : 0xBFU;
        return between(second, low, high) && between(byte(offset + 2), 0x80U, 0xBFU) &&
                       between(byte(offset + 3), 0x80U, 0xBFU)
                   ? 4
                   : 0;
    }
    return 0;
}

}  // namespace

SourcePosition position_at(std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const std::size_t line_begin = before.rfind('\n') + 1;  // npos + 1 is 0
    SourcePosition position;
    position.line = 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
    position.column = 1 + static_cast<int>(std::count_if(before.begin() + static_cast<std::ptrdiff_t>(line_begin),
                                                         before.end(), [](char c) { return !continues_character(c); }));
    return position;
}

std::size_t byte_of_character(std::string_view text, int position)
{
    int seen = 0;
    for (std::size_t offset = 0; offset < text.size(); ++offset) {
        if (!continues_character(text[offset]) && ++seen == position) {
            return offset;
        }
    }
    return text.size();
}

std::string line_at(std::string_view text, std::size_t offset)
{
    offset = std::min(offset, text.size());
    const std::size_t begin = text.substr(0, offset).rfind('\n') + 1;
    std::string_view line = text.substr(begin, text.find('\n', offset) - begin);
    if (!line.empty() && line.back() == '\r') {
        line.remove_suffix(1);
    }
    return std::string(line);
}

std::string checked_sql(std::string bytes, const std::string& file)
{
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        throw InputError(file, 1, 1, "the file is UTF-16; save it as UTF-8");
    }
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        bytes.erase(0, 3);
    }
    for (std::size_t offset = 0; offset < bytes.size();) {
        const std::size_t length = character_length(bytes, offset);
        if (length == 0 || bytes[offset] == '\0') {
            const SourcePosition at = position_at(bytes, offset);
            throw InputError(file, at.line, at.column,
                             fmt::format("byte 0x{:02x} is not {}; save the file as UTF-8 text",
                                         static_cast<unsigned>(static_cast<unsigned char>(bytes[offset])),
                                         length == 0 ? "valid UTF-8" : "allowed in SQL"));
        }
        offset += length;
    }
    return bytes;
}

std::string read_bytes(const std::filesystem::path& path)
{
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
        throw InputError(path.string(), 0, 0, "is a directory, not a file");
    }
    errno = 0;
    std::ifstream stream(path, std::ios::binary);
    if (!stream) {
        throw InputError(path.string(), 0, 0, fmt::format("cannot be read: {}", std::strerror(errno)));
    }
    std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (stream.bad()) {
        throw InputError(path.string(), 0, 0, fmt::format("cannot be read: {}", std::strerror(errno)));
    }
    return bytes;
}

std::string read_sql_file(const std::filesystem::path& path) { return checked_sql(read_bytes(path), path.string()); }

}  // namespace tidemark::catalog
