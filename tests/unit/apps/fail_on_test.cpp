#include "apps/tidemark/fail_on.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace tidemark::apps {
namespace {

using emit::DifferenceClass;
using emit::FailOn;
using emit::Severity;

TEST(FailOn, TakesClassesAndTheLeastSeverity)
{
    const FailOn on = parse_fail_on("missing,changed,critical");
    EXPECT_EQ(on.classes, (std::set{DifferenceClass::missing, DifferenceClass::changed}));
    EXPECT_EQ(on.least, Severity::critical);
    EXPECT_FALSE(on.pending);
}

TEST(FailOn, WithoutAClassMeansAllAndWithoutASeverityWarnings)
{
    const FailOn files = parse_fail_on("pending,missing-files,edited-files,out-of-order");
    EXPECT_EQ(files.classes.size(), 3U);
    EXPECT_EQ(files.least, Severity::warning);
    EXPECT_TRUE(files.pending && files.missing_files && files.edited_files && files.out_of_order);
    EXPECT_TRUE(parse_fail_on("never").classes.empty());
}

TEST(FailOn, RefusesWhatItDoesNotKnow)
{
    EXPECT_THROW(parse_fail_on(""), std::invalid_argument);
    EXPECT_THROW(parse_fail_on("missing,"), std::invalid_argument);
    EXPECT_THROW(parse_fail_on("never,missing"), std::invalid_argument);
}

}  // namespace
}  // namespace tidemark::apps
