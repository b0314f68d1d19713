#include "emit/sql.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace tidemark::emit {
namespace {

using catalog::Kind;

TEST(Identifiers, StayBareOnlyWhereEveryMajorReadsThemAsTheyAre)
{
    EXPECT_EQ(ident("orders").text(), "orders");
    EXPECT_EQ(ident("_a1").text(), "_a1");
    for (const char* name :
         {"Orders", "1a", "a b", "a-b", "a.b", "a$b", "\xC3\xA4", "", "select", "user", "json_table"}) {
        EXPECT_EQ(ident(name).text(), '"' + std::string(name) + '"');
    }
}

TEST(Identifiers, QuotesWithinAreDoubledAndNothingElseIsTouched)
{
    EXPECT_EQ(ident("a\"b").text(), "\"a\"\"b\"");
    EXPECT_EQ(ident("a'; DROP TABLE t; --").text(), "\"a'; DROP TABLE t; --\"");
    EXPECT_EQ(ident("a\\b\n*/").text(), "\"a\\b\n*/\"");
}

TEST(Literals, DoubleTheirQuotesAndAreEscapedOnlyForABackslash)
{
    EXPECT_EQ(literal("it's").text(), "'it''s'");
    EXPECT_EQ(literal("").text(), "''");
    EXPECT_EQ(literal("a\\'b").text(), "E'a\\\\''b'");
    EXPECT_EQ(literal("two\nlines").text(), "'two\nlines'");
}

TEST(DollarQuotes, UseATagThatTheBodyDoesNotHold)
{
    EXPECT_EQ(dollar_quoted("SELECT 1").text(), "$$SELECT 1$$");
    EXPECT_EQ(dollar_quoted("SELECT $$x$$").text(), "$function$SELECT $$x$$$function$");
    EXPECT_EQ(dollar_quoted("$$ $function$").text(), "$function1$$$ $function$$function1$");
}

TEST(DollarQuotes, ABodyThatEndsInADollarDoesNotRunIntoTheTag)
{
    EXPECT_EQ(dollar_quoted("costs 5$").text(), "$function$costs 5$$function$");
    EXPECT_EQ(dollar_quoted("$function").text(), "$function1$$function$function1$");
}

TEST(Keywords, AreLettersOnly)
{
    EXPECT_EQ(keyword("SET NULL").text(), "SET NULL");
    EXPECT_THROW(keyword("SELECT; DROP"), std::logic_error);
    EXPECT_THROW(keyword(""), std::logic_error);
}

TEST(Names, AreQualifiedPieceByPiece)
{
    EXPECT_EQ(qualified("My App", "order").text(), "\"My App\".\"order\"");
    EXPECT_EQ(qualified("", "app").text(), "app");
    const auto table = catalog::in_schema(Kind::table, "a.b", "c");
    EXPECT_EQ(name_of(table).text(), "\"a.b\".c");
    EXPECT_EQ(relation_of(catalog::part_of(Kind::column_default, catalog::column_identity(table, "x"))).text(),
              "\"a.b\".c");
}

TEST(Names, AnIndexLivesInTheSchemaOfItsTableAndAConstraintHasNone)
{
    const auto table = catalog::in_schema(Kind::table, "app", "t");
    EXPECT_EQ(name_of(catalog::part_of(Kind::index, table, "t_a")).text(), "app.t_a");
    EXPECT_EQ(name_of(catalog::part_of(Kind::constraint, table, "t_pkey")).text(), "t_pkey");
}

TEST(Signatures, TellRoutinesApartByTheirTypes)
{
    const auto routine = catalog::routine_identity(
        "app", "f", {{"pg_catalog", "int4", false}, {"pg_catalog", "text", true}, {"My App", "mood", false}});
    EXPECT_EQ(signature(routine).text(), "app.f(integer, text[], \"My App\".mood)");
    EXPECT_EQ(signature(catalog::routine_identity("app", "f", {})).text(), "app.f()");
}

TEST(Roles, TheEmptyNameIsPublicAndARoleOfThatNameIsNot)
{
    EXPECT_EQ(role("").text(), "PUBLIC");
    EXPECT_EQ(role("PUBLIC").text(), "\"PUBLIC\"");
    EXPECT_EQ(role("anon").text(), "anon");
}

TEST(Options, ValuesAreLiteralsWhereTheyMustBe)
{
    EXPECT_EQ(option_list({"fillfactor=70", "toast.autovacuum_enabled=false"}).text(),
              "fillfactor=70, toast.autovacuum_enabled=false");
    EXPECT_EQ(option_list({"security_invoker=true", "x=a b", "y="}).text(), "security_invoker=true, x='a b', y=''");
    EXPECT_EQ(option_list({"a=1;--", "b=it's=so"}).text(), "a='1;--', b='it''s=so'");
    EXPECT_EQ(option_names({"fillfactor=70", "toast.autovacuum_enabled=false"}).text(),
              "fillfactor, toast.autovacuum_enabled");
}

TEST(Lists, HaveTheirSeparatorBetween)
{
    EXPECT_EQ(joined({}).text(), "");
    EXPECT_EQ(joined({ident("a"), ident("B")}, " AND ").text(), "a AND \"B\"");
    EXPECT_EQ(column_list({"a", "order"}).text(), "a, \"order\"");
    EXPECT_EQ(number(-1).text(), "-1");
}

}  // namespace
}  // namespace tidemark::emit
