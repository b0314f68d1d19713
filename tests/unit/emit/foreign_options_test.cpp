#include "emit/ddl/foreign_options.h"

#include <gtest/gtest.h>

namespace tidemark::emit {
namespace {

TEST(ForeignOptions, NamesAndValuesAreQuoted)
{
    EXPECT_EQ(foreign_options_clause({"Odd name=it's", "host=a=b", "user="}).text(),
              R"(OPTIONS ("Odd name" 'it''s', host 'a=b', "user" ''))");
    EXPECT_EQ(foreign_options_clause({}).text(), "");
}

TEST(ForeignOptions, AWordStandsForASecret)
{
    EXPECT_EQ(foreign_options_clause({"password"}).text(), "OPTIONS (password '<password>')");
}

TEST(ForeignOptions, OnlyWhatDiffersIsChanged)
{
    EXPECT_EQ(foreign_option_changes({"a=1", "b=2", "c=3", "password"}, {"b=3", "c=3", "d=4", "password"}).text(),
              "OPTIONS (SET b '3', ADD d '4', DROP a)");
    EXPECT_EQ(foreign_option_changes({"token"}, {"password"}).text(), "OPTIONS (ADD password '<password>', DROP token)");
    EXPECT_EQ(foreign_option_changes({"a=1"}, {"a=1"}).text(), "");
}

}  // namespace
}  // namespace tidemark::emit
