#include "catalog/shadow/sql_splitter.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "catalog/error.h"

namespace tidemark::catalog {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

std::vector<std::string> statements_of(const std::string& text)
{
    const SqlScript script = split_sql(text, "a.sql");
    std::vector<std::string> statements;
    for (const SqlStatement& statement : script.statements) {
        statements.emplace_back(script.statement_text(statement));
    }
    return statements;
}

InputError refusal_of(const std::string& text)
{
    try {
        split_sql(text, "a.sql");
    } catch (const InputError& error) {
        return error;
    }
    ADD_FAILURE() << "was accepted: " << text;
    return {"", 0, 0, ""};
}

TEST(SqlSplitter, EndsStatementsAtSemicolonsOutsideQuotesAndComments)
{
    EXPECT_THAT(statements_of("SELECT ';'; SELECT \"a;b\" -- ;\n, E'\\';' /* ; /* ; */ ; */;;\n SELECT $x$ ; $$ ; $x$"),
                ElementsAre("SELECT ';'", "SELECT \"a;b\" -- ;\n, E'\\';'", "SELECT $x$ ; $$ ; $x$"));
}

TEST(SqlSplitter, GivesTheLineAndColumnOfEachStatementInCharacters)
{
    const SqlScript script = split_sql("-- first\n\n  SELECT 'é'; SELECT 2;\r\nSELECT 3", "a.sql");
    ASSERT_THAT(script.statements, SizeIs(3));
    EXPECT_EQ(script.statements[0].position, (SourcePosition{3, 3}));
    EXPECT_EQ(script.statements[1].position, (SourcePosition{3, 15}));
    EXPECT_EQ(script.statements[2].position, (SourcePosition{4, 1}));
}

TEST(SqlSplitter, HasNoStatementsInCommentsAlone)
{
    EXPECT_THAT(statements_of(""), SizeIs(0));
    EXPECT_THAT(statements_of("-- nothing\n/* at all */ ;;\n"), SizeIs(0));
}

TEST(SqlSplitter, KeepsBodiesOfBeginAtomicTogether)
{
    EXPECT_THAT(
        statements_of("CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 2 END; END;\n"
                      "SELECT 3"),
        ElementsAre("CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 2 END; END",
                    "SELECT 3"));
}

TEST(SqlSplitter, KeepsTheActionsOfARuleTogether)
{
    EXPECT_THAT(statements_of("CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2); SELECT 3"), SizeIs(2));
}

TEST(SqlSplitter, TakesBeginAsAStatementOfItsOwn)
{
    EXPECT_THAT(statements_of("BEGIN; SELECT 1; END; SELECT 2"), ElementsAre("BEGIN", "SELECT 1", "END", "SELECT 2"));
}

TEST(SqlSplitter, ReadsWhatNewerMajorsAllow)
{
    EXPECT_THAT(
        statements_of("SELECT 0x1F, 1_000, 0b11; MERGE INTO t USING s ON true WHEN NOT MATCHED BY SOURCE THEN DELETE;"
                      "CREATE TABLE v (a int GENERATED ALWAYS AS (1) VIRTUAL)"),
        SizeIs(3));
}

TEST(SqlSplitter, LeavesTextThatCannotBeLexedToTheServer)
{
    const SqlScript script = split_sql("SELECT 1;\nSELECT 'open", "a.sql");
    ASSERT_TRUE(script.lexical_error);
    EXPECT_EQ(script.lexical_error->offset, 17U);
    EXPECT_THAT(script.statements, SizeIs(1));
    EXPECT_EQ(script.text, "SELECT 1;\nSELECT 'open");
}

TEST(SqlSplitter, BlanksRestrictLinesOutAndKeepsOffsets)
{
    const std::string text = "\\restrict kéy'\nSELECT 1;\n\\unrestrict kéy'\n";
    const SqlScript script = split_sql(text, "a.sql");
    EXPECT_EQ(script.text.size(), text.size());
    EXPECT_EQ(script.text.find('\\'), std::string::npos);
    ASSERT_THAT(script.statements, SizeIs(1));
    EXPECT_EQ(script.statements[0].position, (SourcePosition{2, 1}));
}

TEST(SqlSplitter, ReadsTheDataOfCopyBlocks)
{
    const SqlScript script = split_sql(
        "COPY public.t (a, b) FROM stdin;\n1\tit's; \\N\n2\t$$ -- /*\n\\.\n\nSELECT 1;\n"
        "copy u from STDIN with (format csv);\n\\.\nSELECT 2;",
        "a.sql");
    ASSERT_THAT(script.statements, SizeIs(4));
    EXPECT_EQ(script.statements[0].copy_data, "1\tit's; \\N\n2\t$$ -- /*\n");
    EXPECT_FALSE(script.statements[1].copy_data);
    EXPECT_EQ(script.statements[1].position.line, 6);
    EXPECT_EQ(script.statements[2].copy_data, "");
    EXPECT_EQ(script.statement_text(script.statements[3]), "SELECT 2");
}

TEST(SqlSplitter, ReadsCopyDataOfFilesWithCarriageReturns)
{
    const SqlScript script = split_sql("COPY t FROM stdin;\r\n1\r\n\\.\r\nSELECT 1;\r\n", "a.sql");
    ASSERT_THAT(script.statements, SizeIs(2));
    EXPECT_EQ(script.statements[0].copy_data, "1\r\n");
}

TEST(SqlSplitter, TakesCopyWithinAStringForTheString)
{
    EXPECT_THAT(statements_of("SELECT $$\nCOPY t FROM stdin;\n\\.\n\\connect x\n$$;"), SizeIs(1));
    EXPECT_THAT(statements_of("-- COPY t FROM stdin;\nSELECT 1;"), SizeIs(1));
}

TEST(SqlSplitter, RefusesCopyWithoutTheEndOfItsData)
{
    const InputError error = refusal_of("SELECT 1;\nCOPY t FROM stdin;\n1\n");
    EXPECT_EQ(error.line, 2);
    EXPECT_THAT(error.problem, HasSubstr("COPY"));
}

TEST(SqlSplitter, RefusesOtherPsqlCommandsWithTheirLineAndTheWayOut)
{
    const InputError connect = refusal_of("SELECT 1;\n  \\connect it's\n");
    EXPECT_EQ(connect.line, 2);
    EXPECT_EQ(connect.column, 3);
    EXPECT_THAT(connect.problem, HasSubstr("\\connect"));
    EXPECT_THAT(connect.problem, HasSubstr("one database"));
    EXPECT_THAT(refusal_of("\\i other.sql\n").problem, HasSubstr("\\i is"));
    EXPECT_THAT(refusal_of("\\set x 1\n").problem, HasSubstr(":variable"));
    EXPECT_THAT(refusal_of("SELECT 'x'\n\\gexec\n").problem, HasSubstr("DO block"));
    EXPECT_THAT(refusal_of("\\timing on\n").problem, HasSubstr("remove the line"));
    EXPECT_EQ(refusal_of("SELECT 1;\nSELECT 2 \\gset\n").line, 2);
}

TEST(SqlScanner, FoldsIdentifiersAsTheServerDoes)
{
    const std::string text = R"(Foo "Foo" "a""b" U&"d;" x)";
    const std::vector<SqlToken> tokens = scan_sql(text).tokens;
    ASSERT_THAT(tokens, SizeIs(5));
    EXPECT_EQ(identifier_of(text, tokens[0]), "foo");
    EXPECT_EQ(identifier_of(text, tokens[1]), "Foo");
    EXPECT_EQ(identifier_of(text, tokens[2]), "a\"b");
    EXPECT_EQ(identifier_of(text, tokens[3]), "d;");
}

TEST(SqlScanner, OpensStringConstants)
{
    const std::string text = "'it''s' $tag$ a $$ b $tag$ E'x' 1 u&'y''z'";
    const std::vector<SqlToken> tokens = scan_sql(text).tokens;
    ASSERT_THAT(tokens, SizeIs(5));
    EXPECT_EQ(string_contents(text, tokens[4]), "y'z");
    EXPECT_EQ(string_contents(text, tokens[0]), "it's");
    EXPECT_EQ(string_contents(text, tokens[1]), " a $$ b ");
    EXPECT_EQ(string_contents(text, tokens[2]), "x");
    EXPECT_EQ(tokens[3].kind, SqlToken::Kind::other);
}

}  // namespace
}  // namespace tidemark::catalog
