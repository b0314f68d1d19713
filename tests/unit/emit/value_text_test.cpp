#include "emit/value_text.h"

#include <gtest/gtest.h>

#include "catalog/kinds/column.h"
#include "catalog/kinds/index_key.h"

namespace tidemark::emit {
namespace {

using catalog::Name;

TEST(ValueText, WhatIsEmptyHasNoText)
{
    EXPECT_EQ(value_text(std::string()), std::nullopt);
    EXPECT_EQ(value_text(Name()), std::nullopt);
    EXPECT_EQ(value_text(catalog::Identity()), std::nullopt);
    EXPECT_EQ(value_text(std::vector<Name>()), std::nullopt);
    EXPECT_EQ(value_text(std::optional<std::string>()), std::nullopt);
}

TEST(ValueText, AnOptionalWithNothingInItIsNotAnAbsentOne)
{
    EXPECT_EQ(value_text(std::optional<std::string>("")), "''");
    EXPECT_EQ(value_text(std::optional<std::int64_t>(0)), "0");
}

TEST(ValueText, EnumsOfTheCatalogHaveWords)
{
    EXPECT_EQ(value_text(catalog::ConstraintType::primary_key), "primary key");
    EXPECT_EQ(value_text(catalog::RoutineType::window), "window function");
}

TEST(ValueText, TheEmptyRoleIsPublicAndARoleOfThatNameIsQuoted)
{
    EXPECT_EQ(value_text(std::vector<Name>{"", "anon"}), "PUBLIC, anon");
    EXPECT_EQ(value_text(std::vector<Name>{"PUBLIC"}), "'PUBLIC'");
    EXPECT_EQ(value_text(catalog::DefaultGrant{"", {{"SELECT", false}, {"INSERT", true}}}),
              "PUBLIC: SELECT, INSERT WITH GRANT OPTION");
}

TEST(ValueText, ListsThatDifferHaveTextsThatDiffer)
{
    using Strings = std::vector<std::string>;
    EXPECT_NE(value_text(Strings{"a, b"}), value_text(Strings{"a", "b"}));
    EXPECT_NE(value_text(Strings{"'a', b"}), value_text(Strings{"'a'", "b"}));
    EXPECT_NE(value_text(Strings{""}), value_text(Strings{}));
    EXPECT_NE(value_text(Strings{"a\nb"}), value_text(Strings{"a", "b"}));
    EXPECT_EQ(value_text(Strings{"search_path=app, public"}), "'search_path=app, public'");
}

TEST(ValueText, AStructSaysWhatIsNotAsUsual)
{
    catalog::SequenceOptions options{};
    EXPECT_EQ(value_text(options), "default");
    options.increment = 5;
    options.cycle = true;
    EXPECT_EQ(value_text(options), "increment=5, cycle=true");
    catalog::IdentityColumn identity{};
    identity.sequence_name = "s";
    identity.options = options;
    EXPECT_EQ(value_text(std::optional(identity)), "sequence_name=s, options='increment=5, cycle=true'");
}

TEST(ValueText, AListOfStructsHasOneALine)
{
    catalog::IndexKey a{};
    a.column = "a";
    catalog::IndexKey b{};
    b.expression = "lower(b)";
    b.descending = true;
    EXPECT_EQ(value_text(std::vector{a, b}), "column=a\nexpression=lower(b), descending=true");
}

}  // namespace
}  // namespace tidemark::emit
