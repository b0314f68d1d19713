#include "emit/line_diff.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace tidemark::emit {
namespace {

std::string marked(const std::vector<DiffLine>& lines)
{
    std::string text;
    for (const DiffLine& line : lines) {
        text += line.fate == LineFate::kept ? ' ' : line.fate == LineFate::removed ? '-' : '+';
        text += std::string(line.text) + '\n';
    }
    return text;
}

/// One of the two texts again, from their difference.
std::string side(const std::vector<DiffLine>& lines, LineFate without)
{
    std::string text;
    bool is_first = true;
    for (const DiffLine& line : lines) {
        if (line.fate != without) {
            text += (is_first ? "" : "\n") + std::string(line.text);
            is_first = false;
        }
    }
    return text;
}

TEST(LineDiff, KeepsWhatIsAlikeAndPutsRemovedLinesFirst)
{
    EXPECT_EQ(marked(line_diff("a\nb\nc\nd", "a\nx\nc\ny\nd")), " a\n-b\n+x\n c\n+y\n d\n");
    EXPECT_EQ(marked(line_diff("a\nb", "c\nd")), "-a\n-b\n+c\n+d\n");
    EXPECT_EQ(marked(line_diff("same", "same")), " same\n");
    EXPECT_EQ(marked(line_diff("", "x")), "-\n+x\n");
    EXPECT_EQ(marked(line_diff("a\n", "a")), " a\n-\n");
}

TEST(LineDiff, GivesBothTextsAgainAndIsNeverLongerThanNeeded)
{
    std::mt19937 random(7);
    for (int round = 0; round < 500; ++round) {
        std::string from;
        for (unsigned i = 0; i < random() % 12; ++i) {
            from += std::string(1, static_cast<char>('a' + random() % 4)) + '\n';
        }
        std::string to = from;
        for (unsigned i = 0; i < random() % 4; ++i) {
            to.insert(random() % (to.size() / 2 + 1) * 2, std::string(1, static_cast<char>('a' + random() % 4)) + '\n');
        }
        const auto lines = line_diff(from, to);
        EXPECT_EQ(side(lines, LineFate::added), from);
        EXPECT_EQ(side(lines, LineFate::removed), to);
        // Lines were only put in: none need be removed.
        EXPECT_TRUE(std::none_of(lines.begin(), lines.end(), [](const DiffLine& line) {
            return line.fate == LineFate::removed;
        })) << marked(lines);
    }
}

TEST(LineDiff, LargeTextsWithoutAnythingInCommonAreNotSearchedForLong)
{
    std::string from = "first\n";
    std::string to = "first\n";
    for (int i = 0; i < 20'000; ++i) {
        from += "a" + std::to_string(i) + '\n';
        to += "b" + std::to_string(i) + '\n';
    }
    const auto lines = line_diff(from + "last", to + "last");
    EXPECT_EQ(lines.size(), 40'002U);
    EXPECT_EQ(lines.front().fate, LineFate::kept);
    EXPECT_EQ(lines.back().fate, LineFate::kept);
}

TEST(DifferingParts, LieBetweenWhatIsAlikeAndNeverWithinACharacter)
{
    const auto part = [](std::string_view text, MarkedPart marked) {
        return std::string(text.substr(marked.first, marked.last - marked.first));
    };
    const std::string from = "a = 1 AND c";
    const std::string to = "a = 23 AND c";
    const auto [was, is] = differing_parts(from, to);
    EXPECT_EQ(part(from, was), "1");
    EXPECT_EQ(part(to, is), "23");
    // U+00E4 and U+00E5 share their first byte, U+00E4 and U+0124 end alike.
    const std::string umlaut = "x\xC3\xA4y";
    const std::string ring = "x\xC3\xA5y";
    EXPECT_EQ(part(umlaut, differing_parts(umlaut, ring).first), "\xC3\xA4");
    const std::string other = "x\xC4\xA4y";
    EXPECT_EQ(part(other, differing_parts(umlaut, other).second), "\xC4\xA4");
    const auto [none, grown] = differing_parts("ab", "axb");
    EXPECT_EQ(none.first, none.last);
    EXPECT_EQ(grown.last - grown.first, 1U);
}

}  // namespace
}  // namespace tidemark::emit
