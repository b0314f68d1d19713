#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace tidemark::emit {

enum class LineFate : std::uint8_t {
    kept,
    removed,  ///< in the first text only
    added,    ///< in the second text only
};

struct DiffLine {
    LineFate fate{};
    /// Without its line end; a piece of the text that was given.
    std::string_view text{};

    friend bool operator==(const DiffLine&, const DiffLine&) = default;
};

/// The lines of a text, without line ends; an empty text is one empty line, and "a\n" two.
std::vector<std::string_view> lines_of(std::string_view text);

/// What leads from one text to another line by line, with as many lines kept as can be; of very long texts everything between
/// what they begin and end with alike counts as changed. Removed lines stand before added ones.
std::vector<DiffLine> line_diff(std::string_view from, std::string_view to);

/// Which lines of a difference are to be shown: changed ones and `context` lines around them, up to about `most`.
std::vector<bool> lines_around_changes(const std::vector<DiffLine>& lines, std::size_t context, std::size_t most);

/// The part of each of two lines that lies between what they begin and end with alike, as [first, last) in bytes; never within
/// a character of UTF-8.
struct MarkedPart {
    std::size_t first = 0;
    std::size_t last = 0;
};
std::pair<MarkedPart, MarkedPart> differing_parts(std::string_view from, std::string_view to);

}  // namespace tidemark::emit
