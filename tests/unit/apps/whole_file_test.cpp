#include "apps/tidemark/whole_file.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "catalog/error.h"

namespace tidemark::apps {
namespace {

namespace fs = std::filesystem;

class WholeFile : public testing::Test {
protected:
    WholeFile() : directory_(fs::temp_directory_path() / ("tidemark-whole-file-" + std::to_string(::getpid())))
    {
        fs::create_directories(directory_);
    }
    ~WholeFile() override { fs::remove_all(directory_); }

    static std::string text_of(const fs::path& path)
    {
        std::ostringstream text;
        text << std::ifstream(path).rdbuf();
        return text.str();
    }
    std::size_t files() const
    {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(directory_), fs::directory_iterator()));
    }

    fs::path directory_;
};

TEST_F(WholeFile, ReplacesAnOlderOneAndLeavesNothingElse)
{
    write_whole_file(directory_ / "a.dot", "one, and longer");
    write_whole_file(directory_ / "a.dot", "two");
    EXPECT_EQ(text_of(directory_ / "a.dot"), "two");
    EXPECT_EQ(files(), 1U);
}

TEST_F(WholeFile, FollowsALinkInsteadOfReplacingIt)
{
    write_whole_file(directory_ / "target", "one");
    fs::create_symlink("target", directory_ / "link");
    write_whole_file(directory_ / "link", "two");
    EXPECT_TRUE(fs::is_symlink(directory_ / "link"));
    EXPECT_EQ(text_of(directory_ / "target"), "two");
}

TEST_F(WholeFile, WritesToWhatIsNoFileAsItIs)
{
    write_whole_file("/dev/null", "gone");
    EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

TEST_F(WholeFile, AFailureNamesTheFileAndLeavesNothing)
{
    EXPECT_THROW(write_whole_file(directory_ / "no" / "such" / "a.dot", "x"), catalog::InputError);
    fs::create_directory(directory_ / "d");
    EXPECT_THROW(write_whole_file(directory_ / "d", "x"), catalog::InputError);
    EXPECT_EQ(files(), 1U);
}

TEST_F(WholeFile, WhatWritingItThrowsLeavesTheOlderOne)
{
    write_whole_file(directory_ / "a.dot", "one");
    const auto write = [](std::ostream& out) {
        out << "tw";
        throw std::runtime_error("no more");
    };
    EXPECT_THROW(write_whole_file(directory_ / "a.dot", write), std::runtime_error);
    EXPECT_EQ(text_of(directory_ / "a.dot"), "one");
    EXPECT_EQ(files(), 1U);
}

}  // namespace
}  // namespace tidemark::apps
