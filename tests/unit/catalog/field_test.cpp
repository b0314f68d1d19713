#include "catalog/field.h"

#include <gtest/gtest.h>

#include "catalog/kinds/table.h"

namespace tidemark::catalog {
namespace {

Table table_named(const char* name)
{
    Table table;
    table.identity = in_schema(Kind::table, "app", name);
    return table;
}

TEST(FieldSet, HasOnlyTheFieldsThatDiffer)
{
    const Table from = table_named("t");
    Table to = from;
    to.owner = "bob";
    to.row_security = true;
    const FieldSet changed = changed_fields(from, to, 15);
    EXPECT_TRUE(changed.has(&Table::owner));
    EXPECT_TRUE(changed.has(&Table::row_security));
    EXPECT_FALSE(changed.has(&Table::force_row_security));
    EXPECT_FALSE(changed.has(&Table::options));
}

TEST(FieldSet, TellsFieldsOfOneTypeApart)
{
    const Table from = table_named("t");
    Table to = from;
    to.unlogged = true;
    const FieldSet changed = changed_fields(from, to, 15);
    EXPECT_TRUE(changed.has(&Table::unlogged));
    EXPECT_FALSE(changed.has(&Table::row_security));
}

TEST(FieldSet, IsEmptyForEqualObjects)
{
    EXPECT_TRUE(changed_fields(table_named("t"), table_named("t"), 15).empty());
}

}  // namespace
}  // namespace tidemark::catalog
