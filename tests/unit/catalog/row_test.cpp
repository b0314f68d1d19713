#include "catalog/row.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>

#include "catalog/error.h"

namespace tidemark::catalog {
namespace {

using Cells = std::vector<std::optional<std::string>>;
using Elements = std::vector<std::optional<std::string>>;

class OneRow : public ResultSet {
public:
    explicit OneRow(Cells cells) : cells_(std::move(cells)) {}
    std::size_t rows() const override { return 1; }
    std::size_t columns() const override { return cells_.size(); }
    std::optional<std::string_view> cell(std::size_t, std::size_t column) const override
    {
        if (!cells_[column]) {
            return std::nullopt;
        }
        return *cells_[column];
    }

private:
    Cells cells_;
};

TEST(ParseArray, ReadsWhatPostgresWrites)
{
    EXPECT_EQ(parse_array("{}"), Elements{});
    EXPECT_EQ(parse_array("{a,b c}"), (Elements{"a", "b c"}));
    EXPECT_EQ(parse_array("{1}"), Elements{"1"});
    EXPECT_EQ(parse_array(R"({"a,b","say \"hi\"","back\\slash",""})"),
              (Elements{"a,b", "say \"hi\"", "back\\slash", ""}));
    EXPECT_EQ(parse_array("{NULL,\"NULL\"}"), (Elements{std::nullopt, "NULL"}));
    EXPECT_EQ(parse_array("[0:1]={x,y}"), (Elements{"x", "y"}));
    EXPECT_EQ(parse_array("{\"{nested}\"}"), Elements{"{nested}"});
}

TEST(ParseArray, RefusesWhatIsNoArray)
{
    EXPECT_THROW(parse_array(""), ReadError);
    EXPECT_THROW(parse_array("a,b"), ReadError);
    EXPECT_THROW(parse_array("{a,b"), ReadError);
}

TEST(Row, UnpacksWhatSharesACell)
{
    const OneRow result({"17|{1,2}||t|3 4", "after", std::nullopt, "5"});
    Row row(result, 0);
    EXPECT_TRUE(row.unpack(5));
    EXPECT_EQ(row.oid(), 17U);
    EXPECT_EQ(row.position(), 0U);
    EXPECT_EQ(row.integers(), (std::vector<std::int64_t>{1, 2}));
    EXPECT_EQ(row.optional_integer(), std::nullopt);
    EXPECT_TRUE(row.boolean());
    EXPECT_EQ(row.integer_vector(), (std::vector<std::int64_t>{3, 4}));
    EXPECT_EQ(row.text(), "after");
    EXPECT_FALSE(row.unpack(3));
    EXPECT_EQ(row.integer(), 5);
    EXPECT_EQ(row.position(), 4U);
}

TEST(Row, TakesAnyTextForTheLastOfPackedValues)
{
    const OneRow result({"1|a|b"});
    Row row(result, 0);
    row.unpack(2);
    EXPECT_EQ(row.integer(), 1);
    EXPECT_TRUE(row.has_more());
    EXPECT_EQ(row.text(), "a|b");
    EXPECT_FALSE(row.has_more());
}

TEST(Row, ReadsPackedIntegersOfAnyLength)
{
    const OneRow result({"-1|9223372036854775807|-9223372036854775808|0|x"});
    Row row(result, 0);
    row.unpack(5);
    EXPECT_EQ(row.integer(), -1);
    EXPECT_EQ(row.integer(), 9223372036854775807);
    EXPECT_EQ(row.integer(), std::numeric_limits<std::int64_t>::min());
    EXPECT_EQ(row.integer(), 0);
    EXPECT_EQ(row.text(), "x");
    const OneRow wrong({"12a|3"});
    Row malformed(wrong, 0);
    malformed.unpack(2);
    EXPECT_THROW(malformed.integer(), ReadError);
}

TEST(Row, NoticesAnotherNumberOfPackedValues)
{
    const OneRow result({"1|2", "1|2|3"});
    Row too_few(result, 0);
    too_few.unpack(3);
    too_few.integer();
    EXPECT_THROW((void)(too_few.integer(), too_few.integer()), ReadError);
    Row too_many(result, 0);
    too_many.skip();
    too_many.unpack(2);
    too_many.integer();
    EXPECT_THROW(too_many.integer(), ReadError);
}

TEST(Row, ReadsCellsInOrder)
{
    const OneRow result({"app", "t", "r", "42", "4294967295", std::nullopt, "{a,NULL}", "1 -2 3", "", "{7,8}"});
    Row row(result, 0);
    EXPECT_EQ(row.name(), Name("app"));
    EXPECT_TRUE(row.boolean());
    EXPECT_EQ(row.character(), 'r');
    EXPECT_EQ(row.integer(), 42);
    EXPECT_EQ(row.oid(), 4294967295U);
    EXPECT_EQ(row.optional_string(), std::nullopt);
    EXPECT_EQ(row.strings(), (std::vector<std::string>{"a", ""}));
    EXPECT_EQ(row.integer_vector(), (std::vector<std::int64_t>{1, -2, 3}));
    EXPECT_EQ(row.character(), '\0');
    EXPECT_EQ(row.oids(), (std::vector<Oid>{7, 8}));
    EXPECT_EQ(row.position(), 10U);
}

TEST(Row, NullMeansTheObjectVanishedUnlessItIsExpected)
{
    const OneRow result({std::nullopt, std::nullopt, std::nullopt, std::nullopt});
    Row row(result, 0);
    EXPECT_THROW(row.text(), ReadError);
    EXPECT_EQ(row.string_or_empty(), "");
    EXPECT_TRUE(row.names().empty());
    EXPECT_EQ(row.optional_integer(), std::nullopt);
}

TEST(Row, RefusesWhatADecoderAndItsQueryDisagreeOn)
{
    const OneRow result({"x", "12y"});
    Row row(result, 0);
    EXPECT_THROW(row.integer(), ReadError);
    EXPECT_THROW(row.integer(), ReadError);
    EXPECT_THROW(row.text(), ReadError);
}

}  // namespace
}  // namespace tidemark::catalog
